import CallInterpreter
import CallProgram
import Foundation
import Logging
import TwiML
import TwilioAPI

/// Brings each webhook to its call: finds or begins the session, takes the turn, and gives the document.
struct Switchboard: Sendable {
    let library: ProgramLibrary
    let store: any SessionStore
    let pending: PendingCalls
    let effects: EffectRunner
    let log: CallLog
    let clock: @Sendable () -> Date
    /// How long a webhook is held back for work that may be quick.
    let fillerDelay: Duration
    /// Nil when every script speaks in the carrier's voices.
    let narrator: Narrator?

    /// What became of a webhook, brought out of the call's lock so that nothing is logged or sent inside it.
    private enum Outcome: Sendable {
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

    private struct Moved: Sendable {
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

    /// Reads and changes a call while nobody else does, and gives what came of it.
    func withCall<Answer: Sendable>(
        _ sid: String, at now: Date, _ body: (inout CallRecord?) -> Answer
    ) async -> Answer {
        var answer: Answer?
        await store.withCall(sid, at: now) { answer = body(&$0) }
        return answer!
    }

    /// The first document of a call.
    func begin(_ form: WebhookForm, query: WebhookForm, expected: CallFacts.Direction) async -> String {
        let now = clock()
        let waiting = query.filled("call").flatMap { pending.call($0, at: now) }
        let name = query.filled("script")
        guard let facts = form.facts(expected: expected) else { return preview(name, expected, at: now) }
        let chosen = waiting?.script ?? library.program(named: name, calledAt: facts.to)
        let outcome: Outcome = await withCall(facts.sid, at: now) { record in
            if record?.endedAt != nil { return .over }
            if record == nil || record?.opening != nil {
                guard let script = record?.script ?? chosen else { return .unknown }
                let opening = record?.opening ?? waiting?.opening ?? CallRecord.Opening()
                // A machine's verdict may be here before the first webhook.
                var facts = facts
                facts.answeredBy = facts.answeredBy ?? record?.session.call.answeredBy
                let session = script.interpreter.session(
                    for: facts, inputs: opening.inputs, openingMessage: opening.message, at: now)
                var begun = CallRecord(
                    script: script, session: session, opening: nil, status: record?.status ?? .ringing, at: now)
                begun.sequence = record?.sequence ?? -1
                record = begun
            }
            return Self.move(&record!, CallEvent(.began), status: form.callStatus, at: now)
        }
        if case .unknown = outcome {
            log.write(.error) {
                let asked = name.map { "a script named \"\($0)\"" } ?? "a script for \(facts.to)"
                let known = library.names.joined(separator: ", ")
                return "Call \(facts.sid) from \(facts.from) asks for \(asked); there is \(known)"
            }
        }
        return await settle(outcome, facts.sid)
    }

    /// The next document of a call.
    func advance(_ form: WebhookForm, _ event: CallEvent) async -> String {
        guard let sid = form.callSID else {
            log.write(.warning) { "A webhook came without CallSid" }
            return PoliteDocument.unavailable
        }
        let kind = await withResult(event, of: sid)
        let now = clock()
        let outcome: Outcome = await withCall(sid, at: now) { record in
            guard record != nil else { return .unknown }
            if record!.endedAt != nil {
                // What was recorded as the caller hung up may be told after the call's end.
                guard case .returned = kind.kind, record!.opening == nil else { return .over }
                return Self.closed(Self.turn(&record!, kind, at: now))
            }
            return Self.move(&record!, kind, status: form.callStatus, at: now)
        }
        // A redirect that is on its way keeps the result for later.
        if case .worked(let result) = kind.kind, case .moved(let moved) = outcome, moved.job != result.job {
            effects.works.forget(result.job, of: sid)
        }
        if case .unknown = outcome {
            log.write(.warning) { "Call \(sid) is not known here; the caller heard an apology" }
        }
        return await settle(outcome, sid)
    }

    /// A status callback: they come in any order, and nothing follows a final one.
    func progress(_ form: WebhookForm) async {
        guard let sid = form.callSID, let status = form.callStatus else { return }
        let now = clock()
        let outcome: Outcome = await withCall(sid, at: now) { record in
            guard record != nil else { return .unknown }
            if record!.endedAt != nil { return .over }
            if status.isFinal { return Self.finish(&record!, status, at: now) }
            let sequence = form.sequenceNumber ?? record!.sequence
            if sequence >= record!.sequence, status.rank >= record!.status.rank {
                record!.status = status
                record!.sequence = sequence
            }
            record!.lastSeen = now
            return .over
        }
        log.write(.debug) { "Call \(sid) is \(status.rawValue)" }
        switch outcome {
        case .moved, .unanswered: _ = await settle(outcome, sid)
        case .over, .unknown: break
        }
    }

    /// The verdict of asynchronous machine detection.
    func machineVerdict(_ form: WebhookForm) async {
        guard let verdict = form.answeredBy else { return }
        log.write(.info) { "Call \(form.callSID ?? "") was answered by \(verdict.rawValue)" }
        _ = await advance(form, CallEvent(.machineDetected(verdict)))
    }

    private func settle(_ outcome: Outcome, _ sid: String) async -> String {
        switch outcome {
        case .unknown: return PoliteDocument.unavailable
        case .over: return PoliteDocument.over
        case .unanswered(let to, let status):
            log.write(.info) { "Call \(sid) to \(to) was not answered: \(status.rawValue)" }
            return PoliteDocument.over
        case .moved(let moved):
            log.turn(moved.trace, of: moved.call, in: moved.script)
            if let record = moved.ended {
                await finish(moved, record, sid)
                return moved.document
            }
            if !moved.effects.isEmpty { await effects.run(moved.effects, of: sid) }
            return await held(moved, sid)
        }
    }

