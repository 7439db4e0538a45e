/// Phrases of a language and what each stands for: the longest that begins at a place wins.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let meaning: Meaning
    }

    private var entries: [String: [Entry]] = [:]
    private let isReversed: Bool

    /// Phrases as people write them; marks count as words of their own: `p . m`.
    init(
        _ phrases: [(Meaning, [String])], habits: SpokenToken.Habits = .init(), reversed: Bool = false
    ) {
        isReversed = reversed
        for (meaning, texts) in phrases {
            for text in texts {
                var words = text.split(separator: " ").flatMap { part in
                    let tokens = SpokenToken.all(in: String(part), habits)
                    return tokens.isEmpty ? [String(part)] : tokens.map(\.text)
                }
                if reversed { words.reverse() }
                guard let first = words.first else { continue }
                entries[first, default: []].append(Entry(words: words, meaning: meaning))
            }
        }
        for first in entries.keys { entries[first]?.sort { $0.words.count > $1.words.count } }
    }

    /// The phrase that begins at a place, or, in a reversed table, ends there.
    func match(_ tokens: ArraySlice<SpokenToken>, at place: Int) -> (meaning: Meaning, count: Int)? {
        guard tokens[place].kind != .figures, let candidates = entries[tokens[place].text] else { return nil }
        let step = isReversed ? -1 : 1
        for entry in candidates {
            let last = place + step * (entry.words.count - 1)
            guard tokens.indices.contains(last) else { continue }
            var at = place
            if entry.words.allSatisfy({ word in
                defer { at += step }
                return tokens[at].text == word
            }) {
                return (entry.meaning, entry.words.count)
            }
        }
        return nil
    }

    func match(_ tokens: [SpokenToken], at place: Int) -> (meaning: Meaning, count: Int)? {
        match(tokens[...], at: place)
    }
}
