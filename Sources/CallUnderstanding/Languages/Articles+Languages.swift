extension Articles {
    static func words(of language: SpokenLanguage) -> [String] {
        switch language {
        case .english: ["a", "an", "the"]
        case .spanish: ["un", "una", "el", "la"]
        case .french: ["un", "une", "le", "la"]
        case .german: ["ein", "eine", "einen", "der", "die", "das", "den"]
        case .portuguese: ["um", "uma", "o", "a"]
        case .italian: ["un", "una", "uno", "il", "lo", "la"]
        }
    }
}
