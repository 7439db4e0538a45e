/// What an utterance has in common with an intent.
struct Overlap {
    /// Cosine with the closest phrase.
    var closest: Float = 0
    /// The closest phrase; -1 when none shares a word.
    var phrase: Int = -1
    /// Cosine with all phrases taken together.
    var whole: Float = 0
    /// The share of the utterance, by weight of its words, that occurs in the phrases.
    var covered: Float = 0

    /// All three as one figure, to compare intents by.
    var strength: Float { (closest + whole + covered) / 3 }
}

/// Inverted index: word and pair of words → the phrases and intents that have it.
struct PhraseIndex: Sendable {
    private struct Posting {
        var target: Int32
        var weight: Float
    }
    /// Where a feature's postings lie.
    private struct Entry {
        var phrases: Range<Int32> = 0..<0
        var intents: Range<Int32> = 0..<0
    }
    /// Words beyond are not compared: nobody chooses in so many.
    private static let mostWords = 48

    private let weights: WordWeights
    /// Every phrase as the author wrote it.
    private(set) var written: [String] = []
    private var intentOfPhrase: [Int32] = []
    private var intentCount: Int32 = 0
    private var entries: [UInt64: Entry] = [:]
    private var phrasePostings: [Posting] = []
    private var intentPostings: [Posting] = []
    /// While phrases are added.
    private var vectors: [[(feature: UInt64, weight: Float)]] = []

    init(weights: WordWeights) { self.weights = weights }

    var phraseCount: Int { written.count }
    func intent(of phrase: Int) -> Int { Int(intentOfPhrase[phrase]) }

    /// A phrase of the intent being added.
    mutating func add(_ words: Normalizer.Words, written phrase: String) {
        var features: [(feature: UInt64, weight: Float)] = []
        var square: Float = 0
        forEachFeature(of: words) { feature, weight, _ in
            features.append((feature, weight))
            square += weight * weight
        }
        let norm = square.squareRoot()
        vectors.append(features.map { ($0.feature, $0.weight / norm) })
        written.append(phrase)
        intentOfPhrase.append(intentCount)
    }

    mutating func closeIntent() { intentCount += 1 }

    /// Lays the postings down in rows. To be called once, after the last intent.
    mutating func finish() {
        var phrases: [UInt64: [Posting]] = [:]
        var intents: [UInt64: [Posting]] = [:]
        var first = 0
        while first < vectors.count {
            let intent = intentOfPhrase[first]
            var sum: [UInt64: Float] = [:]
            var phrase = first
            while phrase < vectors.count, intentOfPhrase[phrase] == intent {
                for (feature, weight) in vectors[phrase] {
                    phrases[feature, default: []].append(Posting(target: Int32(phrase), weight: weight))
                    sum[feature, default: 0] += weight
                }
                phrase += 1
            }
            let norm = sum.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (feature, weight) in sum {
                intents[feature, default: []].append(Posting(target: intent, weight: weight / norm))
            }
            first = phrase
        }
        entries.reserveCapacity(phrases.count)
        for (feature, postings) in phrases {
            let byIntent = intents[feature] ?? []
            let from = Int32(phrasePostings.count)
            let fromIntent = Int32(intentPostings.count)
            phrasePostings += postings
            intentPostings += byIntent
            entries[feature] = Entry(
                phrases: from..<Int32(phrasePostings.count), intents: fromIntent..<Int32(intentPostings.count))
        }
        vectors = []
    }

    /// One overlap an intent.
    func overlaps(with words: Normalizer.Words) -> [Overlap] {
        var byIntent = [Overlap](repeating: Overlap(), count: Int(intentCount))
        var square: Float = 0
        var total: Float = 0
        withUnsafeTemporaryAllocation(of: Float.self, capacity: phraseCount + 1) { byPhrase in
            byPhrase.initialize(repeating: 0)
            forEachFeature(of: words) { feature, weight, isWord in
                square += weight * weight
                if isWord { total += weight }
                guard let entry = entries[feature] else { return }
                for posting in entry.phrases {
                    let posting = phrasePostings[Int(posting)]
                    byPhrase[Int(posting.target)] += weight * posting.weight
                }
                for posting in entry.intents {
                    let posting = intentPostings[Int(posting)]
                    byIntent[Int(posting.target)].whole += weight * posting.weight
                    if isWord { byIntent[Int(posting.target)].covered += weight }
                }
            }
            for phrase in 0..<phraseCount where byPhrase[phrase] > 0 {
                let intent = Int(intentOfPhrase[phrase])
                if byPhrase[phrase] > byIntent[intent].closest {
                    byIntent[intent].closest = byPhrase[phrase]
                    byIntent[intent].phrase = phrase
                }
            }
        }
        let norm = square.squareRoot()
        for intent in byIntent.indices {
            byIntent[intent].closest /= norm
            byIntent[intent].whole /= norm
            byIntent[intent].covered /= total
        }
        return byIntent
    }

    /// Words once each, and pairs of neighbours once each, the edges of the text being neighbours too.
    private func forEachFeature(
        of words: Normalizer.Words, _ take: (_ feature: UInt64, _ weight: Float, _ isWord: Bool) -> Void
    ) {
        let count = min(words.count, Self.mostWords)
        var before: UInt64 = 0
        var weightBefore = WordWeights.edge
        for position in 0...count {
            let isEdge = position == count
            let word = isEdge ? 0 : words[position]
            let weight = isEdge ? WordWeights.edge : weights.weight(of: word)
            if !isEdge, !words[..<position].contains(word) { take(word, weight, true) }
            var isRepeat = false
            for earlier in stride(from: 1, to: position, by: 1)
            where words[earlier - 1] == before && words[earlier] == word { isRepeat = true }
            if !isRepeat { take(WordHash.pair(before, word), WordWeights.pair(weightBefore, weight), false) }
            before = word
            weightBefore = weight
        }
    }
}
