import ScriptDiagnostics
import ScriptModel

/// Which values something that conditions compare can have at all: `small` or `large`, 1 to 5, four digits.
enum Domain {
    case texts([String])
    case numbers(ClosedRange<Double>)
    /// What its type takes.
    case slot(SlotTypeSyntax)

    var texts: [String]? {
        switch self {
        case .texts(let texts): texts
        case .slot(.choice(let options)): options.map(\.name.value)
        case .numbers, .slot: nil
        }
    }

    var numbers: ClosedRange<Double> {
        switch self {
        case .numbers(let range): range
        case .slot(.number(let min, let max, _)), .slot(.money(_, let min, let max)):
            Self.range(min?.value ?? -.infinity, max?.value ?? .infinity)
        case .texts, .slot: -.infinity ... .infinity
        }
    }

    /// Why a text is none of them.
    func refusal(of text: String) -> String? {
        switch self {
        case .texts(let texts): texts.contains(text) ? nil : Self.list(texts, text)
        case .slot(.choice(let options)): Domain.texts(options.map(\.name.value)).refusal(of: text)
        case .slot(let type): type.valueType == .text ? type.refusal(of: text) : nil
        case .numbers: nil
        }
    }

    /// Limits the wrong way round are another rule's.
    private static func range(_ least: Double, _ most: Double) -> ClosedRange<Double> {
        least <= most ? least...most : -.infinity ... .infinity
    }

    private static func list(_ texts: [String], _ text: String) -> String {
        let names = texts.filter { !$0.isEmpty }
        return NearestName.nearest(to: text, among: names).map { "did you mean \"\($0)\"?" }
            ?? "it is \(names.isEmpty ? "empty" : NearestName.list(names, closestTo: text, joinedBy: "or"))"
    }
}

/// The domains of a script's slots and of what its calls know.
struct Domains {
    private var named: [String: Domain] = Domains.facts

    private static let facts: [String: Domain] = [
        "call.direction": .texts(["inbound", "outbound"]),
        // Where the carrier told nothing, a fact is empty.
        "call.answered_by": .texts([
            "human", "fax", "unknown", "machine_start", "machine_end_beep", "machine_end_silence",
            "machine_end_other", "",
        ]),
        "transfer.status": .texts(["completed", "busy", "no_answer", "failed", ""]),
        "heard.confidence": .numbers(0...1),
        "call.turns": .numbers(0 ... .infinity),
        "transfer.duration": .numbers(0 ... .infinity),
        "recording.duration": .numbers(0 ... .infinity),
    ]

    init(_ context: RuleContext) {
        let script = context.script
        // What another script gives this one, and what was heard there, is not known here.
        let isRunByOthers = context.graph.allEdges.contains { $0.to == .return }
        var isOpen = Set(script.slots.lazy.filter { $0.isFaulty || isRunByOthers && $0.input != nil }.map(\.name.value))
        // A value that is worked out, or comes from outside, is held to no limits.
        script.forEachAssignment { assignment, _ in
            if assignment.value.plainText == nil { isOpen.insert(assignment.slot.value) }
        }
        script.forEachSave { save, _ in isOpen.insert(save.slot.value) }
        script.forEachRun { run, _ in for copy in run.save { isOpen.insert(copy.slot.value) } }
        for slot in script.slots where !isOpen.contains(slot.name.value) { named[slot.name.value] = .slot(slot.type) }
        guard !isRunByOthers else { return }
        named["call.language"] = .texts(context.knownLanguages)
        var intents = [""]
        // Of pages of a list, `more` and `back` are understood too.
        if script.slots.contains(where: { if case .item = $0.type { true } else { false } }) {
            intents += ["more", "back"]
        }
        for script in [script] + script.runs.map(\.script) {
            script.forEachChoice { choice, _ in intents.append(choice.name.value) }
        }
        named["heard.intent"] = .texts(intents)
    }

    /// Of a value as a ``Condition`` names it: `age`, `hour(now)`.
    subscript(name: String) -> Domain? {
        named[name]
            ?? (name.hasPrefix("hour(")
                ? .numbers(0...23) : name.hasPrefix("length(") ? .numbers(0 ... .infinity) : nil)
    }
}
