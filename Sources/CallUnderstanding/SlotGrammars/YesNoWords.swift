/// What is said around yes and no in one language.
struct YesNoWords: Sendable {
    enum Sense: Sendable {
        /// Plain: the word itself, which answers whatever is said after it.
        case yes(isPlain: Bool)
        case no(isPlain: Bool)
        /// Goes with either: "thank you", "it is".
        case soft
        /// "I don't know"
        case neither

        var value: Bool { if case .yes = self { true } else { false } }
    }

    let phrases: PhraseTable<Sense>
    let sounds: Set<String>
    /// Take a plain answer back: "yes, *but*".
    let doubts: Set<String>
    let habits: SpokenToken.Habits

    init(
        _ words: LanguageWords, plainYes: [String], plainNo: [String], yes: [String], no: [String], soft: [String],
        neither: [String], doubts: [String], sounds: [String], apostropheParts: Bool = false
    ) {
        habits = .init(apostropheParts: apostropheParts)
        phrases = PhraseTable(
            [
                (.neither, neither), (.yes(isPlain: true), plainYes), (.no(isPlain: true), plainNo),
                (.yes(isPlain: false), (words.phrases[.yes] ?? []) + yes),
                (.no(isPlain: false), (words.phrases[.no] ?? []) + no), (.soft, soft),
            ], habits: habits)
        self.sounds = Set(sounds)
        self.doubts = Set(doubts)
    }
}

extension SpokenLanguage {
    var yesNo: YesNoWords {
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
