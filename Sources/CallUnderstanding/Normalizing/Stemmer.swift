/// Takes the ending off a folded word, so that "repeating" and "repeat" are one. Rough on purpose: both sides of a
/// comparison are cut the same way.
struct Stemmer: Sendable {
    /// Endings and what is put in their place; the first that fits is taken off.
    private let endings: [(ending: [UInt8], last: UInt8, instead: [UInt8])]
    private let isEnglish: Bool
    /// A shorter word is left alone.
    private let shortest: Int

    /// `language`: primary subtag; nil leaves every word as it is.
    init(language: String?) {
        let rules: [(String, String)] =
            switch language {
            case "en":
                [
                    ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"), ("edly", ""), ("ed", ""), ("es", ""),
                    ("ly", ""), ("s", ""),
                ]
            case "es", "pt":
                [("mente", ""), ("os", ""), ("as", ""), ("es", ""), ("o", ""), ("a", ""), ("e", ""), ("s", "")]
            case "fr":
                [("ment", ""), ("ees", ""), ("es", ""), ("ee", ""), ("ez", ""), ("er", ""), ("s", ""), ("e", "")]
            case "it": [("mente", ""), ("i", ""), ("e", ""), ("o", ""), ("a", "")]
            case "de": [("en", ""), ("er", ""), ("em", ""), ("es", ""), ("e", ""), ("n", ""), ("s", "")]
            default: []
            }
        endings = rules.map { (Array($0.0.utf8), $0.0.utf8.last!, Array($0.1.utf8)) }
        isEnglish = language == "en"
        shortest = 5
    }

    func stem(_ folded: [UInt8]) -> [UInt8] {
        var word = folded
        cut(&word)
        return word
    }

    func cut(_ word: inout [UInt8]) {
        guard word.count >= shortest else { return }
        let last = word[word.count - 1]
        for place in endings.indices where endings[place].last == last {
            let rule = endings[place]
            guard word.count - rule.ending.count >= 3, Self.ends(word, with: rule.ending) else { continue }
            let isDoubleS = isEnglish && rule.last == UInt8(ascii: "s") && word[word.count - 2] == rule.last
            if isDoubleS && rule.ending.count <= 2 { continue }
            word.removeLast(rule.ending.count)
            word += rule.instead
            break
        }
        guard isEnglish, word.count >= shortest else { return }
        if word[word.count - 1] == UInt8(ascii: "e") { word.removeLast() }
        guard word.count >= shortest else { return }
        let end = word[word.count - 1]
        if end == word[word.count - 2], Self.doubled.contains(end) { word.removeLast() }
    }

    /// Doubled before an ending: "stopped", "beginning".
    private static let doubled = Array("bdgmnprt".utf8)

    @inline(__always)
    private static func ends(_ word: [UInt8], with ending: [UInt8]) -> Bool {
        var at = word.count - ending.count
        for byte in ending {
            guard word[at] == byte else { return false }
            at += 1
        }
        return true
    }
}
