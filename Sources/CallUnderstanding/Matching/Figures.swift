/// The numbers that callers say, as ``Normalizer`` leaves them: two to twenty, and the tens.
///
/// One is left out: it is an article or a pronoun more often than a number.
enum Figures {
    /// Words of an answer in which a number is what is meant, not a detail.
    static let shortAnswer = 3

    static func contain(_ word: UInt64) -> Bool { words[word] != nil }

    private static let words: WordTable = {
        var words = WordTable()
        for number in Array(2...20) + Array(stride(from: 30, through: 90, by: 10)) {
            _ = words.insert(WordHash.of(String(number).utf8))
        }
        return words
    }()
}
