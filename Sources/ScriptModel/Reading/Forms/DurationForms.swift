package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let timeoutOutOfRange: Self = "timeout-out-of-range"
    package static let amdOutOfRange: Self = "amd-out-of-range"
}

/// `500ms`, `5s`, `2m`, or a bare number of seconds.
enum DurationText {
    static let phrase = "a duration, such as 500ms, 5s or 2m"

    /// In milliseconds.
    static func milliseconds(_ text: String) -> Int? {
        let number = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard (1...9).contains(number.count), let value = Double(Substring(number)) else { return nil }
        let factor: Double
        switch String(Substring(text.utf8.dropFirst(number.count))) {
        case "ms": factor = 1
        case "", "s": factor = 1_000
        case "m": factor = 60_000
        default: return nil
        }
        return Int((value * factor).rounded())
    }

    /// `5 seconds` → `5s`
    static func suggestion(for text: String) -> String? {
        let number = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard !number.isEmpty else {
            let words = text.lowercased().split(separator: " ", maxSplits: 1)
            guard words.count == 2, let value = numbers[String(words[0])] else { return nil }
            return suggestion(for: "\(value) \(words[1])")
        }
        let unit = Substring(text.utf8.dropFirst(number.count).drop { $0 == 0x20 }).lowercased()
        switch unit {
        case "ms", "millisecond", "milliseconds": return String(Substring(number)) + "ms"
        case "s", "sec", "secs", "second", "seconds": return String(Substring(number)) + "s"
        case "m", "min", "mins", "minute", "minutes": return String(Substring(number)) + "m"
        case "h", "hour", "hours": return Int(String(Substring(number))).map { "\($0 * 60)m" }
        default: return nil
        }
    }

    private static let numbers = [
        "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    ]

    /// As an author would write it.
    static func text(_ milliseconds: Int) -> String {
        if milliseconds % 60_000 == 0, milliseconds > 0 { return "\(milliseconds / 60_000)m" }
        return milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
    }
}

extension ValueForm where Value == Located<Int> {
    /// A duration, in milliseconds; the range too.
    package static func milliseconds(
        _ range: ClosedRange<Int>, id: DiagnosticID = .valueOutOfRange
    ) -> ValueForm<Located<Int>> {
        .scalar(DurationText.phrase, .duration) { scalar, place, reading in
            reading.duration(scalar, place, in: range, id)
        }
    }

    /// A duration that the carrier counts in whole seconds; the range too is in seconds.
    package static func seconds(_ range: ClosedRange<Int>, id: DiagnosticID = .valueOutOfRange) -> ValueForm<
        Located<Int>
    > {
        .scalar(DurationText.phrase, .duration) { scalar, place, reading in
            reading.seconds(scalar, place, in: range, id)
        }
    }
}

extension Reading {
    mutating func seconds(
        _ scalar: Node.Scalar, _ place: Place, in range: ClosedRange<Int>, _ id: DiagnosticID
    ) -> Located<Int>? {
        let wide = range.lowerBound * 1_000...range.upperBound * 1_000
        guard let duration = duration(scalar, place, in: wide, id) else { return nil }
        guard duration.value % 1_000 == 0 else {
            let below = duration.value / 1_000
            report(
                Diagnostic(
                    .valueNotAllowed, .error,
                    "\"\(place.name)\" is counted in whole seconds, and this is \(scalar.text)", at: scalar.span,
                    label: below == 0 ? "write 1s" : "write \(below)s or \(below + 1)s",
                    fixes: replacement(of: scalar, with: "\(below + 1)s")))
            return nil
        }
        return Located(duration.value / 1_000, at: scalar.span)
    }

    fileprivate mutating func duration(
        _ scalar: Node.Scalar, _ place: Place, in range: ClosedRange<Int>, _ id: DiagnosticID
    ) -> Located<Int>? {
        guard let value = DurationText.milliseconds(scalar.text) else {
            let suggestion = DurationText.suggestion(for: scalar.text)
            report(
                .wrongValue(
                    scalar, place, DurationText.phrase, label: suggestion.map { "write \($0)" },
                    fixes: suggestion.map { replacement(of: scalar, with: $0) } ?? []))
            return nil
        }
        guard range.contains(value) else {
            let allowed = "from \(DurationText.text(range.lowerBound)) to \(DurationText.text(range.upperBound))"
            // A carrier's page that counts milliseconds is easily copied as a bare number, which is seconds here.
            let isBare = scalar.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let meant = isBare && range.contains(value / 1_000) ? scalar.text + "ms" : nil
            report(
                .outOfRange(
                    scalar, place, allowed, id: id,
                    label: meant.map { "a bare number is seconds; did you mean \($0)?" },
                    fixes: meant.map { replacement(of: scalar, with: $0) } ?? []))
            return nil
        }
        return Located(value, at: scalar.span)
    }
}
