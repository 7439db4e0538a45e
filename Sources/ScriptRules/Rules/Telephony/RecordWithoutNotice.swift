import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `record` and the caller was told nothing
struct RecordWithoutNotice: Rule {
    let id: DiagnosticID = "record-without-notice"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.start, .outbound, .prompts]
    let missesWords = true
    let page = RulePage(
        what: """
            A recording that some callers come to without a word said before it; a call that is recorded as a whole, and \
            whose first words do not tell of it.
            """,
        why: "A caller who does not know is recorded, which the law of many places forbids.",
        good: """
            start: message
            states:
              message:
                record: {max_length: 2m, play_notice: "yes"}
                goto: farewell
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#"2m, play_notice: "yes"}"#, "2m}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let states = context.script.states
        if let record = context.script.outbound?.record, record.value, !Self.tellsAtOnce(context) {
            bag.add(.wholeCall(id, at: record.span))
        }
        var unwarned: [Bool]?
        for number in states.indices {
            guard case .carrier(let verb)? = states[number].verb else { continue }
            switch verb {
            case .record(let record):
                // Words right before the tone are taken to tell of it.
                if record.notice?.isPlayed == true || states[number].say != nil { continue }
            case .transfer(let transfer):
                guard let record = transfer.record, record.value else { continue }
                if states[number].say != nil { continue }
            case .enqueue, .connect, .twiml: continue
            }
            let reached = unwarned ?? Self.reachedUnwarned(context)
            unwarned = reached
            if reached[number] { bag.add(.unwarned(id, verb, at: verb.span)) }
        }
    }

    /// Whether every person who is called hears of the recording in the first words.
    private static func tellsAtOnce(_ context: RuleContext) -> Bool {
        let script = context.script
        let first = context.graph.roots.filter {
            [.start("call"), .start("human"), .start("unknown")].contains($0.origin)
        }
        return first.compactMap(\.state).allSatisfy { state in
            var tells = script.states[state].isFaulty
            script.forEachSpokenTemplate { template, place in
                var isPrompt: Bool { if case .prompt = place { true } else { false } }
                guard place == .state(state) || isPrompt else { return }
                let words = template.writtenText.lowercased()
                tells = tells || Self.words.contains { words.contains($0) }
            }
            return tells
        }
    }

    private static let words = PromptWords.all.flatMap(\.recording)

    /// What a call can come to with nothing said since it waited last.
    private static func reachedUnwarned(_ context: RuleContext) -> [Bool] {
        let graph = context.graph
        let reached = context.reached
        let isMute = { (state: Int) in context.script.states[state].say == nil }
        let starts =
            graph.roots.compactMap(\.state)
            + graph.allEdges.filter { reached[$0.from] && $0.kind.waits && !$0.kind.isUnheard }.compactMap(\.state)
        return graph.reachable(from: starts) { !$0.kind.waits && isMute($0.from) }
    }
}

extension Diagnostic {
    fileprivate static func wholeCall(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "the whole call is recorded, and its first words do not say so", at: span,
            label: "begin with it: This call is recorded.",
            onTheCall: "whoever is called is recorded without being told")
    }

    fileprivate static func unwarned(_ id: DiagnosticID, _ verb: CarrierVerbSyntax, at span: SourceSpan) -> Diagnostic {
        let isRecord = if case .record = verb { true } else { false }
        return Diagnostic(
            id, .warning, "the caller is recorded without being told", at: span,
            label: isRecord ? "add play_notice: yes, or say it" : "say it before the call is put through",
            onTheCall: "nobody has told the caller of the recording when it begins")
    }
}
