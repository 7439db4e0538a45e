/// What makes two phrases the same to a caller, or nearly so.
package struct PhraseKey: Hashable, Sendable {
    /// Equal for phrases that are the same once fillers, short forms and endings are gone: "a bill", "a bill, please".
    package let sentence: UInt64
    /// Equal for phrases with the same words that say something, in any order: "pay my bill", "pay the bill".
    package let content: UInt64
    /// ``content`` without one of its words, one by one; empty where there is only one.
    package let reduced: [UInt64]
    /// The words that say something.
    package let words: [UInt64]
}

/// Reads phrases of one language as the matcher does.
package struct PhraseKeys: Sendable {
    private let normalizer: Normalizer

    package init(language tag: String) { normalizer = Normalizer(language: tag) }

    /// Nil for a phrase without a word.
    package func key(of phrase: String) -> PhraseKey? {
        let all = normalizer.words(of: phrase)
        guard !all.isEmpty else { return nil }
        var words: [UInt64] = []
        for word in all where !normalizer.isWeak(word) && !words.contains(word) { words.append(word) }
        if words.isEmpty { words = all }
        let content = words.reduce(0, &+)
        return PhraseKey(
            sentence: all.reduce(0) { WordHash.pair($0, $1) }, content: content,
            reduced: words.count > 1 ? words.map { content &- $0 } : [], words: words)
    }

    /// A phrase without its words that say little: "pay my bill" → "pay bill". Nil where it is the same, where one word
    /// or none would be left, and where a "not" would go.
    package func content(of phrase: String) -> String? {
        let saying = normalizer.saying(of: phrase)
        guard saying.denied | saying.indifferent == 0 else { return nil }
        let words = phrase.split(separator: " ")
        let kept = words.filter { word in
            let key = normalizer.words(of: String(word))
            return key.isEmpty || !key.allSatisfy(normalizer.isWeak)
        }
        return kept.count < 2 || kept.count == words.count ? nil : kept.joined(separator: " ")
    }
}
