/// How a language says "not", and how far that reaches.
struct NegationWords: Sendable {
    /// "not", "never", "without": deny what follows in the same clause.
    let negations: [String]
    /// "no" as an answer: alone at the beginning it refuses what was asked, later it takes back what was said
    /// ("sales, no, billing"). A language may use the same word as a negation.
    let answers: [String]
    /// "yes" as an answer; beside a "no" neither is meant.
    let affirmations: [String]
    /// A new clause begins with these: "but", "when".
    let clauses: [String]
    /// Denied themselves, they keep the rest from it: who does not *understand* my bill still speaks of the bill.
    let holding: [String]
    /// Directly after a negation they make a question of it: "don't you have the time".
    var asking: [String] = []
    /// Whether an answer before a word of little meaning stands alone: "no I want that", but "no sales".
    var answersBeforeWeakWords = false
    /// Whether negations follow what they deny: "ich komme nicht".
    var reachesBack = false
}
