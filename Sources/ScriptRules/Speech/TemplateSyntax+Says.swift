import ScriptModel

extension TemplateSyntax {
    /// Whether its own words hold one of the phrases, word for word; what is filled in counts for nothing.
    func says(anyOf phrases: [String]) -> Bool {
        literals.contains { text in
            let words = " \(AnnouncedKey.words(of: text.lowercased()).joined(separator: " ")) "
            return phrases.contains { words.contains(" \($0) ") }
        }
    }

    var literals: [String] {
        segments.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
