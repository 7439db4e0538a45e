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

    /// Milliseconds of what people write: `5 seconds`, `a minute and a half`, `1 hour 30`, `1:30`.
    static func meant(by text: String) -> Int? {
        let clock = text.split(separator: ":", omittingEmptySubsequences: false).map { Int(plainDigits: String($0)) }
        if clock.count == 2, let minutes = clock[0], let seconds = clock[1], (0..<60).contains(seconds), minutes >= 0 {
            return (minutes * 60 + seconds) * 1_000
        }
        var words = PlainForm.words(text).filter { $0 != "and" && $0 != "," }
        // `a minute and a half`
        let half = words.suffix(2) == ["a", "half"] && words.count > 2
        if half { words.removeLast(2) }
        var sum = 0.0
        var last = 0.0
        var count: [String] = []
        for word in words {
            guard let unit = unit(word) else {
                count.append(word)
                continue
            }
            guard let number = number(count) else { return nil }
            sum += number * unit
            last = unit
            count = []
        }
        // `1 minute 30`
        if !count.isEmpty {
            guard last >= 60_000, let number = number(count) else { return nil }
            sum += number * last / 60
        }
        guard last > 0, sum < 1e9 else { return nil }
        return Int((half ? sum + last / 2 : sum).rounded())
    }

    private static func unit(_ word: String) -> Double? {
        switch word {
        case "ms", "msec", "millisecond", "milliseconds": 1
        case "s", "sec", "secs", "second", "seconds": 1_000
        case "m", "min", "mins", "minute", "minutes": 60_000
        case "h", "hr", "hrs", "hour", "hours": 3_600_000
        default: nil
        }
    }

    private static func number(_ words: [String]) -> Double? {
        switch words {
        case ["a"], ["an"]: 1
        case ["half", "a"], ["half", "an"]: 0.5
        default: PlainForm.number(words.joined(separator: " ")).flatMap { Double($0) }
        }
    }

    /// `from 1s to 10m`
    static func text(_ range: ClosedRange<Int>) -> String {
        "from \(text(range.lowerBound)) to \(text(range.upperBound))"
    }

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
            let meant = DurationText.meant(by: scalar.text)
            if let meant, !range.contains(meant) {
                report(.outOfRange(scalar, place, DurationText.text(range), id: id))
            } else {
                reportWrongValue(scalar, place, DurationText.phrase, meant: meant.map { DurationText.text($0) })
            }
            return nil
        }
        guard range.contains(value) else {
            // A carrier's page that counts milliseconds is easily copied as a bare number, which is seconds here.
            let isBare = scalar.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let meant = isBare && range.contains(value / 1_000) ? scalar.text + "ms" : nil
            report(
                .outOfRange(
                    scalar, place, DurationText.text(range), id: id,
                    label: meant.map { "a bare number is seconds; did you mean \($0)?" },
                    fixes: meant.map { replacement(of: scalar, with: $0) } ?? []))
            return nil
        }
        return Located(value, at: scalar.span)
    }
}
