/// What callers of telephone services talk about, whatever the script: a weight for each word and topic.
///
/// A softmax regression over single words, fitted to the training part of CLINC150 (see NOTICE). The last topic is
/// "anything else". A program's intent need not be one of the topics: its phrases then fall under "anything else", and
/// topics neither help nor hinder it.
struct TopicModel: Sendable {
    /// Without "anything else".
    static let topicCount = 20
    private static let width = topicCount + 1

    let words: WordTable
    /// How much each word says, for ``WordWeights``.
    let weights: [Float]
    /// A row of `width` a word.
    private let rows: [Float]
    private let bias: [Float]

    /// `table`: a line a word, then a sign for its weight and a sign for each topic.
    init(table: String, bias: [Float]) {
        var words = WordTable()
        var weights: [Float] = []
        var rows: [Float] = []
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
            let signs = line[line.index(after: blank)...].map { Float($0) - 80 }
            guard words.insert(WordHash.of(line[..<blank])) == weights.count else { continue }
            weights.append((signs[0] + 40) / 10)
            rows += signs.dropFirst().map { $0 * 0.25 }
        }
        self.words = words
        self.weights = weights
        self.rows = rows
        self.bias = bias
    }

    /// How likely each topic is. What is missing to 1 belongs to "anything else".
    typealias Mix = [Float]

    func mix(of said: Normalizer.Words) -> Mix {
        var sum = Mix(repeating: 0, count: Self.width)
        var square: Float = 0
        var familiar: Float = 0
        var strange: Float = 0
        for (position, word) in said.enumerated() where !said[..<position].contains(word) {
            guard let number = words[word] else {
                strange += WordWeights.rare
                continue
            }
            let weight = weights[number]
            let row = number * Self.width
            for topic in 0..<Self.width { sum[topic] += rows[row + topic] * weight }
            square += weight * weight
            familiar += weight
        }
        guard square > 0 else { return Mix(repeating: 0, count: Self.topicCount) }
        let norm = square.squareRoot()
        var largest = -Float.infinity
        for topic in 0..<Self.width {
            sum[topic] = sum[topic] / norm + bias[topic]
            largest = max(largest, sum[topic])
        }
        var total: Float = 0
        for topic in 0..<Self.width {
            sum[topic] = Exponential.of(sum[topic] - largest)
            total += sum[topic]
        }
        sum.removeLast()
        // The more words it does not know, the less the model has to say.
        let share = familiar / (familiar + strange) / total
        for topic in 0..<Self.topicCount { sum[topic] *= share }
        return sum
    }

    /// Of all phrases of an intent.
    func mix(ofAll phrases: [Normalizer.Words]) -> Mix {
        var mean = Mix(repeating: 0, count: Self.topicCount)
        for phrase in phrases {
            let mix = mix(of: phrase)
            for topic in 0..<Self.topicCount { mean[topic] += mix[topic] / Float(phrases.count) }
        }
        return mean
    }

    /// How an utterance's topics fit an intent's.
    struct Agreement {
        /// Belongs to topics of the intent.
        var shared: Float = 0
        /// Belongs to topics that are not the intent's.
        var foreign: Float = 0
        /// Belongs to no topic, though the intent has one.
        var elsewhere: Float = 0
        /// How much of the intent the topics know.
        var known: Float = 0

        init(heard: Mix, intent: Mix) {
            var said: Float = 0
            for topic in 0..<TopicModel.topicCount {
                let here = min(heard[topic], intent[topic])
                shared += here
                foreign += heard[topic] - here
                said += heard[topic]
                known += intent[topic]
            }
            elsewhere = (1 - said) * known
        }
    }
}
