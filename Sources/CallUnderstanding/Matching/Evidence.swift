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

    static func logit(_ overlap: Overlap, against: Float, topics: TopicModel.Agreement?) -> Double {
        var logit = -2.79 + 2.39 * overlap.closest + 2.11 * overlap.whole + 2.84 * overlap.covered - 1.86 * against
        logit -= strangeFigures * overlap.strangeFigures
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
