/// Finds what a text denies, before anything is taken out of it.
struct Negations: Sendable {
    private struct Role: OptionSet {
        let rawValue: UInt8
        static let negation = Role(rawValue: 1)
        static let answer = Role(rawValue: 2)
        static let affirmation = Role(rawValue: 4)
        static let clause = Role(rawValue: 8)
        static let holding = Role(rawValue: 16)
        static let asking = Role(rawValue: 32)
        static let weak = Role(rawValue: 64)

        /// "ja" may say little, and is an answer.
        var isWeak: Bool { contains(.weak) && isDisjoint(with: [.answer, .affirmation]) }
    }

    /// Words that say something, as far as a "not" goes.
    private static let reach = 4

    private let known: WordTable
    private let roles: [UInt8]
    private let answersBeforeWeakWords: Bool
    private let reachesBack: Bool

    static let none = Negations(nil, weak: []) { _ in [] }

    /// `normalised`: the words of a text, as those of an utterance will be.
    init(_ words: NegationWords?, weak: [String], normalised: (String) -> Normalizer.Words) {
        var known = WordTable()
        var roles: [UInt8] = []
        func add(_ texts: [String], _ role: Role) {
            for text in texts {
                guard let word = normalised(text).first else { continue }
                let place = known.insert(word)
                if place == roles.count { roles.append(0) }
                roles[place] |= role.rawValue
            }
        }
        add(weak, .weak)
        if let words {
            add(words.negations, .negation)
            add(words.answers, .answer)
            add(words.affirmations, .affirmation)
            add(words.clauses, .clause)
            add(words.holding, .holding)
            add(words.asking, .asking)
        }
        self.known = known
        self.roles = roles
        answersBeforeWeakWords = words?.answersBeforeWeakWords ?? false
        reachesBack = words?.reachesBack ?? false
    }

    @inline(__always)
    private func role(of word: UInt64) -> Role { known[word].map { Role(rawValue: roles[$0]) } ?? [] }

    func isWeak(_ word: UInt64) -> Bool { role(of: word).isWeak }

    /// A bit for every word that says something, whoever denies it; those that only do so in passing left out.
    func telling(in saying: Saying) -> UInt64 {
        var telling: UInt64 = 0
        var passing: UInt64 = 0
        for (position, word) in saying.words.enumerated() {
            let role = role(of: word)
            if role.isWeak || saying.indifferent & (1 << position) != 0 { continue }
            // "I want to hear that again" says no less than "I did not hear".
            if role.contains(.holding), saying.denied & (1 << position) == 0 {
                passing |= 1 << position
            } else {
                telling |= 1 << position
            }
        }
        return telling == 0 ? passing : telling
    }

    /// `pauses`: a bit for every word that comes after a comma or another stop.
    func saying(_ words: Normalizer.Words, pauses: UInt64) -> Saying {
        var saying = Saying(words: words)
        var affirmed: UInt64 = 0
        var answered: UInt64 = 0
        for (position, word) in words.enumerated() {
            let role = role(of: word)
            if role.contains(.affirmation) { affirmed |= 1 << position }
            if role.contains(.answer), standsAlone(position, role, words, pauses) {
                answered |= 1 << position
                if takesBack(position, words) { saying.denied |= (1 << position) - 1 }
            } else if role.contains(.negation) {
                saying.indifferent |= 1 << position
                deny(around: position, pauses, &saying)
            }
        }
        if affirmed != 0, answered != 0 { saying.denied |= affirmed | answered }
        return saying
    }

    private func standsAlone(_ position: Int, _ role: Role, _ words: Normalizer.Words, _ pauses: UInt64) -> Bool {
        let next = position + 1
        guard role.contains(.negation), next < words.count, pauses & (1 << next) == 0 else { return true }
        let following = self.role(of: words[next])
        if !following.isDisjoint(with: [.answer, .affirmation]) { return true }
        return answersBeforeWeakWords && !following.isDisjoint(with: [.weak, .clause])
    }

    /// "Sales, no" takes it back; "it's a no" and "I said no" do not.
    private func takesBack(_ position: Int, _ words: Normalizer.Words) -> Bool {
        guard position > 0 else { return false }
        let before = role(of: words[position - 1])
        return !before.isWeak && !before.contains(.holding)
    }

    private func deny(around position: Int, _ pauses: UInt64, _ saying: inout Saying) {
        let words = saying.words
        let next = position + 1
        let hasNext = next < words.count && pauses & (1 << next) == 0
        if hasNext, role(of: words[next]).contains(.asking) { return }
        if reachesBack || !hasNext {
            var reached: UInt64 = 0
            var at = position
            while at > 0, pauses & (1 << at) == 0 {
                at -= 1
                let role = role(of: words[at])
                if role.contains(.holding) {
                    saying.denied |= 1 << at
                    return
                }
                if role.contains(.clause) { break }
                reached |= 1 << at
            }
            saying.denied |= reached
        }
        guard hasNext else { return }
        var tellingWords = 0
        for at in next..<words.count where tellingWords < Self.reach {
            let role = role(of: words[at])
            if pauses & (1 << at) != 0 || role.contains(.clause) { break }
            saying.denied |= 1 << at
            if role.contains(.holding) { break }
            if !role.isWeak { tellingWords += 1 }
        }
    }
}
