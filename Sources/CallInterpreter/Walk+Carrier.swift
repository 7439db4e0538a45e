import CallProgram
import Foundation
import TwiML

/// How a verb that had the line comes out.
extension Walk {
    /// The verb that has the line.
    var awaitedVerb: (verb: CarrierVerb, outcomes: Outcomes)? {
        guard let state = session.state, case .carrier(let verb, let outcomes) = program[state].exit else { return nil }
        return (verb, outcomes)
    }

    /// What the carrier told, kept for expressions.
    mutating func note(_ report: CarrierReport) {
        if let since = session.handedAt { session.away += max(0, now.timeIntervalSince(since)) }
        session.handedAt = nil
        if let verb = awaitedVerb?.verb, case .transfer = verb {
            let outcome = report.outcome(of: verb)
            session.transfer = TransferFacts(
                status: outcome == .normal ? "completed" : outcome.written, duration: report.dialDuration ?? 0)
        }
        switch awaitedVerb?.verb {
        case .connect, .markup: session.returned = report.fields
        default: break
        }
        if report.hasRecording, let url = report.recordingURL {
            session.recording = RecordingFacts(url: url, duration: report.recordingDuration ?? 0)
        }
    }

    /// The carrier is back from its verb: on by the way of its outcome.
    mutating func proceed(from verb: CarrierVerb, _ report: CarrierReport, to outcomes: Outcomes) throws(Trap) -> Stop {
        running = session.state
        let outcome = report.outcome(of: verb)
        came(back: outcome)
        try save(report, by: verb)
        return try follow(outcomes.target(of: outcome))
    }

    /// The caller is gone while a verb had the line: what follows a recording is done unheard.
    mutating func hangUp(_ report: CarrierReport) {
        note(report)
        running = session.state
        if let (verb, outcomes) = awaitedVerb {
            came(back: report.outcome(of: verb))
            do {
                try save(report, by: verb)
                // Most messages end with the caller hanging up; who was gone before a word has left none.
                if case .record = verb, report.hasRecording, case .state(let next) = outcomes.target(of: .hangup) {
                    try runUnheard(next)
                }
            } catch {
                record(error)
            }
        }
        session.state = nil
        // After the call's end there is nothing left to say, and nothing more to end.
        guard session.ending == nil else { return }
        said = []
        session.turn += 1
        write(fitting { _ in TwiMLResponse([.hangup]) })
        leave(.caller)
    }

    /// There was nobody to hand the line to.
    mutating func miss(_ verb: CarrierVerb, _ outcomes: Outcomes) -> Target {
        note(CarrierReport())
        came(back: .failed)
        return outcomes.target(of: .failed)
    }

    private mutating func came(back outcome: Outcome) {
        trace.append(.returned(session.handed ?? "", outcome))
        session.handed = nil
    }

    private mutating func save(_ report: CarrierReport, by verb: CarrierVerb) throws(Trap) {
        guard case .record(let record) = verb, let slot = record.save, report.hasRecording,
            let url = report.recordingURL
        else { return }
        try assign(slot, .text(url))
    }

    /// What was said, then the verb, then the way back for a carrier that goes on behind it.
    func document(handing verb: TwiMLResponse.Verb, _ said: [SpokenPart]) -> TwiMLResponse {
        var response = TwiMLResponse(SpokenVerbs(said).verbs.map(\.verb))
        response.verbs.append(verb)
        response.verbs.append(.redirect(Redirect(url: interpreter.callbacks.continue(turn: session.turn))))
        return response
    }
}
