/// How a language counts in order, as far as days of a month go: "third", "31st", "primero", "dritten".
struct OrdinalWords: Sendable {
    /// Folded words.
    let values: [String: Int]
    /// Behind figures: "3rd", "1er", "1º".
    let suffixes: Set<String>

    /// The ordinal that begins at a token, up to the thirty-first.
    func ordinal(
        _ tokens: ArraySlice<SpokenToken>, at place: Int, _ reader: NumberReader
    ) -> (value: Int, next: Int)? {
        guard tokens.indices.contains(place) else { return nil }
        let token = tokens[place]
        let after = place + 1 < tokens.endIndex ? tokens[place + 1] : nil
        if let figures = token.figures {
            guard let after, after.isJoined, suffixes.contains(after.text), figures > 0 else { return nil }
            return (figures, place + 2)
        }
        if let value = values[token.text] { return (value, place + 1) }
        // "twenty first"
        guard let ten = reader.words.small[token.text], ten == 20 || ten == 30, let after,
            let one = values[after.text], one < 10
        else { return nil }
        return (ten + one, place + 2)
    }
}

extension SpokenLanguage {
    var ordinals: OrdinalWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        case .french: .french
        case .german: .german
        case .portuguese: .portuguese
        case .italian: .italian
        }
    }
}
