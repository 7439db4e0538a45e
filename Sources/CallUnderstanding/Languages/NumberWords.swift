/// How a language says numbers, folded to plain letters.
struct NumberWords: Sendable {
    /// Words and, in languages that write them together, the pieces of words below a thousand.
    let values: [String: Int]
    static let english = NumberWords(values: [:])
    static let spanish = NumberWords(values: [:])
    static let french = NumberWords(values: [:])
    static let german = NumberWords(values: [:])
    static let portuguese = NumberWords(values: [:])
    static let italian = NumberWords(values: [:])
}
