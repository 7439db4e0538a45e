import CallUnderstanding

/// Phrases that are looked for word for word, in the languages that the product speaks: `after the beep`.
struct PhraseSet: Sendable {
    /// The words of each, by the first of them.
    private var byFirst: [String: [[String]]] = [:]

    init(_ phrases: some Sequence<String>) {
        for phrase in phrases {
            let words = AnnouncedKey.words(of: phrase)
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
    }

    /// Those of every language.
    init(_ ofALanguage: (PromptWords) -> [String]) { self.init(PromptWords.all.flatMap(ofALanguage)) }

    /// The places of the words where one of them stands.
    func ranges(in words: [String]) -> some Sequence<Range<Int>> {
        words.indices.lazy.compactMap { start in
            byFirst[words[start]]?.first { words[start...].starts(with: $0) }.map { start..<start + $0.count }
        }
    }

    func isIn(_ words: [String]) -> Bool { ranges(in: words).contains { _ in true } }
}
