import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// "Change my visit" and "can I change a visit" in two open choices
struct IntentNearOverlap: Rule {
    let id: DiagnosticID = "intent-near-overlap"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.listen, .language, .languages, .globals, .intents]
    let page = RulePage(
        what: """
            Phrases of two choices of one question that are so near each other that a caller who says one of them a \
            little differently comes to the other, or is asked back. It is tried as a call does it: without the little \
            words or with others, in the plural, and with words that sound the same.
            """,
        why: "Callers do not know an author's very words; they come to the wrong place, and say it again.",
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
            """,
        slip: ("[how late can I call],", "[can I change a visit],"))

    /// Sayings that are tried in one language: a script of thousands of like phrases must not take a minute.
    private static let mostTrials = 2_000

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let open = context.understanding.open
        var told: Set<Set<String>> = []
        for (book, neighbours) in zip(context.understanding.books, context.understanding.neighbours)
        where book.intents.contains(where: \.isAuthors) {
            var judge: Judge?
            var trials = 0
            for pair in NearPair.all(in: book, neighbours) where trials < Self.mostTrials {
                let names: Set = [book.intents[pair.wanted].name, book.intents[pair.other].name]
                guard !told.contains(names), let place = pair.question(neighbours, open) else { continue }
                let choices = open[place.open]
                for saying in Saying.ways(of: pair.phrase, book) {
                    trials += 1
                    let trier = judge ?? Judge(book)
                    judge = trier
                    guard let landing = trier.verdict(saying, choices).landing(besides: place.a),
                        choices.choices[landing.choice].way != choices.choices[place.a].way
                    else { continue }
                    let (wanted, other) = (choices.choices[place.a], choices.choices[landing.choice])
                    guard told.insert([wanted.name, other.name]).inserted else { break }
                    bag.add(.near(id, saying, pair.phrase, wanted, other, landing.isAskedBack))
                    break
                }
            }
        }
    }
}

/// A phrase of one intent, near to one of another.
private struct NearPair {
    let wanted: Int
    let other: Int
    let phrase: IntentBook.Phrase

    /// Phrases with the same words that say something are many where hundreds of states have their own.
    private static let mostNear = 500

    /// Those in which an author had a hand: what the product itself says is its own matter, and what a leave-taking
    /// comes to is another rule's.
    static func all(in book: IntentBook, _ neighbours: Neighbours) -> [NearPair] {
        let byContent = book.byContent
        let goodbye = book[BuiltInIntent.goodbye.rawValue]
        var pairs: [NearPair] = []
        for (number, intent) in book.intents.enumerated() where number != goodbye && neighbours.isOpen(number) {
            var strange = -1
            for phrase in intent.phrases where phrase.span != nil {
                let heard = Saying.heard(phrase.text, book).compactMap { book.keys.key(of: $0)?.content }
                for key in [phrase.key.content] + phrase.key.reduced + heard {
                    for near in (byContent[key] ?? []).prefix(mostNear)
                    where near.intent != number && near.intent != goodbye && near.intent != strange {
                        // Most like phrases are those of other questions.
                        guard neighbours.areTogether(number, near.intent) else {
                            strange = near.intent
                            continue
                        }
                        let other = book.intents[near.intent].phrases[near.phrase]
                        if phrase.key.sentence == other.key.sentence { continue }
                        pairs.append(NearPair(wanted: number, other: near.intent, phrase: phrase))
                        pairs.append(NearPair(wanted: near.intent, other: number, phrase: other))
                    }
                }
            }
        }
        return pairs
    }

    /// Where both can be chosen, and lead to different things.
    func question(_ neighbours: Neighbours, _ open: [OpenChoices]) -> (open: Int, a: Int, b: Int)? {
        neighbours.questions(with: wanted, other).first { place in
            open[place.open].choices[place.a].way != open[place.open].choices[place.b].way
        }
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
        ways += heard(written, book)
        if let last = words.last, last.utf8.count > 2 { ways.append(written + "s") }
        return ways
    }

    /// With words that sound the same in their places. In a longer sentence the recogniser tells such words by those
    /// around them.
    static func heard(_ phrase: String, _ book: IntentBook) -> [String] {
        let words = phrase.utf8.split(separator: UInt8(ascii: " "), maxSplits: short).map { String(Substring($0)) }
        guard words.count <= short else { return [] }
        var ways: [String] = []
        for (place, word) in words.enumerated() {
            for other in SoundAlikes.others(of: word.lowercased(), language: book.language) {
                var heard = words
                heard[place] = other
                ways.append(heard.joined(separator: " "))
            }
        }
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
