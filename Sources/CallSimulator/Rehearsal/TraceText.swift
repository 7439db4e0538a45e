package import CallInterpreter
package import CallProgram

/// What happened on the way, in words: `→ tell_time`.
package enum TraceText {
    /// One line; values of sensitive slots are masked.
    package static func line(_ entry: TraceEntry, in program: Program) -> String {
        switch entry {
        case .began: "the call begins"
        case .entered(let state): "→ \(program[state].name)"
        case .heard(_, .slot(let slot, _)) where program[slot].isSensitive: "heard •••: \(program[slot].name) is •••"
        case .heard(let heard, let understanding): "heard \(words(heard)): \(meaning(understanding, program))"
        case .silence(let attempt): "silence, the \(ordinal(attempt))"
        case .handed(let what): "the line goes to: \(what)"
        case .returned(let what, let outcome): "\(what): \(outcome == .normal ? "done" : outcome.written)"
        case .assigned(let slot, let value): "\(program[slot].name) = \(shown(value, of: program[slot]))"
        case .said(let text): "says: \(text)"
        case .requested(_, let what): "begins: \(what)"
        case .worked(let outcome, let why?): "\(outcome.written): \(why)"
        case .worked(let outcome, nil): outcome == .normal ? "the answer is here" : outcome.written
        case .note(let word): "note: \(word)"
        case .language(let language): "language: \(program[language].tag)"
        case .gaveUp: "gives up on this question"
        case .limitReached(let limit): "limit reached: \(limit)"
        case .recording(let isPaused): isPaused ? "the recording pauses" : "the recording goes on"
        case .repeated: "an old turn: the last document is given again"
        case .trapped(let trap): "the script failed: \(trap)"
        case .ended(let ending): "the call ends: \(ending.rawValue)"
        }
    }

    /// A slot's value as it may be shown.
    package static func shown(_ value: Value, of slot: Slot) -> String {
        slot.isSensitive ? "•••" : value.plain
    }

    private static func words(_ heard: Heard) -> String {
        if !heard.keys.isEmpty { return "keys \(heard.keys)" }
        return "\"\(heard.text)\"" + (heard.confidence.map { " (\($0))" } ?? "")
    }

    private static func meaning(_ understanding: Understanding, _ program: Program) -> String {
        switch understanding {
        case .choice(let intent, let phrase, let score, let runnerUp, let runnerUpScore):
            let won = phrase.map { " by \"\($0)\"" } ?? ""
            let next = runnerUp.map { ", then \(program[$0].name) at \(rounded(runnerUpScore))" } ?? ""
            return "\(program[intent].name)\(won), score \(rounded(score))\(next)"
        case .slot(let slot, let value): return "\(program[slot].name) is \(shown(value, of: program[slot]))"
        case .askedBack([]): return "not sure, asks back"
        case .askedBack(let intents):
            return "not sure, asks back: \(intents.map { program[$0].name }.joined(separator: " or "))"
        case .otherwise: return "taken by else"
        case .noMatch(let best?, let score): return "no match; closest is \(program[best].name) at \(rounded(score))"
        case .noMatch(nil, _): return "no match"
        }
    }

    private static func rounded(_ score: Double) -> String { "\((score * 100).rounded() / 100)" }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 1: "first"
        case 2: "second"
        case 3: "third"
        default: "\(number)th"
        }
    }
}
