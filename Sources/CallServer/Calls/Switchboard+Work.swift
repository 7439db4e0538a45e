import CallInterpreter
import CallProgram
import TwiML

/// Work that a call waits for, and the document that is held back for it.
extension Switchboard {
    /// A call that comes back for a result that is there has it.
    func withResult(_ event: CallEvent, of sid: String) async -> CallEvent {
        guard event.asksOn, let work = await store.call(sid)?.session.work,
            let result = await effects.works.result(of: work.job, of: sid, atMost: .zero)
        else { return event }
        return CallEvent(.worked(result), turn: event.turn)
    }

    /// The document, or the one behind it when what the call waits for comes in a moment.
    func held(_ first: Moved, _ sid: String) async -> String {
        // Only whoever asks for the next document can be given another one.
        guard first.isNext else { return first.document }
        guard first.job != nil else { return await spoken(first, sid) }
        let deadline = ContinuousClock.now + fillerDelay
        var moved = first
        while let job = moved.job {
            guard let result = await effects.works.result(of: job, of: sid, atMost: deadline - .now) else { break }
            let now = clock()
            let outcome: Outcome = await store.withCall(sid, at: now) { record in
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
    func finish(_ moved: Moved, _ record: CallRecord, _ sid: String) async {
        await effects.run(moved.effects, of: sid)
        guard record.session.work != nil else { return }
        effects.works.finish(AfterCall(record: record) { result, known in await taken(result, by: known) })
    }

    /// A call that is over with what came for it. `known` counts where the store has forgotten it.
    private func taken(_ result: WorkResult, by known: CallRecord) async -> CallRecord {
        let (sid, now) = (known.session.call.sid, clock())
        let turn: (record: CallRecord, effects: [Effect], trace: [TraceEntry]) =
            await store.withCall(sid, at: now) { record in
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
