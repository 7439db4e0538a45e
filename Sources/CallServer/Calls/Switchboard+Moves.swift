import CallInterpreter
import CallProgram
import Foundation
import TwiML

/// What an event does to a call. It is done inside the call's lock, so nothing is logged or sent here.
extension Switchboard {
    /// What became of a webhook, brought out of the call's lock so that nothing is logged or sent inside it.
    enum Outcome: Sendable {
        case moved(Moved)
        case over
        case unanswered(String, CallStatus)
        case unknown

        /// Both in one: what the first brought about, and what the second did.
        func followed(by next: Outcome) -> Outcome {
            guard case .moved(let first) = self, case .moved(var last) = next else { return next }
            last.effects = first.effects + last.effects
            last.trace = first.trace + last.trace
            return .moved(last)
        }
    }

    struct Moved: Sendable {
        let script: ServedProgram
        let call: CallFacts
        /// The turn that is waited for now.
        let turn: Int
        /// What the call waits for.
        let job: Int?
        var document: String
        /// Whether it is a new one, and no repeat.
        let isNext: Bool
        let response: TwiMLResponse?
        var effects: [Effect]
        var trace: [TraceEntry]
        /// Set when the call is over.
        let ended: CallRecord?
    }

    static func move(
        _ record: inout CallRecord, _ event: CallEvent, status: CallStatus?, at now: Date
    ) -> Outcome {
        if let status, status.isFinal {
            // A verb that the caller hung up at tells what it got done, and then the call is over.
            guard case .returned = event.kind, record.opening == nil else { return finish(&record, status, at: now) }
            let last = turn(&record, event, at: now)
            return last.followed(by: finish(&record, status, at: now))
        }
        if let status, status.rank > record.status.rank { record.status = status }
        return turn(&record, event, at: now)
    }

    static func finish(_ record: inout CallRecord, _ status: CallStatus, at now: Date) -> Outcome {
        record.status = status
        record.endedAt = now
        // A call that nobody answered has no conversation to end.
        guard record.opening == nil else { return .unanswered(record.session.call.to, status) }
        return closed(turn(&record, CallEvent(.ended(status)), at: now))
    }

    /// Nobody is on the line any more.
    static func closed(_ outcome: Outcome) -> Outcome {
        guard case .moved(var moved) = outcome else { return .over }
        moved.document = PoliteDocument.over
        return .moved(moved)
    }

    static func turn(_ record: inout CallRecord, _ event: CallEvent, at now: Date) -> Outcome {
        let turn = record.script.interpreter.turn(record.session, event, at: now)
        record.session = turn.session
        record.lastSeen = now
        if record.session.turn > 0 { record.opening = nil }
        return .moved(
            Moved(
                script: record.script, call: record.session.call, turn: record.session.turn,
                job: record.session.work?.job, document: turn.document, isNext: turn.response != nil,
                response: record.session.response, effects: turn.effects, trace: turn.trace,
                ended: record.endedAt == nil ? nil : record))
    }
}

extension CallStatus {
    /// A call never goes back to a lower one.
    var rank: Int {
        switch self {
        case .queued: 0
        case .initiated: 1
        case .ringing: 2
        case .inProgress: 3
        case .completed, .busy, .failed, .canceled, .noAnswer: 4
        }
    }
}
