/// What stands around a phrase when callers name one of several things: "*a* large *one*", "*die* große".
struct Articles: Sendable {
    private let articles: Set<UInt64>
    /// An article that is "one" as well begins no row of figures.
    private let figures: Set<UInt64>
    /// "one", as it is normalised.
    private let one: UInt64?

    init(language tag: String, _ normalizer: Normalizer) {
        let language = SpokenLanguage(tag: tag)
        articles = Set(language.map(Self.words)?.compactMap { normalizer.words(of: $0).first } ?? [])
        figures = Set((0...99).compactMap { normalizer.words(of: String($0)).first })
        one = language == .english ? normalizer.words(of: "one").first : nil
    }

    /// The words without them; nil where there are none, or nothing else is there.
    func without(_ words: Normalizer.Words) -> Normalizer.Words? {
        guard let first = words.first, words.count > 1, articles.contains(first), !figures.contains(words[1]) else {
            return nil
        }
        var rest = words.dropFirst()
        if rest.count > 1, let one, rest.last == one { rest.removeLast() }
        return Normalizer.Words(rest)
    }
}
