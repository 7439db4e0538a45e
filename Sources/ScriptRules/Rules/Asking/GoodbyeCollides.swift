import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// "No, that's all" where `no` leads on
struct GoodbyeCollides: Rule {
    let id: DiagnosticID = "goodbye-collides"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.listen, .language, .languages, .globals, .intents]
    let page = RulePage(
        what: """
            Words by which callers take their leave, such as "no, that's all", that another choice of the question \
            answers to, though goodbye is open.
            """,
        why: "A caller who wants to end the call is asked the next question instead.",
        good: """
            start: greeting
            globals: {goodbye: farewell}
            states:
              greeting:
                say: Would you like to book a visit, or hear our opening hours?
                choices:
                  visit: {phrases: [book a visit], goto: farewell}
                  hours: {phrases: [the opening hours], goto: hours}
              hours:
                say: We are open from nine to five. Goodbye.
                goto: hangup
              farewell:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        slip: ("hours],", "hours, that's all],"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let goodbye = BuiltInIntent.goodbye.rawValue
        var told: Set<String> = []
        for book in context.understanding.books {
            guard let intent = book[goodbye] else { continue }
            // Whoever wants nothing more begins with a "no".
            let refusal = BuiltInIntent.no.phrases(in: book.language)?.first
            let sayings = book.intents[intent].phrases.map(\.text).flatMap { phrase in
                [phrase] + (refusal.flatMap { phrase.hasPrefix($0) ? nil : ["\($0), \(phrase)"] } ?? [])
            }
            // What the product itself says is its own matter.
            guard book.intents.contains(where: \.isAuthors) else { continue }
            let words = Set(sayings.compactMap { book.keys.key(of: $0) }.flatMap(\.words))
            // Choices that share no word with any leave-taking are safe from it, wherever they are open.
            let risky = book.intents.map { other in
                (other.isAuthors || book.intents[intent].isAuthors)
                    && other.phrases.contains { $0.key.words.contains(where: words.contains) }
            }
            var tried: Set<[String]> = []
            var judge: Judge?
            for open in context.understanding.open {
                guard let place = open.choices.firstIndex(where: { $0.name == goodbye }) else { continue }
                let rivals = open.choices.filter { $0.name != goodbye && book[$0.name].map { risky[$0] } == true }
                // The verdict on two choices does not depend on what else is open.
                guard !rivals.isEmpty, tried.insert(rivals.map(\.name)).inserted else { continue }
                let trier = judge ?? Judge(book)
                judge = trier
                for saying in sayings {
                    guard let landing = trier.verdict(saying, open).landing(besides: place) else { continue }
                    let other = open.choices[landing.choice]
                    guard other.way != open.choices[place].way, told.insert(other.name).inserted else { continue }
                    bag.add(.collides(id, saying, other, landing.isAskedBack))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func collides(
        _ id: DiagnosticID, _ saying: String, _ other: OpenChoices.Choice, _ isAskedBack: Bool
    ) -> Diagnostic {
        let name = other.declaration.name
        return Diagnostic(
            id, .warning,
            isAskedBack
                ? "\"\(saying)\" may mean goodbye or \"\(name.value)\" here"
                : "\"\(saying)\" ends a call, and is taken for \"\(name.value)\" here",
            at: name.span, label: "take words of leave-taking out of its phrases, or lead it to the goodbye too",
            onTheCall: isAskedBack
                ? "a caller who wants to leave is asked which of the two was meant"
                : "a caller who wants to leave comes to \"\(other.way.target ?? name.value)\"")
    }
}
