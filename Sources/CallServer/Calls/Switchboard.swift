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

    /// The first document of a call.
    func begin(_ form: WebhookForm, query: WebhookForm, expected: CallFacts.Direction) async -> String {
        let now = clock()
        let waiting = query.filled("call").flatMap { pending.call($0, at: now) }
        let name = query.filled("script")
        guard let facts = form.facts(expected: expected) else { return preview(name, expected, at: now) }
        let chosen = waiting?.script ?? library.program(named: name, calledAt: facts.to)
        let outcome: Outcome = await store.withCall(facts.sid, at: now) { record in
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
            // Whoever says nothing of the call, as in a rehearsal by hand, asks because it is answered.
            return Self.move(&record!, CallEvent(.began), status: form.callStatus ?? .inProgress, at: now)
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
        let outcome: Outcome = await store.withCall(sid, at: now) { record in
            guard record != nil else { return .unknown }
            if record!.endedAt != nil {
                // What was recorded as the caller hung up may be told after the call's end.
                guard case .returned = kind.kind, record!.opening == nil else { return .over }
                return Self.closed(Self.turn(&record!, kind, at: now))
            }
            return Self.move(&record!, kind, status: form.callStatus ?? .inProgress, at: now)
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
        let outcome: Outcome = await store.withCall(sid, at: now) { record in
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

    /// The first document for someone who looks whether the address works; no call comes of it.
    private func preview(_ name: String?, _ direction: CallFacts.Direction, at now: Date) -> String {
        guard let script = library.program(named: name, calledAt: "") else { return PoliteDocument.unavailable }
        let facts = CallFacts(sid: "", direction: direction, from: "", to: "")
        let session = script.interpreter.session(for: facts, inputs: [:], openingMessage: nil, at: now)
        return script.interpreter.turn(session, CallEvent(.began), at: now).document
    }
}
