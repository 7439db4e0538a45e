/// A key of a menu, spoken instead of pressed: "one", "press one", "option two", "the first one".
package enum MenuNumber {
    /// The keys, as `keys:` of a choice has them, when the whole answer is one number; nil otherwise.
    ///
    /// A language without words of its own takes figures.
    package static func value(of text: String, language tag: String) -> String? {
        let words = MenuNumberWords.words(for: tag)
        // A sign alone is written, never said.
        if text.utf8.count == 1, let sign = text.utf8.first, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "#") {
            return text
        }
        guard let said = spoken(in: text), !said.isEmpty else { return nil }
        var rest = said[...]
        while rest.count > 1, let first = rest.first, words.before.contains(first) { rest.removeFirst() }
        while rest.count > 1, let last = rest.last, words.after.contains(last) { rest.removeLast() }
        guard rest.count == 1, let word = rest.first else { return nil }
        if let sign = words.signs[word] { return sign }
        let isFigure =
            word.utf8.count <= 2 && word.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if isFigure { return word }
        if words.articles.contains(word) { return nil }
        let counted = LanguageWords.words(for: tag)?.numbers.small[word] ?? words.numbers[word]
        return counted.flatMap { $0 < 100 ? String($0) : nil }
    }

    /// Nil where there are more than anyone wraps around a number.
    private static func spoken(in text: String) -> [String]? {
        var words: [String] = []
        var folding = TextFolding()
        folding.forEachWord(of: text) { word in
            for part in word.split(separator: UInt8(ascii: "'")) { words.append(String(decoding: part, as: UTF8.self)) }
            return words.count <= most
        }
        return words.count <= most ? words : nil
    }

    private static let most = 10
}

/// What a language says around the number of a menu. Folded.
struct MenuNumberWords: Sendable {
    let before: Set<String>
    let after: Set<String>
    /// Beside those that count: "first".
    let numbers: [String: Int]
    /// Words for one that mean "a" far more often.
    let articles: Set<String>
    let signs: [String: String]

    init(
        before: Set<String> = [], after: Set<String> = [], numbers: [String: Int] = [:], articles: Set<String> = [],
        signs: [String: String] = [:]
    ) {
        self.before = Set(before.map(Self.folded))
        self.after = Set(after.map(Self.folded))
        self.numbers = Dictionary(numbers.map { (Self.folded($0), $1) }, uniquingKeysWith: { first, _ in first })
        self.articles = articles
        self.signs = Dictionary(signs.map { (Self.folded($0), $1) }, uniquingKeysWith: { first, _ in first })
    }

    private static func folded(_ text: String) -> String {
        var folded = ""
        var folding = TextFolding()
        folding.forEachWord(of: text) { word in
            folded = String(decoding: word, as: UTF8.self)
            return false
        }
        return folded
    }
}
