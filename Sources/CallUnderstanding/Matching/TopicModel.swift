/// What callers of telephone services talk about, whatever the script: a weight for each word and topic.
///
/// A softmax regression over single words, fitted to the training part of CLINC150 (see NOTICE). The last topic is
/// "anything else". A program's intent need not be one of the topics: its phrases then fall under "anything else", and
/// topics neither help nor hinder it.
struct TopicModel: Sendable {
    static let topicCount = 20
    /// With "anything else".
    static let width = topicCount + 1
    /// Weight of a word that is in no table.
    static let rareWord: Float = 7.2442

    /// Words beyond are not looked at.
    private static let mostWords = 48

    /// How likely each topic is; the parts add up to 1.
    typealias Row = SIMD32<Float>
    struct Mix: Sendable {
        /// "Anything else" left out.
        var topics: Row
        var other: Float

        init(topics: Row, other: Float) {
            self.topics = topics
            self.other = other
        }

        /// Of several phrases; of none, anything else.
        init(mean mixes: [Mix]) {
            guard !mixes.isEmpty else {
                self.init(topics: .zero, other: 1)
                return
            }
            let share = 1 / Float(mixes.count)
            self.init(
                topics: mixes.reduce(.zero) { $0 + $1.topics } * share, other: mixes.reduce(0) { $0 + $1.other } * share
            )
        }

        /// How an utterance's topics fit an intent's.
        func agreement(with heard: Mix) -> Agreement {
            Agreement(
                shared: pointwiseMin(heard.topics, topics).sum(),
                foreign: pointwiseMax(heard.topics - topics, .zero).sum(),
                elsewhere: heard.other * (1 - other), known: 1 - other)
        }
    }

    struct Agreement {
        /// Belongs to topics of the intent.
        var shared: Float
        /// Belongs to topics that are not the intent's.
        var foreign: Float
        /// Belongs to no topic, though the intent has one.
        var elsewhere: Float
        /// How much of the intent the topics know.
        var known: Float
    }

    private struct Word {
        var weight: Float
        var row: Row
    }
    private let words: [UInt64: Word]
    private let bias: Row

    /// For ``WordWeights``.
    var wordWeights: [UInt64: Float] { words.mapValues(\.weight) }

    /// `table`: a line a word, then a sign for its weight and a sign for each topic.
    init(table: String, bias: [Float]) {
        var words: [UInt64: Word] = [:]
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
            let signs = line[line.index(after: blank)...].map { Float($0) - 80 }
            var row = Row.zero
            for topic in 0..<Self.width { row[topic] = signs[topic + 1] * 0.25 }
            words[WordHash.of(line[..<blank])] = Word(weight: (signs[0] + 40) / 10, row: row)
        }
        self.words = words
        var row = Row(repeating: -1e9)
        for (topic, value) in bias.enumerated() { row[topic] = value }
        self.bias = row
    }

    func mix(of said: Normalizer.Words) -> Mix {
        var sum = Row.zero
        var square: Float = 0
        var familiar: Float = 0
        var strange: Float = 0
        for (position, word) in said.prefix(Self.mostWords).enumerated() where !said[..<position].contains(word) {
            guard let known = words[word] else {
                strange += Self.rareWord
                continue
            }
            sum += known.row * known.weight
            square += known.weight * known.weight
            familiar += known.weight
        }
        guard square > 0 else { return Mix(topics: .zero, other: 1) }
        let logits = bias + sum / square.squareRoot()
        let largest = logits.max()
        var parts = Row.zero
        for topic in 0..<Self.width { parts[topic] = Exponential.of(logits[topic] - largest) }
        // The more words it does not know, the less the model has to say.
        parts *= familiar / (familiar + strange) / parts.sum()
        parts[Self.topicCount] = 0
        return Mix(topics: parts, other: 1 - parts.sum())
    }
}
