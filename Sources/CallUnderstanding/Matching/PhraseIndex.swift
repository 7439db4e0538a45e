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

    /// Of what is in common, the share that one denies and the other does not.
    var denied: Float = 0

    /// What speaks for the intent as one figure, to compare intents by.
    var strength: Float { (closest + whole + covered) / 3 * (1 - 0.4 * denied) }
}

/// Inverted index: word and pair of words → the phrases and intents that have it.
struct PhraseIndex: Sendable {
    private struct Entry {
        var feature: Int32
        var target: Int32
        var weight: Float
        /// Whether the target says it plainly or denies it, as ``Saying`` has it.
        var senses: UInt8
    }

    /// Rows of (target, weight, senses), a row a feature.
    private struct Postings: Sendable {
        private var starts: [Int32]
        private var targets: [Int32]
        private var weights: [Float]
        private var senses: [UInt8]

        init(_ entries: [Entry], featureCount: Int) {
            starts = [Int32](repeating: 0, count: featureCount + 1)
            for entry in entries { starts[Int(entry.feature) + 1] += 1 }
            for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
            var next = starts
            targets = [Int32](repeating: 0, count: entries.count)
            weights = [Float](repeating: 0, count: entries.count)
            senses = [UInt8](repeating: 0, count: entries.count)
            for entry in entries {
                let place = Int(next[Int(entry.feature)])
                targets[place] = entry.target
                weights[place] = entry.weight
                senses[place] = entry.senses
                next[Int(entry.feature)] += 1
            }
        }

        @inline(__always)
        func forEach(of feature: Int, _ take: (_ target: Int, _ weight: Float, _ senses: UInt8) -> Void) {
            for place in Int(starts[feature])..<Int(starts[feature + 1]) {
                take(Int(targets[place]), weights[place], senses[place])
            }
        }
    }

    private let weights: WordWeights
    private let intentOfPhrase: [Int32]
    private let intentCount: Int
    private let phrases: [Normalizer.Words]
    private let features: WordTable
    private let byPhrase: Postings
    private let byIntent: Postings

    /// The words of phrases, by intent.
    init(intents: [[Saying]], weights: WordWeights) {
        var features = WordTable()
        var ofPhrases: [Entry] = []
        var ofIntents: [Entry] = []
        var intentOfPhrase: [Int32] = []
        var phrases: [Normalizer.Words] = []
        for (intent, sayings) in intents.enumerated() {
            var sum: [Float] = []
            var senses: [UInt8] = []
            var numbers = WordTable()
            var ofIntent: [Int32] = []
            for saying in sayings {
                let first = ofPhrases.count
                var square: Float = 0
                Self.forEachFeature(of: saying.words, weights) { feature, weight, isWord in
                    ofPhrases.append(
                        Entry(
                            feature: Int32(features.insert(feature)), target: Int32(phrases.count), weight: weight,
                            senses: isWord ? saying.senses(of: feature) : 0))
                    square += weight * weight
                }
                let norm = square.squareRoot()
                for entry in first..<ofPhrases.count {
                    ofPhrases[entry].weight /= norm
                    let place = numbers.insert(UInt64(ofPhrases[entry].feature) &* 0x9e37_79b9_7f4a_7c15)
                    if place == sum.count {
                        sum.append(0)
                        senses.append(0)
                        ofIntent.append(ofPhrases[entry].feature)
                    }
                    sum[place] += ofPhrases[entry].weight
                    senses[place] |= ofPhrases[entry].senses
                }
                intentOfPhrase.append(Int32(intent))
                phrases.append(saying.words)
            }
            let norm = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (place, feature) in ofIntent.enumerated() {
                ofIntents.append(
                    Entry(feature: feature, target: Int32(intent), weight: sum[place] / norm, senses: senses[place]))
            }
        }
        self.weights = weights
        self.intentOfPhrase = intentOfPhrase
        self.phrases = phrases
        intentCount = intents.count
        byPhrase = Postings(ofPhrases, featureCount: features.count)
        byIntent = Postings(ofIntents, featureCount: features.count)
        self.features = features
    }

    func intent(of phrase: Int) -> Int { Int(intentOfPhrase[phrase]) }

    /// Whether all words of a phrase were said.
    func isWhole(_ phrase: Int32, in words: Normalizer.Words) -> Bool {
        phrase >= 0 && phrases[Int(phrase)].allSatisfy(words.contains)
    }

    /// One overlap an intent.
    func overlaps(with saying: Saying) -> [Overlap] {
        var overlaps = [Overlap](repeating: Overlap(), count: intentCount)
        var square: Float = 0
        var total: Float = 0
        var figures: Float = 0
        let isShort = saying.words.count <= Figures.shortAnswer
        withUnsafeTemporaryAllocation(of: Float.self, capacity: intentOfPhrase.count + 2 * intentCount) { sums in
            sums.initialize(repeating: 0)
            let shared = UnsafeMutableBufferPointer(rebasing: sums[..<intentOfPhrase.count])
            // What is in common apart from the negations themselves.
            let meant = UnsafeMutableBufferPointer(rebasing: sums[intentOfPhrase.count...].prefix(intentCount))
            // Said plainly, and denied by the phrases.
            let affirmed = UnsafeMutableBufferPointer(rebasing: sums.suffix(intentCount))
            Self.forEachFeature(of: saying.words, weights) { feature, weight, isWord in
                square += weight * weight
                if isWord { total += weight }
                let isFigure = isShort && isWord && Figures.contain(feature)
                if isFigure { figures += weight }
                guard let number = features[feature] else { return }
                let senses = isWord ? saying.senses(of: feature) : 0
                byPhrase.forEach(of: number) { phrase, share, _ in shared[phrase] += weight * share }
                byIntent.forEach(of: number) { intent, share, itsSenses in
                    overlaps[intent].whole += weight * share
                    if isWord { overlaps[intent].covered += weight }
                    if isFigure { overlaps[intent].strangeFigures -= weight }
                    guard senses != 0, itsSenses != 0 else { return }
                    meant[intent] += weight
                    guard senses & itsSenses == 0 else { return }
                    if senses == Saying.negated {
                        overlaps[intent].denied += weight
                    } else {
                        affirmed[intent] += weight
                    }
                }
            }
            for phrase in 0..<intentOfPhrase.count where shared[phrase] > 0 {
                let intent = Int(intentOfPhrase[phrase])
                if shared[phrase] > overlaps[intent].closest {
                    overlaps[intent].closest = shared[phrase]
                    overlaps[intent].phrase = Int32(phrase)
                }
            }
            let norm = square.squareRoot()
            for intent in 0..<intentCount {
                overlaps[intent].closest /= norm
                overlaps[intent].whole /= norm
                overlaps[intent].covered /= total
                overlaps[intent].strangeFigures = (overlaps[intent].strangeFigures + figures) / total
                guard meant[intent] > 0 else { continue }
                // "Abort the process" is not "don't do the process" undone, but "I can come" is "I can't come".
                let nearness = overlaps[intent].closest
                overlaps[intent].denied = (overlaps[intent].denied + nearness * affirmed[intent]) / meant[intent]
            }
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
