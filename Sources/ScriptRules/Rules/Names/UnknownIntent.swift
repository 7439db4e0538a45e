import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `choices: {boking: booking}`
struct UnknownIntent: Rule {
    let id: DiagnosticID = "unknown-intent"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.intents, .globals]
    let page = RulePage(
        what: "A choice whose name is no intent: neither declared, nor built in, nor given phrases or a key.",
        why: "A caller could only make it by saying exactly its name, which nobody knows.",
        good: """
            start: greeting
            intents:
              booking: [book a visit, make an appointment]
            states:
              greeting:
                say: Welcome to the clinic. Would you like to book a visit?
                choices:
                  booking: booked
                  opening: {phrases: [when are you open, opening hours], goto: booked}
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        slip: ("booking: booked", "boking: booked"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let known = context.index.intents
        var sorted: [String]?
        context.script.forEachChoice { choice, place in
            // What cannot be a name has been told of as that.
            guard known[choice.name.value] == nil, Name.isValid(choice.name.value) else { return }
            let beside = context.script.choices(at: place).map(\.name.value)
            let names = sorted ?? known.keys.sorted()
            sorted = names
            bag.add(.unknownIntent(id, choice.name, among: names, beside: beside, bag))
        }
        context.forEachQuestion { _, question in
            guard case .only(let names) = question.globals else { return }
            let globals = context.script.globals.map(\.name.value)
            let taken = names.map(\.value)
            for name in names where !globals.contains(name.value) {
                bag.add(
                    .unknownName(
                        id, "no global is called \"\(name.value)\"", at: name.span, written: name.value,
                        among: globals, taken: taken, none: "the script has no globals", bag))
            }
        }
    }
}

extension Script {
    /// The choices that stand in one map.
    fileprivate func choices(at place: ScriptPlace) -> [ChoiceDeclaration] {
        guard case .state(let number) = place else { return globals }
        guard case .question(let question)? = states[number].verb else { return [] }
        return question.choices
    }
}

extension Diagnostic {
    fileprivate static func unknownIntent(
        _ id: DiagnosticID, _ name: Located<String>, among known: [String], beside taken: [String], _ bag: DiagnosticBag
    ) -> Diagnostic {
        var fault = Diagnostic.unknownName(
            id, "no intent is called \"\(name.value)\"", at: name.span, written: name.value, among: known, taken: taken,
            none: "",
            onTheCall: "only a caller who says exactly \"\(name.value.spoken)\" is understood", bag)
        if fault.fixes.isEmpty, !bag.isFull, NearestName.nearest(to: name.value, among: taken) == nil {
            fault.label = "declare it in intents, or give it phrases here"
        }
        return fault
    }
}
