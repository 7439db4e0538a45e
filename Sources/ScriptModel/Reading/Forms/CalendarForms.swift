import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Located<String> {
    /// The shape of an IANA name: `America/New_York`, `UTC`. Whether there is such a zone, others look.
    static var zone: Self {
        let phrase = "a time zone, such as America/New_York"
        return .scalar(phrase, .pattern("^(UTC|[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+)$")) { scalar, place, reading in
            let parts = scalar.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            let isShaped = parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
                            || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                    }
            }
            guard isShaped, parts.count > 1 || scalar.text == "UTC" else {
                let meant = ZoneWords.zone(scalar.text)
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "\"\(scalar.text.shortened)\" is not the name of a time zone",
                        at: scalar.span,
                        label: meant.map { "did you mean \"\($0)\"?" }
                            ?? "write the region and the city, such as America/New_York, or UTC",
                        onTheCall: "times are told, and opening hours kept, by universal time (UTC)",
                        fixes: meant.map { reading.replacement(of: scalar, with: $0) } ?? []))
                return nil
            }
            return scalar.located
        }
    }
}

extension ValueForm where Value == Located<DayLiteral> {
    static var day: Self {
        .scalar("a day, such as 2026-12-25", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) { scalar, place, reading in
            guard let day = DayLiteral(iso: scalar.text) else {
                reading.reportWrongValue(
                    scalar, place, "a day, such as 2026-12-25", meant: PlainForm.day(scalar.text),
                    otherwise: "write year, month and day")
                return nil
            }
            guard day.exists else {
                reading.report(.noSuchDay(scalar))
                return nil
            }
            return Located(day, at: scalar.span)
        }
    }
}

extension Diagnostic {
    static func noSuchDay(_ scalar: Node.Scalar) -> Diagnostic {
        Diagnostic(.valueOutOfRange, .error, "there is no day \(scalar.text)", at: scalar.span)
    }
}

extension DayLiteral {
    /// Whether the calendar has the day, others look.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int(plainDigits: String(Substring($0))) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    package var exists: Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension ValueForm where Value == Located<HoursDeclaration.Span> {
    /// `09:00-17:00`
    static var timeRange: Self {
        let phrase = "times from and to, such as 09:00-17:00"
        return .scalar(phrase, .pattern("^[0-9]{1,2}:[0-9]{2} ?- ?[0-9]{1,2}:[0-9]{2}$")) { scalar, place, reading in
            let ends = scalar.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
                .map { Substring($0) }
            guard ends.count == 2, let from = TimeLiteral(ends[0]), let to = TimeLiteral(ends[1]) else {
                reading.reportWrongValue(
                    scalar, place, phrase, meant: SpokenHours.suggestion(for: scalar.text))
                return nil
            }
            guard from.isOfDay, to.isOfDay || to.minutes == 24 * 60, from.minutes != to.minutes else {
                reading.report(
                    .outOfRange(scalar, place, "two different times from 00:00 to 24:00"))
                return nil
            }
            let span = HoursDeclaration.Span(from: from.minutes, to: to.minutes)
            if span.length > HoursDeclaration.Span.longestNight { reading.report(.longNight(span, scalar, reading)) }
            return Located(span, at: scalar.span)
        }
    }
}

extension HoursDeclaration.Span {
    /// Longer than this over midnight, the end was rather meant for the afternoon.
    fileprivate static let longestNight = 16 * 60

    /// In minutes, where it runs past midnight; nothing otherwise.
    fileprivate var length: Int { to < from ? to + 24 * 60 - from : 0 }
}

extension Diagnostic {
    /// `09:00-05:00`
    fileprivate static func longNight(
        _ span: HoursDeclaration.Span, _ scalar: Node.Scalar, _ reading: Reading
    ) -> Diagnostic {
        let later = span.to + 12 * 60
        let text = String(scalar.text.prefix { $0 != "-" }) + "-\(later / 60):" + String(scalar.text.suffix(2))
        let meant = later > span.from && later <= 24 * 60 ? text : nil
        return Diagnostic(
            .valueOutOfRange, .warning,
            "these hours run over midnight, and are open for \(span.length / 60) hours of the day", at: scalar.span,
            label: meant.map { "did you mean \($0)?" } ?? "from and to, as a clock of 24 hours shows them",
            onTheCall: "callers are told that somebody is there, deep in the night too",
            fixes: meant.map { reading.replacement(of: scalar, with: $0) } ?? [])
    }
}

extension ValueForm where Value == Located<Int> {
    /// `09:30`, as minutes since midnight.
    static var timeOfDay: Self {
        let phrase = "a time, such as 09:30 or 17:00"
        return .scalar(phrase, .pattern("^[0-9]{1,2}:[0-9]{2}$")) { scalar, place, reading in
            guard let time = TimeLiteral(scalar.text[...]) else {
                // A day ends at its last minute.
                let meant = PlainForm.time(scalar.text).map { place.name == "latest" && $0 == "00:00" ? "23:59" : $0 }
                reading.reportWrongValue(scalar, place, phrase, meant: meant)
                return nil
            }
            guard time.isOfDay else {
                let meant = place.name == "latest" && time.minutes == 24 * 60 ? "23:59" : nil
                reading.report(
                    .outOfRange(
                        scalar, place, "from 00:00 to 23:59", label: meant.map { "write \($0)" },
                        fixes: meant.map { reading.replacement(of: scalar, with: $0) } ?? []))
                return nil
            }
            return Located(time.minutes, at: scalar.span)
        }
    }
}

/// `9:00`, `17:30`: hours and minutes as written.
package struct TimeLiteral {
    package let hour: Int
    package let minute: Int

    package init?(_ text: Substring) {
        let parts = text.utf8.filter { $0 != 0x20 }.split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(plainDigits: String(decoding: parts[0], as: UTF8.self)),
            let minute = Int(plainDigits: String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    package var minutes: Int { hour * 60 + minute }
    package var isOfDay: Bool { (0...23).contains(hour) && (0...59).contains(minute) }
    var text: String { (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
}
