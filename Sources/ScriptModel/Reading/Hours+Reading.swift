import ScriptDiagnostics
import ScriptYAML

/// Days as hours name them, Monday first.
private enum Weekday {
    static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let pattern = "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$"

    /// `mon` or `mon-fri`; a range may run over the end of the week.
    static func days(_ text: String) -> [Int]? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { names.firstIndex(of: String($0)) }
        guard let first = ends.first ?? nil else { return nil }
        switch ends.count {
        case 1: return [first]
        case 2:
            guard let last = ends[1] else { return nil }
            return (0...(last - first + 7) % 7).map { (first + $0) % 7 }
        default: return nil
        }
    }

    /// `Monday - Friday` → `mon-fri`
    static func suggestion(for text: String) -> String? {
        switch text.lowercased() {
        case "weekdays", "weekday", "workdays", "business days": return "mon-fri"
        case "weekend", "weekends": return "sat-sun"
        case "daily", "every day", "everyday", "all", "week", "always": return "mon-sun"
        default: break
        }
        let meant = text.lowercased().split { !$0.isLetter }.filter { !["to", "until", "bis"].contains($0) }.map(name)
        let short = meant.compactMap(\.self).joined(separator: "-")
        return meant.contains(nil) || days(short) == nil ? nil : short
    }

    /// `Monday`, `mnday`, `fry` → `mon`, `fri`
    private static func name(of word: Substring) -> String? {
        let start = String(word.prefix(3))
        if names.contains(start) { return start }
        return NearestName.nearest(to: String(word), among: full + names).map { String($0.prefix(3)) }
    }

    private static let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

extension ValueForm where Value == [HoursDeclaration] {
    static var hours: Self {
        let ranges = ValueForm<[Located<HoursDeclaration.Span>]>.list(
            of: .timeRange, "times from and to, such as 09:00-17:00")
        let closed = ValueForm<[Located<DayLiteral>]>.list(of: .day, "days, such as 2026-12-25")
        let day = ValueShape.either([ranges.shape, .oneOf(["closed"])])
        let shape = MappingShape(
            subject: "opening hours",
            keys: [
                KeyShape(
                    name: "mon … sun, mon-fri …", shape: day, summary: "From and to, for a day or a range of days.",
                    isRequired: false, defaultText: nil, pattern: Weekday.pattern),
                KeyShape(
                    name: "closed", shape: closed.shape, summary: "Days on which nobody is there.", isRequired: false,
                    defaultText: nil),
            ])
        return .named("opening hours", "names of opening hours", values: .mapping(shape)) { name, value, reading in
            var hours = HoursDeclaration(name: name.located, week: Array(repeating: [], count: 7), closed: [])
            guard let mapping = reading.mapping(value, Place(name), "days with their hours") else { return hours }
            var writtenAt: [SourceSpan?] = Array(repeating: nil, count: 7)
            var seen: Set<String> = []
            for entry in mapping.entries where seen.insert(entry.key.text).inserted {
                if entry.key.text == "closed" {
                    hours.closed = closed.read(entry.value, Place(entry.key), &reading) ?? []
                    continue
                }
                guard let days = Weekday.days(entry.key.text) else {
                    reading.report(.unknownDay(entry.key, reading))
                    continue
                }
                if let earlier = days.lazy.compactMap({ writtenAt[$0] }).first {
                    reading.report(.dayTwice(entry.key, first: earlier))
                    continue
                }
                for day in days { writtenAt[day] = entry.key.span }
                if case .scalar(let scalar) = entry.value, scalar.text == "closed" { continue }
                let spans = ranges.read(entry.value, Place(entry.key), &reading) ?? []
                for day in days { hours.week[day] = spans }
            }
            return hours
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownDay(_ key: Node.Scalar, _ reading: Reading) -> Diagnostic {
        let suggestion = Weekday.suggestion(for: key.text)
        return Diagnostic(
            .unknownKey, .error, "opening hours have no day \"\(key.text.shortened)\"", at: key.span,
            label: suggestion.map { "did you mean \"\($0)\"?" }
                ?? "a day is mon, tue, wed, thu, fri, sat or sun, or a range such as mon-fri",
            fixes: suggestion.map { reading.replacement(of: key, with: $0) } ?? [])
    }

    fileprivate static func dayTwice(_ key: Node.Scalar, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .duplicateDefinition, .error, "\"\(key.text)\" has a day that has its hours already", at: key.span,
            related: [.init("first given here", at: first)])
    }
}
