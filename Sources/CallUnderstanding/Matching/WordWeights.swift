/// How much a word says about what is meant: rare words say much, "the" says little.
struct WordWeights: Sendable {
    private let known: WordTable
    private let weights: [Float]
    /// What the product knows of topics in this language.
    let topics: TopicModel?

    /// The edges of a text, when they make a pair with its first or last word.
    static let edge: Float = 3
    /// A word that is in no table.
    static let rare: Float = 7.2442
    /// A word of a language's list of weak ones.
    private static let weak: Float = 2.5

    static func weights(for tag: String) -> WordWeights {
        switch LanguageWords.words(for: tag)?.tag {
        case "en": english
        case "es": spanish
        case "fr": french
        case "de": german
        case "pt": portuguese
        case "it": italian
        default: unknown
        }
    }

    private static let english = WordWeights(TopicModel.english)
    private static let spanish = WordWeights(weak: .spanish)
    private static let french = WordWeights(weak: .french)
    private static let german = WordWeights(weak: .german)
    private static let portuguese = WordWeights(weak: .portuguese)
    private static let italian = WordWeights(weak: .italian)
    private static let unknown = WordWeights(weak: [], language: nil)

    private init(_ topics: TopicModel) {
        known = topics.words
        weights = topics.weights
        self.topics = topics
    }

    private init(weak words: LanguageWords) {
        // What a "not" denies says more than the "not".
        self.init(weak: words.wording.weak + words.negation.negations, language: words.tag)
    }

    private init(weak words: [String], language: String?) {
        let stemmer = Stemmer(language: language)
        var known = WordTable()
        var folding = TextFolding()
        for text in words {
            folding.forEachWord(of: text) { word in
                stemmer.cut(&word)
                _ = known.insert(WordHash.of(word))
                return true
            }
        }
        self.known = known
        weights = [Float](repeating: Self.weak, count: known.count)
        topics = nil
    }

    @inline(__always)
    func weight(of word: UInt64) -> Float { known[word].map { weights[$0] } ?? Self.rare }

    /// Of two words in a row: word order counts, but less than the words.
    @inline(__always)
    static func pair(_ a: Float, _ b: Float) -> Float { 0.455 * (a + b) }
}
