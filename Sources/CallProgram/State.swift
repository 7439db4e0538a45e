/// A named step of the call: instructions that run without waiting, then one way out.
package struct State: Hashable, Sendable, Codable {
    package var name: String
    package var body: [Instruction]
    package var exit: Exit

    package init(name: String, body: [Instruction] = [], exit: Exit) {
        self.name = name
        self.body = body
        self.exit = exit
    }
}

/// Something a state does on its way, without waiting for anyone.
package enum Instruction: Hashable, Sendable, Codable {
    /// `language: es-ES`: switches the call.
    case language(LanguageID)
    /// `set: {attempts: ${attempts + 1}}`
    case set(SlotID, Expression)
    /// `say: Hello!`
    case say(Prompt)
    /// `note: booked`: a word for the trace and the metrics.
    case note(String)
}

/// How a state is left.
///
/// Held once and shared: a walk copies states at every step, and a question alone counts a dozen references.
package indirect enum Exit: Hashable, Sendable, Codable {
    /// `goto: booking`. The walk goes on at once.
    case goto(Target)
    /// `when: [{if: …, goto: …}, {else: …}]`. The first arm that holds; the walk goes on at once.
    case branch([Arm], otherwise: Target)
    /// `choices`, `ask`. The walk waits for the caller.
    case question(Question)
    /// `reject: busy`. The call is refused unanswered.
    case reject(RejectReason)
    /// `transfer`, `record`, `enqueue`, `connect`, `twiml`. The walk waits for the carrier.
    case carrier(CarrierVerb, Outcomes)
    /// `message`, `fetch`, `reply`. The walk waits for work outside.
    case work(Work, Outcomes)
    /// `run: {script: identify.yaml}`. The walk goes on at once, and comes back by ``Target/return``.
    case run(Run)

    package struct Arm: Hashable, Sendable, Codable {
        package var condition: Expression
        package var target: Target

        package init(condition: Expression, target: Target) {
            self.condition = condition
            self.target = target
        }
    }

    package enum RejectReason: String, Hashable, Sendable, Codable {
        case busy, rejected
    }
}

/// Where a walk goes next.
package enum Target: Hashable, Sendable, Codable {
    case state(StateID)
    /// Ends the call.
    case hangup
    /// Says the last question again.
    case `repeat`
    /// The question that a global choice interrupted.
    case back
    /// Back to the script that runs this one; in a script that nobody runs it ends the call.
    case `return`
}
