import CallInterpreter
import CallProgram
import Foundation
import TwiML
import TwilioAPI

/// What is asked beside the conversation: for others than the caller, and of recordings. No call moves by it.
extension Switchboard {
    /// What someone who is called hears before being connected.
    func whisper(_ form: WebhookForm, turn: Int?) async -> String {
        let keys = form.whisperKeys
        return await aside(form) { script, session, now in
            script.interpreter.whisper(session, turn: turn, keys: keys, at: now)
        }
    }

    /// What a caller in a queue hears.
    func wait(_ form: WebhookForm, turn: Int?) async -> String {
        await aside(form) { script, session, now in script.interpreter.wait(session, turn: turn, at: now) }
    }

    private func aside(
        _ form: WebhookForm, _ document: @escaping @Sendable (ServedProgram, Session, Date) -> TwiMLResponse
    ) async -> String {
        guard let sid = form.parentCallSID else { return PoliteDocument.over }
        let now = clock()
        let answer: (script: ServedProgram, response: TwiMLResponse)? = await store.withCall(sid, at: now) { record in
            guard var known = record, known.endedAt == nil else { return nil }
            known.lastSeen = now
            record = known
            return (known.script, document(known.script, known.session, now))
        }
        guard let (script, response) = answer else { return PoliteDocument.over }
        return await (narrator?.voiced(response, of: script) ?? response).xml
    }

    /// A recording is ready, or has been written down; that may be long after the call.
    func recording(_ form: WebhookForm) async {
        guard let sid = form.callSID, let told = form.recording else { return }
        let (isKept, script): (Bool, ServedProgram?) = await store.withCall(sid, at: clock()) { record in
            guard let script = record?.script, told.isUsable else { return (false, record?.script) }
            var facts = record!.session.recording ?? RecordingFacts(url: told.url, duration: 0)
            // A later recording does not lose its place to the word of an earlier one.
            guard facts.url == told.url else { return (false, script) }
            facts.duration = told.duration ?? facts.duration
            facts.transcription = told.transcription ?? facts.transcription
            record!.session.recording = facts
            return (true, script)
        }
        // Of a call that is forgotten nobody knows what it had to hide.
        let hides = script?.program.hidesRecordings ?? library.programs.contains { $0.program.hidesRecordings }
        log.recording(told, of: sid, isKept: isKept, isHidden: hides)
    }
}
