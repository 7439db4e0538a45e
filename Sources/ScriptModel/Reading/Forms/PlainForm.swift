import CallUnderstanding
import ScriptDiagnostics
import ScriptYAML

/// How a value is written here that an author wrote as people say it: `9am` → `09:00`, `$20` → `20`.
///
/// The grammars that understand callers understand authors, too.
package enum PlainForm {
    /// `noon`, `5:30 pm`, `17h30` → `12:00`, `17:30`
    package static func time(_ text: String) -> String? {
        let colons = text.utf8.contains(UInt8(ascii: "h")) ? text.replacing("h", with: ":") : text
        let reading = [text, colons].lazy.compactMap { TimeGrammar.reading(of: $0, language: "en-US") }.first
        return reading.map { clock($0.value.hour * 60 + $0.value.minute) }
    }

    /// Minutes since midnight as `09:05`.
    static func clock(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// `December 31, 2026`, `12/31/2026` → `2026-12-31`; nil without a year, and where the month may be the day.
    package static func day(_ text: String) -> String? {
        let days = [CivilDay(year: 2001, month: 2, day: 3), CivilDay(year: 2031, month: 9, day: 10)].map { today in
            today.flatMap { DateGrammar.reading(of: text, language: "en", today: $0) }
        }
        guard let first = days[0], first.isCertain, first.value == days[1]?.value else { return nil }
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(first.value.year)-\(padded(first.value.month))-\(padded(first.value.day))"
    }

    /// `in 90 days`, `today plus 2 weeks`, `+90d` → `today + 90`, `today + 14`
    static func daysFromToday(_ text: String) -> String? {
        var words = words(text)
        if words.first == "now" || words.first == "today" || words.first == "in" { words.removeFirst() }
        guard !words.isEmpty else { return "today" }
        var sign = 1
        if let first = words.first, ["+", "plus", "-", "minus"].contains(first) {
            if first == "-" || first == "minus" { sign = -1 }
            words.removeFirst()
        }
        if let last = words.last, ["ago", "from", "ahead"].contains(last) {
            if last == "ago" { sign = -1 }
            words.removeLast()
        }
        guard
            let unit = days(of: words.last ?? "") ?? (sign < 0 || text.contains("+") || text.contains("plus") ? 1 : nil)
        else { return nil }
        if days(of: words.last ?? "") != nil { words.removeLast() }
        guard !words.isEmpty,
            let count = NumberGrammar.value(of: words.joined(separator: " "), language: "en-US"),
            let number = Int("\(count)"), (0...2_000).contains(number)
        else { return nil }
        let days = number * unit
        return days == 0 ? "today" : "today \(sign < 0 ? "-" : "+") \(days)"
    }

    private static func days(of unit: String) -> Int? {
        switch unit {
        case "d", "day", "days": 1
        case "w", "week", "weeks": 7
        case "m", "month", "months": 30
        case "y", "year", "years": 365
        default: nil
        }
    }

    /// `$20`, `1,000`, `one hundred`, `60 characters` → `20`, `1000`, `100`, `60`
    package static func number(_ text: String) -> String? {
        switch text.lowercased() {
        case "once": return "1"
        case "twice": return "2"
        default: break
        }
        if let number = Double(text), number.magnitude < 1e15 { return number.plain }
        if isNone(text) { return nil }
        let words = text.replacing("_", with: "").split(separator: " ")
        // What is counted says the key already.
        let unitless = words.count > 1 ? [words[...], words.dropLast()] : [words[...]]
        return unitless.lazy
            .compactMap { NumberGrammar.value(of: $0.joined(separator: " "), language: "en-US") }.first
            .map { "\($0)" }
    }

    /// `none`, `unlimited`
    static func isNone(_ text: String) -> Bool {
        ["none", "no", "off", "never", "unlimited", "infinite", "no limit", "any"].contains(text.lowercased())
    }

    /// `5 to 8`, `4 digits`, `four` → `5-8`, `4`
    static func length(_ text: String) -> String? {
        var words = words(text.replacing("..", with: " to ").replacing(",", with: " to ").replacing("–", with: " to "))
        if words.first == "from" || words.first == "between" { words.removeFirst() }
        let ends = words.split { ["to", "or", "and", "until", "-"].contains($0) }
            .map { number($0.joined(separator: " ")).flatMap { Int($0) } }
        switch ends.count {
        case 1: return ends[0].map { "\($0)" }
        case 2:
            guard let first = ends[0], let last = ends[1] else { return nil }
            return "\(min(first, last))-\(max(first, last))"
        default: return nil
        }
    }

    /// `sure`, `enabled`, `1` → `yes`
    package static func yesNo(_ text: String) -> String? {
        switch text.lowercased() {
        case "y", "1", "enabled", "enable", "always", "required": return "yes"
        case "n", "0", "disabled", "disable", "never", "none": return "no"
        default: return YesNoGrammar(language: "en-US").value(of: text).map { $0 ? "yes" : "no" }
        }
    }

    /// `pound`, `star`, `four` → `#`, `*`, `4`
    static func key(_ text: String) -> String? {
        switch text.lowercased() {
        case "pound", "hash", "pound sign", "number sign": "#"
        case "star", "asterisk", "star key": "*"
        default: number(text).flatMap { (Int($0) ?? -1) >= 0 ? $0 : nil }
        }
    }

    /// Small words, where figures and letters meet too: `+90d` → `+`, `90`, `d`.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var last: Int?
        for character in text.lowercased() {
            let kind = character.isNumber || character == "." ? 0 : character.isLetter ? 1 : character == " " ? nil : 2
            if let kind, kind == last, kind < 2 {
                words[words.count - 1].append(character)
            } else if kind != nil {
                words.append(String(character))
            }
            last = kind
        }
        return words
    }
}

extension Reading {
    /// A value that people write so, told with how it is written here.
    mutating func reportWrongValue(
        _ scalar: Node.Scalar, _ place: Place, _ phrase: String, meant: String?, otherwise label: String? = nil
    ) {
        report(
            .wrongValue(
                scalar, place, phrase, label: meant.map { "write \($0)" } ?? label,
                fixes: meant.map { replacement(of: scalar, with: $0) } ?? []))
    }
}
