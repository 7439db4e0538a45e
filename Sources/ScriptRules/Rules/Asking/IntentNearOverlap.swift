import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// "Change my visit" and "can I change a visit" in two open choices
struct IntentNearOverlap: Rule {
    let id: DiagnosticID = "intent-near-overlap"
    let ground = RuleGround.soundScript
    let page = RulePage(
        what: """
            Phrases of two choices of one question that are so near each other that a caller who says one of them a \
            little differently comes to the other, or is asked back. It is tried as a call does it: without the little \
            words or with others, in the plural, and with words that sound the same.
            """,
        why: "Callers do not know an author's very words; they come to the wrong place, and say it again.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Do you want another visit, or to hear our rules?
                choices:
                  move: {phrases: [change my visit], goto: move}
                  rules: {phrases: [can I change a visit], goto: rules}
              move:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              rules:
                say: A visit can be moved until the day before. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Do you want another visit, or to hear our rules?
                choices:
                  move: {phrases: [change my visit], goto: move}
                  rules: {phrases: [how late can I call], goto: rules}
              move:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              rules:
                say: A visit can be moved until the day before. Goodbye.
                goto: hangup
            """)

    /// Sayings that are tried in one language: a script of thousands of like phrases must not take a minute.
    private static let mostTrials = 2_000

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<Set<String>> = []
        for book in context.understanding.books {
            var judge: Judge?
            var trials = 0
            var compared: Set<Set<String>> = []
            for open in context.understanding.open {
                for pair in open.nearPairs(book, &compared) where trials < Self.mostTrials {
                    let names: Set = [open.choices[pair.wanted].name, open.choices[pair.other].name]
                    guard !told.contains(names) else { continue }
                    let phrase = pair.phrase
                    for saying in Saying.ways(of: phrase, book) where trials < Self.mostTrials {
                        trials += 1
                        let trier = judge ?? Judge(book)
                        judge = trier
                        guard let landing = trier.verdict(saying, open).landing(besides: pair.wanted),
                            open.choices[landing.choice].way != open.choices[pair.wanted].way
                        else { continue }
                        let other = open.choices[landing.choice]
                        guard told.insert([open.choices[pair.wanted].name, other.name]).inserted else { break }
                        bag.add(.near(id, saying, phrase, open.choices[pair.wanted], other, landing.isAskedBack))
                        break
                    }
                }
            }
        }
    }
}

/// A phrase of one choice, near to one of another.
private struct NearPair {
    let wanted: Int
    let other: Int
    let phrase: IntentBook.Phrase
}

extension OpenChoices {
    /// Pairs of choices are looked at once, whatever the question. What a leave-taking comes to is another rule's.
    fileprivate func nearPairs(_ book: IntentBook, _ compared: inout Set<Set<String>>) -> [NearPair] {
        var pairs: [NearPair] = []
        var byContent: [UInt64: [(choice: Int, phrase: Int)]] = [:]
        func note(_ choice: Int, _ intent: Int) {
            for (number, phrase) in book.intents[intent].phrases.enumerated() {
                byContent[phrase.key.content, default: []].append((choice, number))
                for key in phrase.key.reduced { byContent[key, default: []].append((choice, number)) }
            }
        }
        for (number, choice) in choices.enumerated() where choice.name != BuiltInIntent.goodbye.rawValue {
            guard let intent = book[choice.name] else { continue }
            for phrase in book.intents[intent].phrases {
                for key in [phrase.key.content] + phrase.key.reduced {
                    for near in byContent[key] ?? [] where choices[near.choice].way != choice.way {
                        guard let otherIntent = book[choices[near.choice].name] else { continue }
                        let other = book.intents[otherIntent].phrases[near.phrase]
                        // What the product itself says is its own matter.
                        if phrase.span == nil, other.span == nil { continue }
                        if phrase.key.sentence == other.key.sentence { continue }
                        pairs.append(NearPair(wanted: number, other: near.choice, phrase: phrase))
                        pairs.append(NearPair(wanted: near.choice, other: number, phrase: other))
                    }
                }
            }
            note(number, intent)
        }
        return pairs
    }
}

extension Judge.Verdict {
    /// Where a caller comes who wants something else; nil where all is well, or nothing is understood.
    func landing(besides wanted: Int) -> (choice: Int, isAskedBack: Bool)? {
        switch self {
        case .taken(let choice): choice == wanted ? nil : (choice, false)
        case .askedBack(let first, let second): (first == wanted ? second : first, true)
        case .refused: nil
        }
    }
}

/// How callers say a phrase.
private enum Saying {
    private static let short = 3

    /// Words that callers say in place of each other: "my bill", "the bill".
    private static let determiners: [[String]] = [
        ["my", "the", "a"], ["mi", "el", "la", "un", "una"], ["mon", "ma", "le", "la", "un", "une"],
        ["mein", "meine", "der", "die", "das", "ein", "eine"], ["meu", "minha", "o", "a", "um", "uma"],
        ["mio", "mia", "il", "la", "un", "una"],
    ]

    static func ways(of phrase: IntentBook.Phrase, _ book: IntentBook) -> [String] {
        // What the product itself says is not varied.
        guard phrase.span != nil else { return [phrase.text] }
        let written = phrase.text
        var ways = [written]
        if let short = book.keys.content(of: written) { ways.append(short) }
        let words = written.split(separator: " ").map(String.init)
        // "My order" is no order among others.
        for (place, word) in words.enumerated() where phrase.key.words.count > 1 {
            guard let others = determiners.first(where: { $0.contains(word.lowercased()) }) else { continue }
            for other in others where other != word.lowercased() {
                var said = words
                said[place] = other
                ways.append(said.joined(separator: " "))
            }
        }
        // In a longer sentence the recogniser tells such words by those around them.
        for (place, word) in words.enumerated() where words.count <= Saying.short {
            for other in SoundAlikes.others(of: word.lowercased(), language: book.language) {
                var heard = words
                heard[place] = other
                ways.append(heard.joined(separator: " "))
            }
        }
        if let last = words.last, last.utf8.count > 2 { ways.append(written + "s") }
        return ways
    }
}

extension Diagnostic {
    fileprivate static func near(
        _ id: DiagnosticID, _ saying: String, _ phrase: IntentBook.Phrase, _ wanted: OpenChoices.Choice,
        _ other: OpenChoices.Choice, _ isAskedBack: Bool
    ) -> Diagnostic {
        let (name, place) = (wanted.declaration.name, other.declaration.name)
        return Diagnostic(
            id, .warning,
            isAskedBack
                ? "\"\(saying)\" may mean \"\(name.value)\" or \"\(place.value)\" here"
                : "\"\(saying)\" is meant for \"\(name.value)\" and taken for \"\(place.value)\" here",
            at: phrase.span ?? name.span, label: "keep the phrases of the two further apart",
            related: [.init("the other choice", at: place.span)],
            onTheCall: isAskedBack
                ? "a caller who says \"\(saying)\" is asked which of the two was meant"
                : "a caller who says \"\(saying)\" comes to \"\(other.way.target ?? place.value)\"")
    }
}
