import ScriptModel

extension TemplateSyntax {
    /// Whether its own words hold one of the phrases; what is filled in counts for nothing.
    func says(anyOf phrases: PhraseSet) -> Bool {
        literals.contains { phrases.isIn(AnnouncedKey.words(of: $0)) }
    }

    var literals: [String] {
        segments.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
