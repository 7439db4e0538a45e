/// How a language tells the time.
struct TimeWords: Sendable {
    /// What a word or phrase adds to a time.
    enum Atom: Hashable, Sendable {
        case number(Int, figures: Int)
        /// Between hour and minutes in figures.
        case colon
        case half, quarter, threeQuarters
        /// Minutes first: "ten *past* nine", "quarter *to* five".
        case past, to
        /// Minutes last: "las cinco *menos* cuarto".
        case minus
        case and
        case noon, midnight
        /// "o'clock", "heures", "Uhr"
        case hour
        case minute
        case part(DayPart)
        /// Makes it a guess: "around".
        case around
        case nothing

        var isPart: Bool { if case .part = self { true } else { false } }
    }

    enum DayPart: Hashable, Sendable { case am, pm, dawn, morning, afternoon, evening, night }

    let phrases: PhraseTable<Atom>
    /// Words that are no numbers here: "meia" is a half, not a six.
    var notNumbers: Set<String> = []
    /// "halb neun" is half past eight; "half nine" is half past nine.
    var halfIsBefore = false
    /// Hours above twelve are said without minutes: "le quindici".
    var countsToTwentyFour = true

    init(_ phrases: [(Atom, [String])], habits: SpokenToken.Habits) {
        let parts: [(Atom, [String])] = [
            (.part(.pm), ["p m", "p . m", "pm"]), (.part(.am), ["a m", "a . m", "am"]), (.colon, [":", "."]),
        ]
        self.phrases = PhraseTable(parts + phrases, habits: habits)
    }
}

extension SpokenLanguage {
    var times: TimeWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        case .french: .french
        case .german: .german
        case .portuguese: .portuguese
        case .italian: .italian
        }
    }
}
