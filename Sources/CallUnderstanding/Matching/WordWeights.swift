/// How much a word says about what is meant: rare words say much, "the" says little.
struct WordWeights: Sendable {
    private let known: [UInt64: Float]
    /// Of a word that is in no table: a rare one.
    private let unknown: Float
    /// What the product knows of topics in this language.
    let topics: TopicModel?

    /// The edges of a text, when they make a pair with its first or last word.
    static let edge: Float = 3

    static func weights(for tag: String) -> WordWeights {
        switch LanguageWords.words(for: tag)?.tag {
        case "en": english
        case "es": spanish
        case "fr": french
        case "de": german
        case "pt": portuguese
        case "it": italian
        default: WordWeights(known: [:], unknown: TopicModel.rareWord, topics: nil)
        }
    }

    private static let english = WordWeights(
        known: TopicModel.english.wordWeights, unknown: TopicModel.rareWord, topics: .english)
    private static let spanish = WordWeights(weak: .spanish)
    private static let french = WordWeights(weak: .french)
    private static let german = WordWeights(weak: .german)
    private static let portuguese = WordWeights(weak: .portuguese)
    private static let italian = WordWeights(weak: .italian)

    private init(known: [UInt64: Float], unknown: Float, topics: TopicModel?) {
        self.known = known
        self.unknown = unknown
        self.topics = topics
    }

    private init(weak words: LanguageWords) {
        let stemmer = Stemmer(language: words.tag)
        known = Dictionary(
            words.wording.weak.map { (WordHash.of(stemmer.stem(Array($0.utf8))), 2.5) }, uniquingKeysWith: { a, _ in a }
        )
        unknown = TopicModel.rareWord
        topics = nil
    }

    @inline(__always)
    func weight(of word: UInt64) -> Float { known[word] ?? unknown }

    /// Of two words in a row: word order counts, but less than the words.
    @inline(__always)
    static func pair(_ a: Float, _ b: Float) -> Float { 0.455 * (a + b) }

    func topicMix(of words: Normalizer.Words) -> TopicModel.Mix {
        topics?.mix(of: words) ?? TopicModel.Mix(mean: [])
    }
}
