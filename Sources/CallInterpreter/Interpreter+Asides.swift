import CallProgram
package import Foundation
package import TwiML

/// What others hear than the caller, or the caller beside the conversation. Nothing moves: the session stays as it is.
extension Interpreter {
    /// What whoever is called hears before being connected. With an accept key they press it, or are not connected.
    ///
    /// `keys` is what they have pressed, nil when they have just answered.
    package func whisper(_ session: Session, turn: Int?, keys: String?, at now: Date) -> TwiMLResponse {
        guard let transfer = transfer(of: session, turn), let whisper = transfer.whisper else {
            return TwiMLResponse([.hangup])
        }
        if let keys {
            // An empty document connects the two.
            return TwiMLResponse(keys == transfer.acceptKey ? [] : [.hangup])
        }
        // Nothing but speech, sound and keys may stand in this document.
        let spoken = spoken(whisper, session, at: now).filter { if case .pause = $0 { false } else { true } }
        guard transfer.acceptKey != nil else { return TwiMLResponse(spoken.map(\.verb)) }
        var gather = Gather(speech: false, keys: true, action: callbacks.whisper(turn: session.turn))
        gather.numDigits = 1
        gather.finishOnKey = ""
        gather.timeout = 10
        gather.nested = spoken
        return TwiMLResponse([.gather(gather), .hangup])
    }

    /// What the caller hears in a queue; the carrier asks for it again when it is through.
    package func wait(_ session: Session, turn: Int?, at now: Date) -> TwiMLResponse {
        guard isAt(session, turn), let state = session.state,
            case .carrier(.enqueue(let enqueue), _) = program[state].exit, let wait = enqueue.wait
        else { return TwiMLResponse([.pause(Pause(length: Self.waitPause))]) }
        return TwiMLResponse(
            spoken(wait, session, at: now).map(\.verb) + [.pause(Pause(length: Self.waitPause))])
    }

    /// Seconds from one time to the next.
    private static let waitPause = 10

    private func transfer(of session: Session, _ turn: Int?) -> Transfer? {
        guard isAt(session, turn), let state = session.state,
            case .carrier(.transfer(let transfer), _) = program[state].exit
        else { return nil }
        return transfer
    }

    /// Whether the document that led here is the last one.
    private func isAt(_ session: Session, _ turn: Int?) -> Bool {
        guard session.ending == nil, let state = session.state, program.states.indices.contains(state.index) else {
            return false
        }
        return turn == nil || turn == session.turn
    }

    private func spoken(_ prompt: Prompt, _ session: Session, at now: Date) -> [Gather.Nested] {
        var walk = Walk(interpreter: self, session: session, now: now)
        do {
            try walk.speak(prompt)
        } catch {
            // Words that cannot be filled in are left unsaid: the two must be connected all the same.
            walk.said = []
        }
        // Touch tones may not stand where keys are listened for.
        return SpokenVerbs(walk.said.filter { if case .keys = $0 { false } else { true } }).verbs
    }
}
