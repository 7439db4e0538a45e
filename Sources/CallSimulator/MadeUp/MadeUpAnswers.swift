package import CallProgram
import Foundation

/// What a caller may say or press where a slot is asked for: some answer, then those that the script tells apart.
package struct MadeUpAnswers {
    private let program: Program
    private let likely: LikelyValues
    /// The day of the call.
    private let today: CalendarDate

    package init(program: Program, likely: LikelyValues, today: CalendarDate) {
        (self.program, self.likely, self.today) = (program, likely, today)
    }

    package func answers(to ask: Question.Ask, _ listen: Listen) -> [CallerAction] {
        var seen: Set<CallerAction> = []
        return values(of: ask.slot).flatMap { words, keys in
            var forms: [CallerAction] = []
            if listen.speech, !words.isEmpty { forms.append(.say(words, confidence: nil)) }
            if listen.keys, !keys.isEmpty { forms.append(.press(keys)) }
            return forms
        }.filter { seen.insert($0).inserted }
    }

    /// As they are written for whoever places a call.
    package func written(for slot: SlotID) -> [String] {
        let known = likely[.slot(slot)].map(\.written)
        let own: [String] =
            switch program[slot].type {
            case .text: ["something"]
            case .number(let min, let max, _), .money(_, let min, let max): Self.numbers(min, max).map { "\($0)" }
            case .yesNo: ["yes", "no"]
            case .digits(let length): [String(Self.digits.prefix(length?.lowerBound ?? 4))]
            case .date: days(of: program[slot].type).map(\.text)
            case .time(let earliest, let latest): Self.times(earliest, latest).map(\.text)
            case .phone: ["+12125550123"]
            case .email: ["jo@example.com"]
            case .spelled(let length): [String(Self.letters.prefix(length?.lowerBound ?? 3))]
            case .choice(let options): options.map(\.name)
            case .list: ["[\"something\"]"]
            case .data: ["{}"]
            case .item: ["something"]
            }
        var seen: Set<String> = []
        return (own.prefix(1) + known + own.dropFirst()).filter { seen.insert($0).inserted }
    }

    private static let digits = "40772345678901234077"
    private static let letters = "ABCDEFGHIJKLMNOPABCD"

    /// Words, and keys; empty where there are none.
    private func values(of slot: SlotID) -> [(String, String)] {
        let type = program[slot].type
        let known = likely[.slot(slot)]
        switch type {
        case .text:
            return [("something", "1")] + known.map { ($0.written, $0.written.filter(\.isNumber)) }
        case .number(let min, let max, _), .money(_, let min, let max):
            let wanted = known.compactMap { if case .number(let number) = $0 { number } else { nil } }
            return (Self.numbers(min, max) + wanted).map { number in
                let text = "\(number)"
                return (text, text.allSatisfy(\.isNumber) ? text : "")
            }
        case .yesNo: return [("yes", "1"), ("no", "2")]
        case .digits(let length):
            let lengths = Set([length?.lowerBound ?? 4, length?.upperBound ?? 4]).sorted()
            return (lengths.map { String(Self.digits.prefix($0)) } + known.map(\.written)).map(Self.spelled)
        case .date(_, _, let keys):
            let wanted = known.compactMap { if case .date(let day) = $0 { day } else { nil } }
            let near = (2..<9).map { CalendarDate(daysSince1970: today.daysSince1970 + $0) }
            return [("tomorrow", "")] + (days(of: type) + wanted + near).map { (Self.said($0), pressed($0, keys)) }
        case .time(let earliest, let latest):
            let wanted = known.compactMap { if case .time(let time) = $0 { time } else { nil } }
            return (Self.times(earliest, latest) + wanted).map { time in
                let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
                let half = time.hour < 12 ? "in the morning" : "pm"
                let minute = time.text.suffix(2)
                return ("\(hour):\(minute) \(half)", "\(time.text.prefix(2))\(minute)")
            }
        case .phone: return [("212 555 0123", "2125550123")] + known.map(\.written).map(Self.spelled)
        case .email: return [("jo at example dot com", "")] + known.map { ($0.written, "") }
        case .spelled(let length):
            return ([String(Self.letters.prefix(length?.lowerBound ?? 3))] + known.map(\.written)).map(Self.spelled)
        case .choice(let options):
            return [("the first one", "1")] + options.map { ($0.name.replacing("_", with: " "), "") }
        case .item: return [("the first one", "1"), ("the second one", "2")] + known.map { ($0.written, "") }
        case .list, .data: return [("something", "1")]
        }
    }

    private static func spelled(_ text: String) -> (String, String) {
        (text.map(String.init).joined(separator: " "), text.allSatisfy(\.isNumber) ? text : "")
    }

    private static func numbers(_ min: Number?, _ max: Number?) -> [Number] {
        ([3, min, max, min.map { $0 + 1 }] as [Number?]).compactMap(\.self)
            .filter { number in min.map { number >= $0 } ?? true && max.map { number <= $0 } ?? true }
    }

    private static func times(_ earliest: TimeOfDay?, _ latest: TimeOfDay?) -> [TimeOfDay] {
        [TimeOfDay(hour: 9, minute: 30), earliest, latest, TimeOfDay(hour: 15, minute: 0)].compactMap(\.self)
            .filter { time in earliest.map { time >= $0 } ?? true && latest.map { time <= $0 } ?? true }
    }

    private func days(of type: SlotType) -> [CalendarDate] {
        guard case .date(let earliest, let latest, _) = type else { return [] }
        let tomorrow = CalendarDate(daysSince1970: today.daysSince1970 + 1)
        let (first, last) = (earliest?.day(today: today), latest?.day(today: today))
        return [tomorrow, first, last].compactMap(\.self)
            .filter { day in first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true }
    }

    /// `January 2, 2026`
    private static func said(_ day: CalendarDate) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(months[(day.month + 11) % 12]) \(day.day), \(day.year)"
    }

    private func pressed(_ day: CalendarDate, _ keys: String?) -> String {
        guard let keys else { return "" }
        let parts = day.text.split(separator: "-")
        return keys.replacing("MM", with: parts[1]).replacing("DD", with: parts[2])
            .replacing("YYYY", with: parts[0]).replacing("YY", with: parts[0].suffix(2))
    }
}

extension Value {
    /// As an author or whoever places a call writes it.
    package var written: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .yesNo(let yes): yes ? "yes" : "no"
        case .date(let day): day.text
        case .time(let time): time.text
        case .moment, .list, .data: ""
        }
    }

    /// As a web service answers it.
    package var json: JSON {
        switch self {
        case .number(let number): .number(number)
        case .yesNo(let yes): .bool(yes)
        default: .string(written)
        }
    }
}
