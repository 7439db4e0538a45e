/// What stands around a phrase when callers name one of several things: "*a* large *one*", "*die* große".
struct Articles: Sendable {
    private let articles: Set<UInt64>
    /// "one", as it is normalised.
    private let one: UInt64?

    init(language tag: String, _ normalizer: Normalizer) {
        let language = SpokenLanguage(tag: tag)
        articles = Set(language.map(Self.words)?.compactMap { normalizer.words(of: $0).first } ?? [])
        one = language == .english ? normalizer.words(of: "one").first : nil
    }

    /// The words without them; nil where there are none, or nothing else is there.
    func without(_ words: Normalizer.Words) -> Normalizer.Words? {
        guard let first = words.first, words.count > 1, articles.contains(first) else { return nil }
        var rest = words.dropFirst()
        if rest.count > 1, let one, rest.last == one { rest.removeLast() }
        return Normalizer.Words(rest)
    }

    private static func words(of language: SpokenLanguage) -> [String] {
        switch language {
        case .english: ["a", "an", "the"]
        case .spanish: ["un", "una", "el", "la"]
        case .french: ["un", "une", "le", "la"]
        case .german: ["ein", "eine", "einen", "der", "die", "das", "den"]
        case .portuguese: ["um", "uma", "o", "a"]
        case .italian: ["un", "una", "uno", "il", "lo", "la"]
        }
    }
}
