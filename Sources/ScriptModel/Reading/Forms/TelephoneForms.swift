package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let phoneNotE164: Self = "phone-not-e164"
}

extension ValueForm where Value == Located<String> {
    /// `+15551234567`, quoted or not: its place keeps the plus.
    static func phoneNumber(onTheCall: String = "calls to this number do not find the script") -> Self {
        .scalar("a phone number, such as +15551234567", .pattern("^\\+(1[0-9]{10}|[2-9][0-9]{6,14})$")) {
            scalar, _, reading in
            if PhoneNumber.isE164(scalar.text) { return scalar.located }
            let bare = String(decoding: scalar.text.utf8.filter { !PhoneNumber.filling.contains($0) }, as: UTF8.self)
            let suggestion = [bare, PhoneNumber.withPlus(bare)].first { PhoneNumber.isE164($0) }
            reading.report(
                Diagnostic(
                    .phoneNotE164, .error, "\"\(scalar.text.shortened)\" is not a full international phone number",
                    at: scalar.span,
                    label: suggestion.map { "write \($0)" }
                        ?? (Name.isValid(scalar.text)
                            ? "write ${\(scalar.text)} if it is a slot, or a number such as +15551234567"
                            : PhoneNumber.remedy(bare)),
                    onTheCall: onTheCall,
                    fixes: suggestion.map { reading.replacement(of: scalar, with: $0) } ?? []))
            return nil
        }
    }

    /// What a caller presses to make a choice: `1`, `*`, `#`, `12`.
    static var keys: Self {
        .scalar("keys of a phone, such as 1, \"*\" or \"#\"", .pattern("^[0-9*#]+$")) { scalar, place, reading in
            reading.keys(scalar, place, allowed: "0123456789*#", "the keys 0 to 9, * and #", atMost: 32)
        }
    }

    /// Touch tones to be played, `w` for half a second.
    static var tones: Self {
        .scalar("touch tones, such as ww12#", .pattern("^[0-9A-DwW*#]+$")) { scalar, place, reading in
            reading.keys(
                scalar, place, allowed: "0123456789*#ABCDwW", "0 to 9, *, #, A to D, and w to wait", atMost: 32)
        }
    }

    /// One key, or empty for none.
    static var finishKey: Self {
        Self("one key of a phone, or \"\" for none", .pattern("^[0-9*#]?$")) { node, place, reading in
            guard case .scalar(let scalar) = node, !scalar.isNull else {
                reading.report(.wrongType(node, place, "one key of a phone, or \"\" for none", reading))
                return nil
            }
            if scalar.text.isEmpty { return scalar.located }
            if PlainForm.isNone(scalar.text) {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "\"\(place.name)\" cannot be \"\(scalar.text)\"", at: scalar.span,
                        label: "write \"\" for none",
                        fixes: [FixIt("write \"\"", .unsafe, edits: [.init(replace: scalar.span, with: "\"\"")])]))
                return nil
            }
            return reading.keys(scalar, place, allowed: "0123456789*#", "one of the keys 0 to 9, * and #", atMost: 1)
        }
    }
}

extension String {
    /// Digits and what people put between them, longer than a short code.
    var looksLikePhoneNumber: Bool {
        utf8.count { (0x30...0x39).contains($0) } > 6
            && utf8.allSatisfy {
                (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || PhoneNumber.filling.contains($0)
            }
    }
}

private enum PhoneNumber {
    /// What people put between digits.
    static let filling: Set<UInt8> = [0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")")]

    /// `15551234567`, `004930123456`: a country's code stands in front already.
    static func withPlus(_ digits: String) -> String {
        if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
        return digits.hasPrefix("1") && digits.utf8.count == 11 ? "+" + digits : digits
    }

    static func remedy(_ number: String) -> String {
        let digits = number.utf8.dropFirst(2)
        return number.hasPrefix("+1") && digits.allSatisfy { (0x30...0x39).contains($0) }
            ? "behind +1 there are ten digits, and here are \(digits.count)"
            : "write +, the country code and the number, such as +15551234567"
    }

    static func isE164(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "+"), (8...16).contains(bytes.count) else { return false }
        let digits = bytes.dropFirst()
        // In North America a number has ten digits behind the 1, no more and no less.
        if digits.first == UInt8(ascii: "1"), digits.count != 11 { return false }
        return digits.first != UInt8(ascii: "0") && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Reading {
    fileprivate mutating func keys(
        _ scalar: Node.Scalar, _ place: Place, allowed: String, _ phrase: String, atMost limit: Int
    ) -> Located<String>? {
        let legal = allowed.utf8
        if scalar.text.utf8.count <= limit, scalar.text.utf8.allSatisfy(legal.contains) { return scalar.located }
        let meant = PlainForm.key(scalar.text).flatMap { $0.utf8.count <= limit ? $0 : nil }
        report(
            Diagnostic(
                .valueNotAllowed, .error, "\"\(place.name)\" cannot be \"\(scalar.text.shortened)\"", at: scalar.span,
                label: meant.map { "write \"\($0)\"" }
                    ?? (limit > 1 && scalar.text.utf8.count > limit
                        ? "at most \(limit) of them" : "it takes \(phrase)"),
                // Bare, # begins a comment and * an alias.
                fixes: meant.map {
                    replacement(of: scalar, with: scalar.style == .plain && "#*".contains($0) ? "\"\($0)\"" : $0)
                } ?? []))
        return nil
    }
}
