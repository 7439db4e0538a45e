import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `ask: amount` of type `money` in a call that may be in Italian
struct GrammarNotInLanguage: Rule {
    let id: DiagnosticID = "grammar-not-in-language"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen, .language, .languages]
    let page = RulePage(
        what: "A slot that is asked for by voice in a language in which its type is not understood.",
        why: "Callers in that language can only press keys; where their type has no keys, they are never understood.",
        bad: """
            start: greeting
            languages:
              it-IT: {voice: Polly.Carla}
            listen: {input: [speech, keys]}
            slots:
              amount: {type: money, currency: EUR}
            give_up: farewell
            states:
              greeting:
                say: Quanto vuole pagare?
                ask: amount
                goto: paid
              paid:
                say: Grazie. Ha scelto ${amount}. Arrivederci.
                goto: hangup
              farewell:
                say: Arrivederci.
                goto: hangup
            """,
        good: """
            start: greeting
            languages:
              it-IT: {voice: Polly.Carla}
            listen: {input: [speech, keys]}
            slots:
              amount: {type: money, currency: EUR}
            give_up: farewell
            states:
              greeting:
                say: Quanto vuole pagare? Usi i tasti.
                listen: {input: keys}
                ask: amount
                goto: paid
              paid:
                say: Grazie. Ha scelto ${amount}. Arrivederci.
                goto: hangup
              farewell:
                say: Arrivederci.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.forEachQuestion { _, question in
            guard let ask = question.ask, question.input(in: context.script).contains(.speech),
                let slot = question.slot(in: context),
                let grammar = slot.type.grammar
            else { return }
            let missing = context.knownLanguages.filter { !SlotGrammar.isSpoken(grammar, in: $0) }
            guard !missing.isEmpty else { return }
            bag.add(.notSpoken(id, ask, grammar, missing))
        }
    }
}

extension SlotTypeSyntax {
    /// The grammar that reads its answers; nil where sentences or phrases are compared.
    var grammar: SlotGrammar? {
        switch self {
        case .number: .number
        case .digits: .digits
        case .yesNo: .yesNo
        case .date: .date
        case .time: .time
        case .phone: .phone
        case .money: .money
        case .email: .email
        case .spelled: .spelled
        case .text, .choice, .list, .data, .item: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func notSpoken(
        _ id: DiagnosticID, _ ask: Located<String>, _ grammar: SlotGrammar, _ languages: [String]
    ) -> Diagnostic {
        let place = languages.prefix(3).joined(separator: ", ") + (languages.count > 3 ? " and others" : "")
        return Diagnostic(
            id, .warning,
            "\"\(ask.value)\" is of type \(grammar.rawValue), which is not understood by voice in \(place)",
            at: ask.span,
            label: grammar.hasKeys
                ? "ask for it by keys: listen: {input: keys}" : "ask for it as text, or in another way",
            onTheCall: grammar.hasKeys
                ? "a caller who says it is not understood, and must press keys" : "no caller is ever understood here")
    }
}
