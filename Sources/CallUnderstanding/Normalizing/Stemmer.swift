/// Takes the ending off a folded word, so that "repeating" and "repeat" are one. Rough on purpose: both sides of a
/// comparison are cut the same way.
struct Stemmer: Sendable {
    /// Endings and what is put in their place; the first that fits is taken off.
    private let endings: [(ending: [UInt8], instead: [UInt8])]
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
        endings = rules.map { (Array($0.0.utf8), Array($0.1.utf8)) }
        isEnglish = language == "en"
        shortest = 5
    }

    func stem(_ folded: [UInt8]) -> [UInt8] {
        guard folded.count >= shortest else { return folded }
        var word = folded
        for (ending, instead) in endings where word.count - ending.count >= 3 && Self.ends(word, with: ending) {
            let isDoubleS =
                word.count > 1 && ending.last == UInt8(ascii: "s") && ending.count <= 2
                && word[word.count - 2] == UInt8(ascii: "s")
            if isEnglish && isDoubleS { continue }
            word.removeLast(ending.count)
            word += instead
            break
        }
        guard isEnglish else { return word }
        if word.count >= shortest, word.last == UInt8(ascii: "e") { word.removeLast() }
        if word.count >= shortest, word[word.count - 1] == word[word.count - 2],
            Self.doubled.contains(word[word.count - 1])
        {
            word.removeLast()
        }
        return word
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
