import Testing

@testable import CallSimulator

@Suite struct WordDifferenceTests {
    @Test(
        arguments: [
            ("The time is 3:45 PM.", "The time is 3:46 PM.", "            ^^^^", "            ^^^^"),
            ("one two three", "one three", "    ^^^", nil),
            ("one three", "one two three", nil, "    ^^^"),
            ("a b c d", "a x y d", "  ^^^", "  ^^^"),
            ("same", "same", nil, nil),
            ("é now", "é then", "  ^^^", "  ^^^^"),
        ] as [(String, String, String?, String?)])
    func marksWords(_ old: String, _ new: String, _ removed: String?, _ added: String?) {
        let difference = WordDifference(from: old, to: new)
        #expect(difference.removed == removed)
        #expect(difference.added == added)
    }

    @Test func longSpeechesTakeNoTime() {
        let old = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<5_000).map { "b\($0)" }.joined(separator: " ")
        #expect(WordDifference(from: old, to: new).added?.count == new.count)
    }
}
