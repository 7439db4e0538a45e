package import Foundation

/// What a caller says for a slot of type `number`: "twenty three point five", "3,000", "minus four".
///
/// Ones said in a row are digits ("one oh five" is 105); "a dozen" and "two and a half" count; a time ("4:30") or an
/// ordinal ("third") does not.
package enum NumberGrammar {
    /// The number, when the whole answer is one apart from fillers; nil otherwise.
    ///
    /// A language without words of its own takes digits.
    package static func value(of text: String, language: String) -> Decimal? {
        let words = LanguageWords.words(for: language)
        let numbers = words?.numbers ?? .digitsOnly
        var said = SpokenNumber.pieces(of: text, decimalComma: numbers.decimalComma)
        if let fillers = words?.numberFillers { said = said.without(fillers) }
        return SpokenNumber(words: numbers).value(of: said)
    }
}

extension NumberWords {
    fileprivate static let digitsOnly = NumberWords(
        small: [:], hundred: [], scales: [:], and: [], point: [], minus: [], half: [], one: [], around: [], others: [:],
        writesTogether: false, decimalComma: false)
}

extension LanguageWords {
    /// The fillers as folded words, by their first word, longest first.
    fileprivate var numberFillers: [String: [[String]]] {
        switch tag {
        case "es": Self.spanishFillers
        case "fr": Self.frenchFillers
        case "de": Self.germanFillers
        case "pt": Self.portugueseFillers
        case "it": Self.italianFillers
        default: Self.englishFillers
        }
    }

    private static let englishFillers = english.foldedFillers
    private static let spanishFillers = spanish.foldedFillers
    private static let frenchFillers = french.foldedFillers
    private static let germanFillers = german.foldedFillers
    private static let portugueseFillers = portuguese.foldedFillers
    private static let italianFillers = italian.foldedFillers

    /// A filler that is also a part of numbers, "oh", is left to them.
    private var foldedFillers: [String: [[String]]] {
        let fillers = wording.fillers.filter { numbers.small[$0] == nil && !numbers.and.contains($0) }
            .map { SpokenNumber.pieces(of: $0, decimalComma: false).compactMap(\.word) }
            .filter { !numbers.and.contains($0.joined()) }
        return Dictionary(grouping: fillers.filter { !$0.isEmpty }) { $0[0] }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }
}

extension [SpokenNumber.Piece] {
    fileprivate func without(_ fillers: [String: [[String]]]) -> [SpokenNumber.Piece] {
        var kept: [SpokenNumber.Piece] = []
        var next = 0
        while next < count {
            let candidates = self[next].word.flatMap { fillers[$0] } ?? []
            let filler = candidates.first { self[next...].prefix($0.count).map(\.word) == $0 }
            if filler == nil { kept.append(self[next]) }
            next += filler?.count ?? 1
        }
        return kept
    }
}
