import CallProgram
import TwiML

/// Verbs that hand the line to the carrier, and how they come out.
extension Walk {
    /// Where the verb leads that the call waits at; nil at a question.
    var awaitedOutcomes: Outcomes? {
        guard let state = session.state else { return nil }
        return switch program[state].exit {
        case .carrier(_, let outcomes), .work(_, let outcomes): outcomes
        case .question, .goto, .branch, .reject, .run: nil
        }
    }

    /// The verb is done, or the work is.
    mutating func proceed(_ kind: CallEvent.Kind, to outcomes: Outcomes) throws(Trap) -> Stop {
        try follow(outcomes.normal)
    }

    /// What was said, then the verb, then the way back.
    func document(handing verb: CarrierVerb, _ said: [SpokenPart]) -> TwiMLResponse {
        var response = TwiMLResponse(SpokenVerbs(said).verbs.map(\.verb))
        response.verbs.append(.redirect(Redirect(url: interpreter.callbacks.continue(turn: session.turn))))
        return response
    }
}
