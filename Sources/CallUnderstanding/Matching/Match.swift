/// How an utterance was understood against the intents open at a question.
package struct Match: Hashable, Sendable {
    /// An open intent, with the phrase of it that came closest.
    package struct Candidate: Hashable, Sendable {
        /// Index into the matcher's intents.
        package let intent: Int
        /// As the author wrote it.
        package let phrase: String
        /// 0…1, growing with confidence; means the same for every menu.
        package let score: Double
    }

    package enum Verdict: String, Hashable, Sendable {
        case accepted
        /// The runner-up is as likely: to be asked back.
        case close
        case refused
    }

    package let best: Candidate?
    /// The best of another intent.
    package let runnerUp: Candidate?
    package let verdict: Verdict

    package static let nothing = Match(best: nil, runnerUp: nil, verdict: .refused)
}
