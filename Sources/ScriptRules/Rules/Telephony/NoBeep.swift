import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `record: {beep: no}` behind "after the beep"
struct NoBeep: Rule {
    let id: DiagnosticID = "no-beep"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.prompts]
    let page = RulePage(
        what: "A recording without a beep, and words before it that announce one.",
        why: "Callers wait for the beep, and are recorded waiting.",
        good: """
            start: message
            states:
              message:
                say: We record messages. Please speak after the beep.
                record: {max_length: 2m, beep: "yes"}
                goto: farewell
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#"beep: "yes""#, #"beep: "no""#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let states = context.script.states
        var silent: [(state: Int, record: RecordSyntax, beep: Located<Bool>)] = []
        for number in states.indices {
            if case .carrier(.record(let record))? = states[number].verb, let beep = record.beep, !beep.value {
                silent.append((number, record, beep))
            }
        }
        guard !silent.isEmpty else { return }
        // What is said right before it, too, where nothing waits between the two.
        let leading = Dictionary(grouping: context.graph.allEdges.lazy.filter { !$0.kind.waits }, by: \.state)
        var announcements = BeepAnnouncements(context)
        for (number, record, beep) in silent {
            let here = [states[number].say, record.notice?.prompt]
            let ways = [here] + (leading[number] ?? []).map { [states[$0.from].say] + here }
            let words = ways.lazy.compactMap { announcements.last(in: $0.compactMap(\.self)) }.first
            if let words { bag.add(.noBeep(id, beep, announced: words)) }
        }
    }
}

/// Where prompts announce a beep that they do not play themselves.
private struct BeepAnnouncements {
    private enum Effect {
        case none
        case announced(SourceSpan)
        /// A sound may well be the beep.
        case played
    }
    private let context: RuleContext
    private var known: [Int: Effect] = [:]

    init(_ context: RuleContext) { self.context = context }

    /// The announcement that nothing has been played after.
    mutating func last(in prompts: [PromptSyntax]) -> SourceSpan? {
        for prompt in prompts.reversed() {
            switch effect(of: prompt) {
            case .announced(let span): return span
            case .played: return nil
            case .none: continue
            }
        }
        return nil
    }

    private mutating func effect(of prompt: PromptSyntax) -> Effect {
        var whole = Effect.none
        for version in prompt.versions {
            var effect = Effect.none
            for part in version.parts {
                switch part.content {
                case .text(let template), .ssml(let template):
                    if template.says(anyOf: Self.beeps) { effect = .announced(template.span) }
                case .prompt(let name):
                    switch self.effect(ofPromptNamed: name.value) {
                    case .announced: effect = .announced(name.span)
                    case .played: effect = .played
                    case .none: continue
                    }
                case .play: effect = .played
                case .pause, .keys, .each: continue
                }
            }
            if case .announced = effect { return effect }
            if case .played = effect { whole = effect }
        }
        return whole
    }

    private mutating func effect(ofPromptNamed name: String) -> Effect {
        guard let number = context.index.prompts[name] else { return .none }
        if let effect = known[number] { return effect }
        known[number] = Effect.none
        let effect = effect(of: context.script.prompts[number].prompt)
        known[number] = effect
        return effect
    }

    private static let beeps = PhraseSet(\.beeps)
}

extension Diagnostic {
    fileprivate static func noBeep(
        _ id: DiagnosticID, _ beep: Located<Bool>, announced: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "a beep is announced, and none is played", at: beep.span,
            label: "write beep: yes, or leave it out", related: [.init("announced here", at: announced)],
            onTheCall: "callers wait for a beep that never comes, and are recorded waiting",
            fixes: [FixIt("play the beep", .unsafe, edits: [.init(replace: beep.span, with: "yes")])])
    }
}
