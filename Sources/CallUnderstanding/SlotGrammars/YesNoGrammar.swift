/// What a caller says for a slot of type `yes_no`: the phrases of the built-in intents `yes` and `no`, alone or
/// together with others of the same sense.
package struct YesNoGrammar: Sendable {
    private let words: YesNoWords

    package init(language: String) { words = (SpokenLanguage(tag: language) ?? .english).yesNo }

    /// Yes or no; nil when the answer is neither, or could be both.
    package func reading(of text: String) -> Reading<Bool>? {
        let all = SpokenToken.all(in: text, words.habits)
        let tokens = all.filter { $0.kind != .word || !words.sounds.contains($0.text) }
        var answer: Bool?
        var opening: Bool?
        var at = 0
        while at < tokens.count {
            guard let match = words.phrases.match(tokens, at: at) else {
                // "Yes, I would like a table": the first word answers, and the rest says more.
                guard let opening, answer == opening, !contradicts(tokens[at...], opening) else { return nil }
                return Reading(opening, isCertain: false)
            }
            switch match.meaning {
            case .neither: return nil
            case .soft: break
            case .yes(let isPlain), .no(let isPlain):
                let value = match.meaning.value
                guard answer == nil || answer == value else { return nil }
                if answer == nil, isPlain, at == 0 { opening = value }
                answer = value
            }
            at += match.count
        }
        return answer.map { Reading($0) }
    }

    /// The answer where nothing else can be meant.
    package func value(of text: String) -> Bool? { reading(of: text).flatMap { $0.isCertain ? $0.value : nil } }

    /// Keys: 1 is yes, 2 is no.
    package static func reading(ofKeys keys: String) -> Reading<Bool>? {
        keys == "1" ? Reading(true) : keys == "2" ? Reading(false) : nil
    }

    private func contradicts(_ rest: ArraySlice<SpokenToken>, _ opening: Bool) -> Bool {
        for place in rest.indices {
            if words.doubts.contains(rest[place].text) { return true }
            switch words.phrases.match(rest, at: place)?.meaning {
            case .neither?: return true
            case .yes(isPlain: true)? where !opening, .no(isPlain: true)? where opening: return true
            default: continue
            }
        }
        return false
    }
}
