/// What callers wrap around an answer, and what is left without it: "Um, I think it's *five*, please."
struct Wrapping: Sendable {
    /// Whether it makes the answer a guess: "maybe", "about".
    enum Weight: Sendable { case plain, hedge }

    private let sounds: Set<String>
    private let openers: PhraseTable<Weight>
    private let closers: PhraseTable<Weight>
    /// "my account number is", "el código es": a first word, at most four words, a last word.
    private let titleStarts: Set<String>
    private let titleEnds: Set<String>
    let habits: SpokenToken.Habits

    init(
        sounds: [String], openers: [String], hedges: [String], closers: [String], titleStarts: [String],
        titleEnds: [String], apostropheParts: Bool = false
    ) {
        let habits = SpokenToken.Habits(apostropheParts: apostropheParts)
        self.habits = habits
        self.sounds = Set(sounds)
        self.openers = PhraseTable([(.plain, openers), (.hedge, hedges)], habits: habits)
        self.closers = PhraseTable([(.plain, closers), (.hedge, hedges)], habits: habits, reversed: true)
        self.titleStarts = Set(titleStarts)
        self.titleEnds = Set(titleEnds)
    }

    /// Takes the wrapping off. `extra` are words that open an answer of one type only: "on", "at".
    func unwrap(
        _ all: [SpokenToken], extra: PhraseTable<Weight>? = nil, keepsFirst: (SpokenToken) -> Bool = { _ in false }
    ) -> (tokens: ArraySlice<SpokenToken>, isHedged: Bool) {
        let tokens = all.contains { sounds.contains($0.text) } ? all.filter { !sounds.contains($0.text) } : all
        var rest = tokens[...]
        var isHedged = false
        while let first = rest.indices.first, !keepsFirst(rest[first]) {
            if let title = titleLength(rest) {
                rest = rest.dropFirst(title)
            } else if let opener = openers.match(rest, at: first) ?? extra?.match(rest, at: first) {
                rest = rest.dropFirst(opener.count)
                isHedged = isHedged || opener.meaning == .hedge
            } else {
                break
            }
        }
        while let last = rest.indices.last, let closer = closers.match(rest, at: last) {
            rest = rest.dropLast(closer.count)
            isHedged = isHedged || closer.meaning == .hedge
        }
        return (rest, isHedged)
    }

    private func titleLength(_ tokens: ArraySlice<SpokenToken>) -> Int? {
        guard let first = tokens.first, titleStarts.contains(first.text) else { return nil }
        for (offset, token) in tokens.prefix(7).enumerated().dropFirst() {
            guard token.kind == .word else { return nil }
            if titleEnds.contains(token.text), offset > 1 { return offset + 1 }
        }
        return nil
    }
}

extension SpokenLanguage {
    var wrapping: Wrapping {
        switch self {
        case .english: Wrapping.english
        case .spanish: Wrapping.spanish
        case .french: Wrapping.french
        case .german: Wrapping.german
        case .portuguese: Wrapping.portuguese
        case .italian: Wrapping.italian
        }
    }

    var numbers: NumberWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        case .french: .french
        case .german: .german
        case .portuguese: .portuguese
        case .italian: .italian
        }
    }

    var reader: NumberReader { NumberReader(words: numbers, language: self) }
}
