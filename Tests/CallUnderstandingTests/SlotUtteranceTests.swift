import CallUnderstanding
import Foundation
import TestSupport
import Testing

/// What callers say for each slot type, `Tests/Fixtures/utterances/TYPE.LANGUAGE.tsv`: utterance, expected value, and
/// what else the type needs (a region, a currency, another tag). `-` is refused, `?` before a value is not certain.
@Suite struct SlotUtteranceTests {
    private struct Row: Sendable {
        let said: String
        let expected: String
        let context: String?
    }

    /// A Wednesday.
    private static let today = CivilDay(year: 2026, month: 3, day: 11)!

    private static let files = Fixtures.files(in: Fixtures.folder.appending(path: "utterances"), ending: ".tsv")

    @Test(arguments: files)
    func understood(file: String) throws {
        let parts = file.split(separator: ".").map(String.init)
        let type = try #require(SlotGrammar(rawValue: parts[0]))
        let rows = try Self.rows(of: file)
        var right = 0
        var faults: [String] = []
        var tooSure: [String] = []
        for row in rows {
            let got = Self.reading(row, type, parts[1])
            if got == row.expected {
                right += 1
                continue
            }
            faults.append("  \(row.said): \(got) instead of \(row.expected)")
            let isWrong = got != "-" && !got.hasPrefix("?") && "?" + got != row.expected
            if isWrong { tooSure.append(row.said) }
        }
        let share = Double(right) / Double(rows.count)
        let figure = (share * 100).formatted(.number.precision(.fractionLength(1)))
        print(
            "\(type.rawValue) \(parts[1]): \(right) of \(rows.count) right (\(figure) %), \(tooSure.count) wrong with certainty"
        )
        if !faults.isEmpty { print(faults.joined(separator: "\n")) }
        #expect(share >= 0.97)
        #expect(tooSure.isEmpty)
    }

    /// What one type takes is mostly refused by the others.
    @Test(arguments: ["en", "es"])
    func nothingTakesAnothersAnswer(language: String) throws {
        let dates = try Self.rows(of: "date.\(language).tsv").filter { $0.expected.first?.isNumber == true }
        for row in dates where row.said.contains(where: \.isLetter) {
            for type in [SlotGrammar.time, .number, .phone, .money, .email, .yesNo]
            where type != .number || !row.said.contains("día") {
                let got = Self.reading(Row(said: row.said, expected: "", context: nil), type, language)
                #expect(got == "-" || got.hasPrefix("?"), "\(type) took \(row.said) for \(got)")
            }
        }
    }

    private static func rows(of file: String) throws -> [Row] {
        let text = try String(contentsOf: Fixtures.folder.appending(path: "utterances/\(file)"), encoding: .utf8)
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(said: fields[0], expected: fields[1], context: fields.count > 2 ? fields[2] : nil)
        }
    }

    private static let regions = [
        "en": "US", "es": "ES", "fr": "FR", "de": "DE", "pt": "BR", "it": "IT",
    ]

    private static func reading(_ row: Row, _ type: SlotGrammar, _ language: String) -> String {
        let region = regions[language] ?? ""
        let tag = "\(language)-\(region)"
        switch type {
        case .number:
            return show(NumberGrammar.reading(of: row.said, language: tag)) { "\($0)" }
        case .digits: return show(DigitsGrammar.reading(of: row.said, language: tag)) { $0 }
        case .yesNo: return show(YesNoGrammar(language: tag).reading(of: row.said)) { $0 ? "yes" : "no" }
        case .date:
            return show(DateGrammar.reading(of: row.said, language: row.context ?? tag, today: today), iso)
        case .time: return show(TimeGrammar.reading(of: row.said, language: tag), clock)
        case .phone:
            return show(PhoneGrammar.reading(of: row.said, language: tag, region: row.context ?? region)) { $0 }
        case .money:
            let currency = row.context ?? (language == "en" ? "USD" : "EUR")
            let got = MoneyGrammar.reading(of: row.said, language: tag, currency: currency)
            let expected = Decimal(string: row.expected.replacing("?", with: ""))
            return show(got) { $0 == expected ? row.expected.replacing("?", with: "") : "\($0)" }
        case .email: return show(EmailGrammar.reading(of: row.said, language: tag)) { $0 }
        case .spelled: return show(SpelledGrammar.reading(of: row.said, language: tag)) { $0 }
        }
    }

    private static func show<Value>(_ reading: Reading<Value>?, _ text: (Value) -> String) -> String {
        reading.map { ($0.isCertain ? "" : "?") + text($0.value) } ?? "-"
    }

    private static func iso(_ day: CivilDay) -> String {
        "\(day.year)-\(two(day.month))-\(two(day.day))"
    }

    private static func clock(_ time: ClockTime) -> String { "\(two(time.hour)):\(two(time.minute))" }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
