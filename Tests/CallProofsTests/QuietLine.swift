import CallInterpreter
import CallProgram
import CallProofs
import TwiML

/// How long a caller hears nothing, by what the proofs take for granted: each answer and each caller as slow as they
/// may be.
struct QuietLine {
    /// Seconds.
    private var quiet = 0.0
    private(set) var longest = 0.0
    /// The document that plays, until something ends it.
    private var document: TwiMLResponse?
    private let assumptions = Assumptions()
    /// From one asking after work to the next: a pause, and what the answer is held back.
    static let poll = 1 + Double(Assumptions().hold) / 1_000

    /// The call has moved: what plays now is heard to its end by this event, and then what it brought.
    mutating func move(_ event: CallEvent, to turn: Turn) {
        guard let response = turn.response else { return }
        var isHeldBack = false
        // Work that was done within the answer to it: what would have been said meanwhile was never sent.
        if case .worked = event.kind, event.turn == nil { isHeldBack = true }
        if let document, !isHeldBack { play(document, until: event.kind) }
        let isAtWork = turn.session.work != nil || isHeldBack
        wait(Double(isAtWork ? assumptions.hold : assumptions.answer) / 1_000)
        document = response
    }

    private mutating func wait(_ seconds: Double) {
        quiet += max(0, seconds)
        longest = max(longest, quiet)
    }

    private mutating func play(_ document: TwiMLResponse, until event: CallEvent.Kind) {
        for verb in document.verbs {
            switch verb {
            case .gather(let gather):
                for nested in gather.nested { hear(nested.asVerb) }
                wait(Double(gather.timeout ?? assumptions.timeout))
                if case .heard = event { quiet = 0 }
                return
            case .dial, .record, .enqueue, .connect, .markup:
                // Someone else has the line.
                quiet = 0
                return
            default: hear(verb)
            }
        }
    }

    private mutating func hear(_ verb: TwiMLResponse.Verb) {
        switch verb {
        case .say(let say):
            let words =
                switch say.content {
                case .text(let text), .ssml(let text): text
                }
            // Marks alone are not spoken.
            if words.utf8.contains(where: { $0 > 0x2F }) { quiet = 0 }
        case .play: quiet = 0
        case .pause(let pause): wait(Double(pause.length))
        default: break
        }
    }
}
