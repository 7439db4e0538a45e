package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let badLanguageTag: Self = "bad-language-tag"
}

/// A tag of BCP 47 as carriers use them: language, then script, region or variant (`en-US`, `cmn-Hans-CN`, `es-419`).
package enum LanguageTag {
    static let pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

    /// In its usual spelling, `en-US` also for `en-us`; nil for anything else.
    static func canonical(_ text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return nil }
        var result = Substring(first).lowercased()
        for part in parts.dropFirst() {
            guard (2...8).contains(part.count), part.allSatisfy({ isLetter($0) || isDigit($0) }) else { return nil }
            let word = String(Substring(part))
            switch part.count {
            case 2: result += "-" + word.uppercased()
            case 4 where part.allSatisfy(isLetter):
                result += "-" + word.prefix(1).uppercased() + word.dropFirst().lowercased()
            default: result += "-" + word.lowercased()
            }
        }
        return result
    }

    /// Whether an author who wrote this key meant a language: also `en_US`.
    static func looksLikeOne(_ text: String) -> Bool {
        let primary = text.utf8.prefix { isLetter($0) }
        guard (2...3).contains(primary.count) else { return false }
        guard let next = text.utf8.dropFirst(primary.count).first else { return true }
        return next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
    }

    /// `es` of `es-US`.
    package static func primary(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension ValueForm where Value == Located<String> {
    static var languageTag: Self {
        .scalar("a language tag, such as en-US", .pattern(LanguageTag.pattern)) { scalar, _, reading in
            reading.languageTag(scalar)
        }
    }
}

extension Reading {
    /// The tag in its usual spelling.
    mutating func languageTag(_ scalar: Node.Scalar) -> Located<String>? {
        // `us` has the form of a language, and is a country.
        if CountryWords.language(scalar.text) == nil, let tag = LanguageTag.canonical(scalar.text) {
            return Located(tag, at: scalar.span)
        }
        let hyphens = String(
            decoding: scalar.text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        let suggestion = CountryWords.language(scalar.text) ?? LanguageTag.canonical(hyphens)
        report(
            Diagnostic(
                .badLanguageTag, .error, "\"\(scalar.text.shortened)\" is not a language tag", at: scalar.span,
                label: suggestion.map { "write \"\($0)\"" }
                    ?? "a tag is the language, then the country, such as en-US or es-MX",
                fixes: suggestion.map { replacement(of: scalar, with: $0) } ?? []))
        return nil
    }

    /// Goes through a map whose keys are language tags, each once.
    mutating func forEachLanguage(
        _ mapping: Node.Mapping, _ body: (Located<String>, Node, inout Reading) -> Void
    ) {
        var seen: Set<String> = []
        for entry in mapping.entries where seen.insert(entry.key.text).inserted {
            if let tag = languageTag(entry.key) { body(tag, entry.value, &self) }
        }
    }
}

extension Node.Mapping {
    /// Whether this is a map from languages rather than one of these keys.
    func isPerLanguage(ratherThan isKey: (String) -> Bool) -> Bool {
        var found = false
        for entry in entries {
            if isKey(entry.key.text) { return false }
            if LanguageTag.looksLikeOne(entry.key.text) { found = true }
        }
        return found
    }
}
