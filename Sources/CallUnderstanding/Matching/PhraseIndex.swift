/// What an utterance has in common with an intent.
struct Overlap {
    /// Cosine with the closest phrase.
    var closest: Float = 0
    /// The closest phrase; -1 when none shares a word.
    var phrase: Int32 = -1
    /// Cosine with all phrases taken together.
    var whole: Float = 0
    /// The share of the utterance, by weight of its words, that occurs in the phrases.
    var covered: Float = 0
    /// The share of a short answer that is numbers of which no phrase knows: "two nights" is no "good night". In a
    /// longer one a number is a detail.
    var strangeFigures: Float = 0

    /// All three as one figure, to compare intents by.
    var strength: Float { (closest + whole + covered) / 3 }
}

/// Inverted index: word and pair of words → the phrases and intents that have it.
struct PhraseIndex: Sendable {
    /// Rows of (target, weight), a row a feature.
    private struct Postings: Sendable {
        private var starts: [Int32]
        private var targets: [Int32]
        private var weights: [Float]

        init(_ entries: [(feature: Int32, target: Int32, weight: Float)], featureCount: Int) {
            starts = [Int32](repeating: 0, count: featureCount + 1)
            for entry in entries { starts[Int(entry.feature) + 1] += 1 }
            for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
            var next = starts
            targets = [Int32](repeating: 0, count: entries.count)
            weights = [Float](repeating: 0, count: entries.count)
            for entry in entries {
                let place = Int(next[Int(entry.feature)])
                targets[place] = entry.target
                weights[place] = entry.weight
                next[Int(entry.feature)] += 1
            }
        }

        @inline(__always)
        func forEach(of feature: Int, _ take: (_ target: Int, _ weight: Float) -> Void) {
            for place in Int(starts[feature])..<Int(starts[feature + 1]) { take(Int(targets[place]), weights[place]) }
        }
    }

    private let weights: WordWeights
    private let intentOfPhrase: [Int32]
    private let intentCount: Int
    private let features: WordTable
    private let byPhrase: Postings
    private let byIntent: Postings

    /// The words of phrases, by intent.
    init(intents: [[Normalizer.Words]], weights: WordWeights) {
        var features = WordTable()
        var ofPhrases: [(feature: Int32, target: Int32, weight: Float)] = []
        var ofIntents = ofPhrases
        var intentOfPhrase: [Int32] = []
        for (intent, phrases) in intents.enumerated() {
            var sum: [Float] = []
            var numbers = WordTable()
            var ofIntent: [Int32] = []
            for words in phrases {
                let first = ofPhrases.count
                var square: Float = 0
                Self.forEachFeature(of: words, weights) { feature, weight, _ in
                    let number = Int32(features.insert(feature))
                    ofPhrases.append((number, Int32(intentOfPhrase.count), weight))
                    square += weight * weight
                }
                let norm = square.squareRoot()
                for entry in first..<ofPhrases.count {
                    ofPhrases[entry].weight /= norm
                    let place = numbers.insert(UInt64(ofPhrases[entry].feature) &* 0x9e37_79b9_7f4a_7c15)
                    if place == sum.count {
                        sum.append(0)
                        ofIntent.append(ofPhrases[entry].feature)
                    }
                    sum[place] += ofPhrases[entry].weight
                }
                intentOfPhrase.append(Int32(intent))
            }
            let norm = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (feature, weight) in zip(ofIntent, sum) { ofIntents.append((feature, Int32(intent), weight / norm)) }
        }
        self.weights = weights
        self.intentOfPhrase = intentOfPhrase
        intentCount = intents.count
        byPhrase = Postings(ofPhrases, featureCount: features.count)
        byIntent = Postings(ofIntents, featureCount: features.count)
        self.features = features
    }

    func intent(of phrase: Int) -> Int { Int(intentOfPhrase[phrase]) }

    /// One overlap an intent.
    func overlaps(with words: Normalizer.Words) -> [Overlap] {
        var overlaps = [Overlap](repeating: Overlap(), count: intentCount)
        var square: Float = 0
        var total: Float = 0
        var figures: Float = 0
        let isShort = words.count <= Figures.shortAnswer
        withUnsafeTemporaryAllocation(of: Float.self, capacity: intentOfPhrase.count + 1) { shared in
            shared.initialize(repeating: 0)
            Self.forEachFeature(of: words, weights) { feature, weight, isWord in
                square += weight * weight
                if isWord { total += weight }
                let isFigure = isShort && isWord && Figures.contain(feature)
                if isFigure { figures += weight }
                guard let number = features[feature] else { return }
                byPhrase.forEach(of: number) { phrase, share in shared[phrase] += weight * share }
                byIntent.forEach(of: number) { intent, share in
                    overlaps[intent].whole += weight * share
                    if isWord { overlaps[intent].covered += weight }
                    if isFigure { overlaps[intent].strangeFigures -= weight }
                }
            }
            for phrase in 0..<intentOfPhrase.count where shared[phrase] > 0 {
                let intent = Int(intentOfPhrase[phrase])
                if shared[phrase] > overlaps[intent].closest {
                    overlaps[intent].closest = shared[phrase]
                    overlaps[intent].phrase = Int32(phrase)
                }
            }
        }
        let norm = square.squareRoot()
        for intent in 0..<intentCount {
            overlaps[intent].closest /= norm
            overlaps[intent].whole /= norm
            overlaps[intent].covered /= total
            overlaps[intent].strangeFigures = (overlaps[intent].strangeFigures + figures) / total
        }
        return overlaps
    }

    /// Words once each, and pairs of neighbours once each, the edges of the text being neighbours too.
    @inline(__always)
    private static func forEachFeature(
        of words: Normalizer.Words, _ weights: WordWeights,
        _ take: (_ feature: UInt64, _ weight: Float, _ isWord: Bool) -> Void
    ) {
        var before: UInt64 = 0
        var weightBefore = WordWeights.edge
        for position in 0...words.count {
            let isEdge = position == words.count
            let word = isEdge ? 0 : words[position]
            let weight = isEdge ? WordWeights.edge : weights.weight(of: word)
            if !isEdge, !occurs(word, in: words, before: position) { take(word, weight, true) }
            if !occurs(before, word, in: words, before: position) {
                take(WordHash.pair(before, word), WordWeights.pair(weightBefore, weight), false)
            }
            before = word
            weightBefore = weight
        }
    }

    @inline(__always)
    private static func occurs(_ word: UInt64, in words: Normalizer.Words, before position: Int) -> Bool {
        for earlier in 0..<position where words[earlier] == word { return true }
        return false
    }

    @inline(__always)
    private static func occurs(_ a: UInt64, _ b: UInt64, in words: Normalizer.Words, before position: Int) -> Bool {
        guard position > 1 else { return false }
        for earlier in 1..<position where words[earlier] == b && words[earlier - 1] == a { return true }
        return false
    }
}
