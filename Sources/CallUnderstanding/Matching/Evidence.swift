/// Makes one score of all that speaks for and against an intent.
///
/// The weights were fitted, by logistic regression, to menus drawn from the training part of CLINC150: five intents
/// open, ten phrases each, half of the menus with topics that ``TopicModel`` did not know. They hold for every menu and
/// every language.
enum Evidence {
    /// The logit at which a caller is taken at their word: there, both false accepts and refusals are few.
    private static let threshold: Double = -0.3
    /// Nearer than this in logits, the best and the runner-up are asked back.
    private static let tooClose: Double = 0.8

    /// Not fitted: as much as refuses "two nights" for "good night".
    private static let strangeFigures: Float = 3

    /// Not fitted: refuses what is denied by half, and hardly minds a "don't" beside the point.
    private static let denied: (from: Float, weight: Float) = (0.3, 12)

    /// Not fitted: more than anything can speak for an intent.
    private static let stray: Float = 12
    /// As near as this, two words are enough.
    private static let nearEnough: Float = 0.7

    /// Of a text of words that mean little: whether it is too little of the phrase.
    static func isStray(_ overlap: Overlap, wordCount: Int) -> Bool {
        wordCount == 1 || wordCount == 2 && overlap.closest < nearEnough
    }

    static func logit(_ overlap: Overlap, against: Float, topics: TopicModel.Agreement?, isStray: Bool) -> Double {
        var logit = -2.79 + 2.39 * overlap.closest + 2.11 * overlap.whole + 2.84 * overlap.covered - 1.86 * against
        logit -= strangeFigures * overlap.strangeFigures
        logit -= denied.weight * max(0, overlap.denied - denied.from)
        if isStray { logit -= stray }
        if let topics {
            logit += 1.92 * topics.shared - 3.07 * topics.foreign - 1.22 * topics.elsewhere
            // An intent of a known topic stands out more; without this it would need a threshold of its own.
            logit += 1.1 * topics.known
        }
        return Double(logit)
    }

    /// From 0 to 1; one half is the threshold.
    static func score(_ logit: Double) -> Double {
        let power = Double(Exponential.of(Float(-abs(logit - threshold))))
        return logit < threshold ? power / (1 + power) : 1 / (1 + power)
    }

    static func verdict(best: Double, runnerUp: Double) -> Match.Verdict {
        guard best >= threshold else { return .refused }
        return best - runnerUp < tooClose ? .close : .accepted
    }
}
