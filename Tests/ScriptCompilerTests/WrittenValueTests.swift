import CallProgram
import ScriptCompiler
import TestSupport
import Testing

/// What the rules let stand as a value is what the program takes for one, and nothing else.
@Suite struct WrittenValueTests {
    static let types: [(declared: String, type: SlotType)] = [
        ("number", .number(min: nil, max: nil, whole: false)), ("yes_no", .yesNo), ("digits", .digits(length: nil)),
        ("date", .date(earliest: nil, latest: nil, keys: nil)), ("time", .time(earliest: nil, latest: nil)),
        ("phone", .phone(region: nil)), ("email", .email), ("spelled", .spelled(length: nil)),
    ]

    static let written = [
        "yes", "No", "TRUE", "on", "12", "-3.5", "+7", "007", "1e5", "0x10", "nan", ".5", "5.", "--1", "1_000", "1,000",
        "2026-12-31", "2026-02-30", "2026-2-3", "0000-01-01", "today", "31.12.2026", "09:30", "9:30", "24:00", "25:00",
        "9:3", "09:30:00", "9.30", "noon", "+15551234567", "+1 (555) 123-4567", "555-0123", "+0123456789",
        "+123", "jo@example.com", "Jo@Example.COM", "jo@example", "jo@@example.com", "jo example.com", "a@b.c,d",
        "AB12C", "ab 12-c", "A_B", "-", "ñ", "banana", "\u{661}\u{662}", "12 ", "１２",
    ]

    @Test(arguments: types.map(\.declared)) func isTakenByBothOrByNeither(_ declared: String) throws {
        let type = try #require(Self.types.first { $0.declared == declared }).type
        var dice = Dice(seed: 5)
        let pieces = ["1", "9", ":", "-", "+", ".", "@", " ", "a", "Z", "2026", "12", "yes", "example.com", "(", "é"]
        let made = (0..<Dice.rounds(60)).map { _ in
            (0..<Int.random(in: 1...5, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
        }
        for text in Self.written + made where text.contains(where: { !$0.isWhitespace }) {
            let isTaken = type.value(written: text) != nil
            #expect(Self.isSound(text, as: declared) == isTaken, "\(declared): \(text)")
        }
    }

    /// Whether a script stands with the text as the default of a slot.
    private static func isSound(_ text: String, as declared: String) -> Bool {
        let yaml = """
            callscript: 1
            name: written
            start: said
            slots:
              value: {type: \(declared), default: "\(text)"}
            states:
              said:
                say: ${value} Goodbye.
                goto: hangup
            """
        return ScriptPipeline.compile(path: "script.yaml", load: { _ in Array(yaml.utf8) }).program != nil
    }
}
