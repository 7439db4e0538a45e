import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// One phrase in two open choices
struct IntentOverlap: Rule {
    let id: DiagnosticID = "intent-overlap"
    let ground = RuleGround.wholeScript
    let isJudgement = true
    let page = RulePage(
        what: "A phrase that two choices of one question both answer to.",
        why: "A caller who says it is always asked back, or comes to the wrong place.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Is it about a visit or a bill?
                choices:
                  visit: {phrases: [an appointment, talk to someone], goto: visit}
                  bill: {phrases: [an invoice, talk to someone], goto: bill}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              bill:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Is it about a visit or a bill?
                choices:
                  visit: {phrases: [an appointment, talk to a nurse], goto: visit}
                  bill: {phrases: [an invoice, talk to accounting], goto: bill}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              bill:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var phrasebook = Phrasebook(context)
        var told: Set<Set<String>> = []
        // Local choices go before globals, so only choices of one scope can be taken for each other.
        compare(context.script.globals, &phrasebook, &told, &bag)
        for state in context.script.states {
            guard case .question(let question)? = state.verb, question.input(in: context.script).contains(.speech)
            else { continue }
            compare(question.choices + question.options(in: context), &phrasebook, &told, &bag)
        }
    }

    private func compare(
        _ choices: [ChoiceDeclaration], _ phrasebook: inout Phrasebook, _ told: inout Set<Set<String>>,
        _ bag: inout DiagnosticBag
    ) {
        guard choices.count > 1 else { return }
        var first: [Int: (choice: Int, span: SourceSpan)] = [:]
        for (number, choice) in choices.enumerated() {
            for phrase in phrasebook.phrases(of: choice) {
                guard let other = first[phrase.id] else {
                    first[phrase.id] = (number, phrase.span ?? choice.name.span)
                    continue
                }
                guard other.choice != number else { continue }
                if choices[other.choice].name.value == choice.name.value {
                    // A choice and an option: two choices of one name are a repeated key already.
                    if choices[other.choice].name.span != choice.name.span, told.insert([choice.name.value]).inserted {
                        bag.add(.sameName(id, choices[other.choice].name, choice.name))
                    }
                    continue
                }
                let names: Set = [choices[other.choice].name.value, choice.name.value]
                if names.count == 2, told.insert(names).inserted {
                    bag.add(
                        .overlap(
                            id, phrase.text, choices[other.choice].name, choice.name,
                            at: phrase.span ?? choice.name.span, first: other.span))
                }
            }
        }
    }
}

extension QuestionSyntax {
    /// The options of the slot that is asked for, which stand beside the choices.
    func options(in context: RuleContext) -> [ChoiceDeclaration] {
        let slot = ask.flatMap { context.index.slots[$0.value] }.map { context.script.slots[$0] }
        return slot?.options.map { $0.choice(to: nil) } ?? []
    }
}

/// What each choice answers to, normalised once.
private struct Phrasebook {
    struct Phrase {
        /// Equal for what sounds the same in one language.
        let id: Int
        let text: String
        /// Nil for a built-in phrase and for the intent's own name.
        let span: SourceSpan?
    }
    private let context: RuleContext
    private let languages: [String]
    private var ids: [String: Int] = [:]
    private var byName: [String: [Phrase]] = [:]

    init(_ context: RuleContext) {
        self.context = context
        languages = context.knownLanguages
    }

    mutating func phrases(of choice: ChoiceDeclaration) -> [Phrase] {
        let name = choice.name.value
        let shared: [Phrase]
        if let known = byName[name] {
            shared = known
        } else {
            shared = sharedPhrases(named: name)
            byName[name] = shared
        }
        return shared + (choice.phrases.map { phrases(in: $0) } ?? [])
    }

    private mutating func sharedPhrases(named name: String) -> [Phrase] {
        var result = languages.compactMap { phrase(name.spoken, in: $0, at: nil) }
        switch context.index.intents[name] {
        case .declared(let number)?:
            result += phrases(in: context.script.intents[number].phrases)
        case .builtIn(let intent)?:
            for tag in languages {
                result += (intent.phrases(in: tag) ?? []).compactMap { phrase($0, in: tag, at: nil) }
            }
        case .given?, nil: break
        }
        return result
    }

    private mutating func phrases(in phrases: Phrases) -> [Phrase] {
        switch phrases {
        case .plain(let list):
            let tag = context.defaultLanguage
            return list.compactMap { phrase($0.value, in: tag, at: $0.span) }
        case .perLanguage(let lists):
            var result: [Phrase] = []
            for list in lists {
                result += list.phrases.compactMap { phrase($0.value, in: list.tag.value, at: $0.span) }
            }
            return result
        }
    }

    /// Case, punctuation and spacing apart; nil for a phrase without a letter or digit.
    private mutating func phrase(_ text: String, in tag: String, at span: SourceSpan?) -> Phrase? {
        var key: [UInt8] = []
        var needsSpace = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "'"): continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                if needsSpace, !key.isEmpty { key.append(UInt8(ascii: " ")) }
                needsSpace = false
                key.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if needsSpace, !key.isEmpty { key.append(UInt8(ascii: " ")) }
                needsSpace = false
                key.append(byte | 0x20)
            default: needsSpace = true
            }
        }
        guard !key.isEmpty else { return nil }
        let full = tag + "\n" + String(decoding: key, as: UTF8.self)
        let id = ids[full] ?? ids.count
        ids[full] = id
        return Phrase(id: id, text: text, span: span)
    }
}

extension Diagnostic {
    fileprivate static func sameName(
        _ id: DiagnosticID, _ choice: Located<String>, _ option: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(choice.value)\" is a choice here, and an option of the slot that is asked for",
            at: choice.span, label: "leave one of them out, or give it another name",
            related: [.init("the option is here", at: option.span)],
            onTheCall: "a caller who says \"\(choice.value.spoken)\" never chooses the option")
    }

    fileprivate static func overlap(
        _ id: DiagnosticID, _ phrase: String, _ first: Located<String>, _ second: Located<String>, at span: SourceSpan,
        first firstSpan: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(phrase)\" means both \"\(first.value)\" and \"\(second.value)\" here", at: span,
            label: "keep it in one of them", related: [.init("also here", at: firstSpan)],
            onTheCall: "a caller who says \"\(phrase)\" is always asked back")
    }
}
