import CallUnderstanding
import Testing

/// Menus drawn at random from labelled sentences, and every validation sentence said to each of them.
@Suite struct RehearsalTests {
    /// What one menu made of one sentence.
    private struct Outcome {
        enum Kind { case open, closed, outOfScope }
        let kind: Kind
        let isRight: Bool
        let score: Double
        let verdict: Match.Verdict
    }

    private struct Figures {
        let right: Double
        let outOfScope: Double
        let closed: Double
        var falseAccepts: Double { (outOfScope + closed) / 2 }
    }

    @Test(arguments: [false, true])
    func fiveOpenIntentsOfTwenty(declaresTheOthers: Bool) {
        let outcomes = rehearse(menus: 12, declaresTheOthers: declaresTheOthers)
        let thresholds = stride(from: 0.02, to: 0.995, by: 0.005)
        let curve = thresholds.map { threshold in figures(of: outcomes) { $0.score >= threshold } }
        let atTwo = curve.filter { $0.falseAccepts <= 0.02 }.max { $0.right < $1.right }
        let atFive = curve.filter { $0.falseAccepts <= 0.05 }.max { $0.right < $1.right }
        let shipped = figures(of: outcomes) { $0.verdict != .refused }
        let open = outcomes.filter { $0.kind == .open }
        let askedBack = open.filter { $0.verdict == .close }
        let askedBackWrong = askedBack.count { !$0.isRight }
        print(
            """
            5 of 20 intents open, 10 phrases each, the others \(declaresTheOthers ? "declared" : "unknown")
              right at 2 % false accepts  \(percent(atTwo?.right ?? 0))
              right at 5 % false accepts  \(percent(atFive?.right ?? 0))
              as shipped                  \(percent(shipped.right)) right, false accepts \(percent(shipped.falseAccepts)) \
            (out of scope \(percent(shipped.outOfScope)), closed \(percent(shipped.closed)))
              asked back                  \(percent(Double(askedBack.count) / Double(open.count))) of what was meant for an open intent, \
            \(askedBackWrong) of \(askedBack.count) of them best understood as another
            """)
        #expect((atTwo?.right ?? 0) >= 0.80)
        #expect((atFive?.right ?? 0) >= 0.86)
        #expect(shipped.falseAccepts <= 0.03)
    }

    private func rehearse(menus: Int, declaresTheOthers: Bool) -> [Outcome] {
        let data = Utterances.all
        var random = FixedRandom(seed: 20)
        var outcomes: [Outcome] = []
        for _ in 0..<menus {
            let shuffled = data.intents.shuffled(using: &random)
            let declared = declaresTheOthers ? shuffled : Array(shuffled.prefix(5))
            let phrases = declared.map { intent in
                data.train.filter { $0.intent == intent }.shuffled(using: &random).prefix(10).map(\.text)
            }
            let matcher = IntentMatcher(intents: phrases, language: "en-US")
            for row in data.validation {
                let match = matcher.match(row.text, open: [0, 1, 2, 3, 4])
                let isOpen = shuffled.prefix(5).contains(row.intent)
                outcomes.append(
                    Outcome(
                        kind: isOpen ? .open : row.intent == "oos" ? .outOfScope : .closed,
                        isRight: isOpen && match.best.map { shuffled[$0.intent] } == row.intent,
                        score: match.best?.score ?? 0, verdict: match.verdict))
            }
        }
        return outcomes
    }

    private func figures(of outcomes: [Outcome], taken: (Outcome) -> Bool) -> Figures {
        func rate(_ kind: Outcome.Kind, _ counts: (Outcome) -> Bool) -> Double {
            let those = outcomes.filter { $0.kind == kind }
            return Double(those.count(where: counts)) / Double(those.count)
        }
        return Figures(
            right: rate(.open) { $0.isRight && taken($0) }, outOfScope: rate(.outOfScope, taken),
            closed: rate(.closed, taken))
    }
}

func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
}
