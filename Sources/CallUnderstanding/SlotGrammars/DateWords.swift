/// How a language speaks of days.
struct DateWords: Sendable {
    /// What a word or phrase adds to a date.
    enum Atom: Hashable, Sendable {
        /// From today: "tomorrow" is 1.
        case day(Int)
        /// Monday is 1.
        case weekday(Int)
        case month(Int)
        case unit(Unit)
        case next, this, last
        /// "next week" is 1.
        case week(Int)
        /// "next month" is 1.
        case monthAway(Int)
        /// "in" three days.
        case ahead
        case ago
        /// A week "from" Monday.
        case from
        case number(Int, figures: Int)
        case ordinal(Int)
        case mark(Character)
        /// Before a day of the month said alone: "*el* quince". A word for "day" leaves no doubt.
        case article, dayWord
        /// Says nothing about the day: "on", "in the morning".
        case nothing
    }

    enum Unit: Hashable, Sendable { case day, week, month, year }

    /// Which numbers come first in figures: "3/4".
    enum Order: Sendable { case monthFirst, dayFirst }

    let phrases: PhraseTable<Atom>
    /// "Next Tuesday" of today's week or of the week after: which is meant when the language leaves it open.
    var nextIsNextWeek = false

    init(
        _ phrases: [(Atom, [String])], months: [[String]], weekdays: [[String]], habits: SpokenToken.Habits,
        nextIsNextWeek: Bool = false
    ) {
        let months = months.enumerated().map { (Atom.month($0 + 1), $1) }
        let weekdays = weekdays.enumerated().map { (Atom.weekday($0 + 1), $1) }
        self.phrases = PhraseTable(phrases + months + weekdays, habits: habits)
        self.nextIsNextWeek = nextIsNextWeek
    }
}

extension SpokenLanguage {
    var dates: DateWords {
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