    // MARK: Work

    /// A call that comes back for a result that is there has it.
    private func withResult(_ event: CallEvent, of sid: String) async -> CallEvent {
        guard event.asksOn, let work = await store.call(sid)?.session.work,
            let result = await effects.works.result(of: work.job, of: sid, atMost: .zero)
        else { return event }
        return CallEvent(.worked(result), turn: event.turn)
    }

    /// The document, or the one behind it when what the call waits for comes in a moment.
    private func held(_ first: Moved, _ sid: String) async -> String {
        // Only whoever asks for the next document can be given another one.
        guard first.isNext else { return first.document }
        guard first.job != nil else { return await spoken(first, sid) }
        let deadline = ContinuousClock.now + fillerDelay
        var moved = first
        while let job = moved.job {
            guard let result = await effects.works.result(of: job, of: sid, atMost: deadline - .now) else { break }
            let now = clock()
            let outcome: Outcome = await withCall(sid, at: now) { record in
                guard record != nil else { return .unknown }
                // The caller has hung up, or the carrier has asked again and was served.
                if record!.endedAt != nil || record!.session.work?.job != job { return .over }
                return Self.turn(&record!, CallEvent(.worked(result)), at: now)
            }
            effects.works.forget(job, of: sid)
            guard case .moved(let next) = outcome else { return await latest(sid) ?? moved.document }
            moved = next
            log.turn(moved.trace, of: moved.call, in: moved.script)
            if !moved.effects.isEmpty { await effects.run(moved.effects, of: sid) }
        }
        return await spoken(moved, sid)
    }

    /// The document as it is sent: in the script's own voice where its sound is at hand.
    private func spoken(_ moved: Moved, _ sid: String) async -> String {
        guard let narrator, narrator.speaks(for: moved.script), let response = moved.response else {
            return moved.document
        }
        let voiced = await narrator.voiced(response, of: moved.script)
        guard voiced != response else { return moved.document }
        // A repeated webhook gets what this one got.
        await store.withCall(sid, at: clock()) { record in
            if record?.session.turn == moved.turn { record?.session.response = voiced }
        }
        return voiced.xml
    }

    private func latest(_ sid: String) async -> String? {
        guard let record = await store.call(sid), record.endedAt == nil else { return PoliteDocument.over }
        return record.session.response?.xml
    }

    /// What a script does when the caller is gone has all the time it needs.
    private func finish(_ moved: Moved, _ record: CallRecord, _ sid: String) async {
        await effects.run(moved.effects, of: sid)
        guard record.session.work != nil else { return }
        effects.works.finish(AfterCall(record: record) { result, known in await taken(result, by: known) })
    }

    /// A call that is over with what came for it. `known` counts where the store has forgotten it.
    private func taken(_ result: WorkResult, by known: CallRecord) async -> CallRecord {
        let (sid, now) = (known.session.call.sid, clock())
        let turn: (record: CallRecord, effects: [Effect], trace: [TraceEntry]) =
            await withCall(sid, at: now) { record in
                var last = record ?? known
                let turn = last.script.interpreter.turn(last.session, CallEvent(.worked(result)), at: now)
                last.session = turn.session
                if record != nil { record = last }
                return (last, turn.effects, turn.trace)
            }
        log.turn(turn.trace, of: turn.record.session.call, in: turn.record.script)
        await effects.run(turn.effects, of: sid)
        return turn.record
    }

    /// The first document for someone who looks whether the address works; no call comes of it.
    private func preview(_ name: String?, _ direction: CallFacts.Direction, at now: Date) -> String {
        guard let script = library.program(named: name, calledAt: "") else { return PoliteDocument.unavailable }
        let facts = CallFacts(sid: "", direction: direction, from: "", to: "")
        let session = script.interpreter.session(for: facts, inputs: [:], openingMessage: nil, at: now)
        return script.interpreter.turn(session, CallEvent(.began), at: now).document
    }

    private static func move(
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

    private static func finish(_ record: inout CallRecord, _ status: CallStatus, at now: Date) -> Outcome {
        record.status = status
        record.endedAt = now
        // A call that nobody answered has no conversation to end.
        guard record.opening == nil else { return .unanswered(record.session.call.to, status) }
        return closed(turn(&record, CallEvent(.ended(status)), at: now))
    }

    /// Nobody is on the line any more.
    private static func closed(_ outcome: Outcome) -> Outcome {
        guard case .moved(var moved) = outcome else { return .over }
        moved.document = PoliteDocument.over
        return .moved(moved)
    }

    private static func turn(_ record: inout CallRecord, _ event: CallEvent, at now: Date) -> Outcome {
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
    fileprivate var rank: Int {
        switch self {
        case .queued: 0
        case .initiated: 1
        case .ringing: 2
        case .inProgress: 3
        case .completed, .busy, .failed, .canceled, .noAnswer: 4
        }
    }
}

extension CallEvent {
    /// Whether the carrier merely wants the next document.
    fileprivate var asksOn: Bool {
        switch kind {
        case .silence, .returned: true
        case .began, .heard, .redirected, .machineDetected, .worked, .ended: false
        }
    }
}
