import CallProgram
import CallProofs
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// What a proof found against a script, in its author's words and at its author's lines.
struct ProofFindings {
    private let script: Script
    private let compiled: CompiledScript
    private let report: ProofReport

    init(_ report: ProofReport, of compiled: CompiledScript, from script: Script) {
        self.report = report
        self.compiled = compiled
        self.script = script
    }

    /// What no rule has told already, silenced or not.
    func diagnostics(beside others: [Diagnostic]) -> [Diagnostic] {
        let told = Set(others.map(\.id))
        let untold = report.refutations.filter { $0.rule.map { !told.contains($0) } ?? true }
        guard !untold.isEmpty else { return [] }
        let places = ProofPlaces(script, compiled)
        return untold.compactMap { refutation in
            places.span(of: refutation).map { diagnostic(of: refutation, at: $0) }
        }
    }

    private func diagnostic(of refutation: Refutation, at span: SourceSpan) -> Diagnostic {
        let found = fault(of: refutation, at: span)
        guard case .state(let error)? = compiled.program.events.error, error != refutation.state else { return found }
        return found.led(to: compiled.program[error].name)
    }

    private func fault(of refutation: Refutation, at span: SourceSpan) -> Diagnostic {
        let program = compiled.program
        let way = refutation.example.told(in: program)
        switch refutation.fault {
        case .endlessCall: return .endlessCall(way, program.limits, at: span)
        case .noWayOut: return .noWayOut(way, at: span)
        case .deadAir(let milliseconds): return .deadAir(milliseconds, way, at: span)
        case .answerTooLong(nil): return .silentLoop(way, at: span)
        case .answerTooLong(let steps?): return .answerBudget(steps, way, at: span)
        case .unset(let slot):
            return .maybeUnset(program[slot].name, way, isUnheard: refutation.example.isUnheard, at: span)
        case .nothingToRepeat: return .nothingToRepeat(way, at: span)
        case .leaks(let slot, let leak): return .leaks(program[slot].name, leak, way, at: span)
        }
    }
}

extension Refutation {
    /// The rule that tells of it before anything is proved; nil where no rule can.
    fileprivate var rule: DiagnosticID? {
        switch fault {
        case .endlessCall: "endless-silence"
        case .noWayOut: "no-way-out"
        case .answerTooLong(nil): "silent-loop"
        case .answerTooLong: "answer-budget"
        case .unset: example.isUnheard ? nil : "maybe-unset"
        case .deadAir, .nothingToRepeat, .leaks: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func endlessCall(_ way: String, _ limits: Limits, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "endless-call", .error, "the call goes round by itself: \(way)", at: span,
            label: "lead out of the circle to a state that says goodbye and hangs up",
            onTheCall: "a caller who has laid the phone down is kept on the line until the limit of \(limits.turns) "
                + "turns or \(ProofText.time(limits.duration)) cuts the call off")
    }

    fileprivate static func noWayOut(_ way: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "no-way-out", .error, "no ending can be reached from here: \(way)", at: span,
            label: "give it a way to a state that says goodbye and hangs up",
            onTheCall: "the caller can only hang up, or is cut off by a limit")
    }

    fileprivate static func deadAir(_ milliseconds: Int?, _ way: String, at span: SourceSpan) -> Diagnostic {
        let time = milliseconds.map { "for \(ProofText.time(($0 + 999) / 1_000))" } ?? "without an end"
        return Diagnostic(
            "dead-air", .warning, "a caller may hear nothing \(time) here: \(way)", at: span,
            label: "say something before, or wait for a shorter time",
            onTheCall: "the line seems dead, and most callers hang up")
    }

    fileprivate static func silentLoop(_ way: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "silent-loop", .error, "the call goes round in a circle and never waits for the caller: \(way)", at: span,
            label: "lead out of the circle, or ask something in it",
            onTheCall: "nobody can get a word in: after too many steps the caller \(apology)")
    }

    fileprivate static func answerBudget(_ steps: Int, _ way: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "answer-budget", .error, "\(steps) steps follow each other from here without a wait: \(way)", at: span,
            label: "ask something on the way, or say less at once",
            onTheCall: "after 1000 steps the caller \(apology)")
    }

    fileprivate static func maybeUnset(
        _ slot: String, _ way: String, isUnheard: Bool, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "maybe-unset", .error, "\"\(slot)\" may have no value here" + (way.isEmpty ? "" : ": \(way)"), at: span,
            label: "write default(\(slot), …), or give the slot a default",
            onTheCall: isUnheard
                ? "the caller has hung up and hears nothing, but from here on nothing is done"
                : "a caller who comes this way \(apology)")
    }

    fileprivate static func nothingToRepeat(_ way: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "nothing-to-repeat", .error, "there may be no question yet to go back to: \(way)", at: span,
            label: "go to a state by its name in place of repeat or back",
            onTheCall: "a caller who comes this way \(apology)")
    }

    fileprivate static func leaks(
        _ slot: String, _ leak: Refutation.Leak, _ way: String, at span: SourceSpan
    ) -> Diagnostic {
        let (rule, remedy): (DiagnosticID, String) =
            switch leak {
            case .log: ("sensitive-in-log", "give the slot that takes it \"sensitive: yes\" too")
            case .url: ("sensitive-in-url", "send it in \"json\" or \"form\"")
            case .model: ("sensitive-to-model", "leave it out")
            case .speech: ("sensitive-spoken", "leave it out, or say only a part of what it is about")
            }
        return Diagnostic(
            rule, .warning, "what was told as \"\(slot)\" \(leak.told) here, under another name: \(way)", at: span,
            label: remedy, onTheCall: "the caller hears nothing wrong, but \"\(slot)\" is sensitive and others read it")
    }
}
