/// Tells which intent a caller means. One for each language of a program: every phrase is normalised and indexed once.
///
/// An utterance is compared with every phrase sharing a word, and with an intent's phrases taken together; what any
/// other intent explains better speaks against, and so does a "not" that only one side has. Where the product knows the
/// topic of the words (``TopicModel``), that counts too. ``Evidence`` makes one score of it all.
///
/// A class, for every answer asks for it: a copy would count the references of all its tables.
package final class IntentMatcher: Sendable {
    private let normalizer: Normalizer
    private let topicModel: TopicModel?
    private let index: PhraseIndex
    /// Every phrase as its author wrote it.
    private let written: [String]
    /// What the product's topics say of each intent; empty in a language without topics.
    private let topics: [TopicModel.Mix]
    /// All words of a phrase in a row → the phrases that are just this.
    private let sentences: WordTable
    private let same: [[Int]]
    private let articles: Articles

    /// `intents`: phrases by intent. Those of intents not open at a question speak against the open ones.
    package init(intents: [[String]], language: String) {
        let normalizer = Normalizer(language: language)
        let weights = WordWeights.weights(for: language)
        var sentences = WordTable()
        var same: [[Int]] = []
        var written: [String] = []
        var sayings: [[Saying]] = []
        for phrases in intents {
            var ofIntent: [Saying] = []
            for phrase in phrases {
                let said = normalizer.saying(of: phrase)
                guard !said.words.isEmpty else { continue }
                let sentence = sentences.insert(Self.key(said.words))
                if sentence == same.count { same.append([]) }
                same[sentence].append(written.count)
                written.append(phrase)
                ofIntent.append(said)
            }
            sayings.append(ofIntent)
        }
        self.normalizer = normalizer
        topicModel = weights.topics
        topics = weights.topics.map { model in sayings.map { model.mix(ofAll: $0.map(\.words)) } } ?? []
        index = PhraseIndex(intents: sayings, weights: weights)
        self.written = written
        self.sentences = sentences
        self.same = same
        articles = Articles(language: language, normalizer)
    }

    /// `open`: the intents that the caller may choose from here, in any order.
    package func match(_ text: String, open: [Int]) -> Match {
        let saying = normalizer.saying(of: text)
        let words = saying.words
        guard !words.isEmpty, !open.isEmpty else { return .nothing }
        if let sentence = sentences[Self.key(words)], let match = match(exactly: same[sentence], open: open) {
            return match
        }
        if let bare = articles.without(words), let sentence = sentences[Self.key(bare)],
            let match = match(exactly: same[sentence], score: Self.withArticle, open: open)
        {
            return match
        }

        let overlaps = index.overlaps(with: saying)
        let against = Rivals(overlaps)
        let heard = topicModel?.mix(of: words)
        var best = (intent: -1, logit: -Double.infinity)
        var second = best
        for intent in open {
            let overlap = overlaps[intent]
            let logit = Evidence.logit(
                overlap, against: against.strongest(besides: intent),
                topics: heard.map { TopicModel.Agreement(heard: $0, intent: topics[intent]) },
                isStray: saying.isStray && Evidence.isStray(overlap, wordCount: words.count)
                    && !index.isWhole(overlap.phrase, in: words))
            if logit > best.logit {
                second = best
                best = (intent, logit)
            } else if logit > second.logit, intent != best.intent {
                second = (intent, logit)
            }
        }
        let winner = candidate(best.intent, overlaps, Evidence.score(best.logit))
        let runnerUp = second.intent < 0 ? nil : candidate(second.intent, overlaps, Evidence.score(second.logit))
        return Match(
            best: winner, runnerUp: runnerUp,
            verdict: Evidence.verdict(best: best.logit, runnerUp: second.logit))
    }

    private func candidate(_ intent: Int, _ overlaps: [Overlap], _ score: Double) -> Match.Candidate {
        let phrase = overlaps[intent].phrase
        return Match.Candidate(intent: intent, phrase: phrase < 0 ? "" : written[Int(phrase)], score: score)
    }

    /// Not quite word for word.
    private static let withArticle = 0.95

    /// Word for word what an author wrote: taken, whatever else is open. Nil when only closed intents have the phrase.
    private func match(exactly phrases: [Int], score: Double = 1, open: [Int]) -> Match? {
        var found: [Match.Candidate] = []
        for phrase in phrases {
            let intent = index.intent(of: phrase)
            if open.contains(intent), !found.contains(where: { $0.intent == intent }) {
                found.append(Match.Candidate(intent: intent, phrase: written[phrase], score: score))
            }
        }
        guard let best = found.first else { return nil }
        return Match(
            best: best, runnerUp: found.dropFirst().first, verdict: found.count > 1 ? .close : .accepted)
    }

    private static func key(_ words: Normalizer.Words) -> UInt64 {
        var key: UInt64 = 0
        for word in words { key = WordHash.pair(key, word) }
        return key
    }
}

/// The two intents that explain an utterance best, so that each may be held against all others.
private struct Rivals {
    private var first = (intent: -1, strength: Float(0))
    private var second: Float = 0

    init(_ overlaps: [Overlap]) {
        for (intent, overlap) in overlaps.enumerated() {
            if overlap.strength > first.strength {
                second = first.strength
                first = (intent, overlap.strength)
            } else if overlap.strength > second {
                second = overlap.strength
            }
        }
    }

    func strongest(besides intent: Int) -> Float { intent == first.intent ? second : first.strength }
}
