/// Tells which intent a caller means. One for each language of a program: every phrase is normalised and indexed once.
package struct IntentMatcher: Sendable {
    private let phrases: [[(written: String, words: Set<String>)]]

    /// `intents`: phrases by intent. Those of intents not open at a question speak against the open ones.
    package init(intents: [[String]], language: String) {
        phrases = intents.map { $0.map { ($0, Self.words($0)) } }
    }

    package func match(_ text: String, open: [Int]) -> Match {
        let said = Self.words(text)
        let found = open.compactMap { intent -> Match.Candidate? in
            phrases[intent].map { phrase in
                let shared = phrase.words.intersection(said).count
                return Match.Candidate(
                    intent: intent, phrase: phrase.written,
                    score: Double(shared) / Double(max(1, phrase.words.union(said).count)))
            }.max { $0.score < $1.score }
        }.sorted { $0.score > $1.score }
        guard let best = found.first else { return .nothing }
        return Match(
            best: best, runnerUp: found.dropFirst().first, verdict: best.score >= 0.5 ? .accepted : .refused)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    }
}
