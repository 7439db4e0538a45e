package import CallInterpreter
package import CallProgram

/// What one act of the caller's brought about, until the line waits again or is dead.
package struct Exchange: Sendable {
    /// Nil for the beginning of the call.
    package var action: CallerAction?
    /// What the carrier told the interpreter, in order: more than one after a redirect.
    package var events: [CallEvent] = []
    /// The documents that the carrier carried out, exactly as sent.
    package var documents: [String] = []
    package var sounds: [Sound] = []
    /// What whoever was called heard before being connected, as it was sent; nil when nothing was whispered.
    package var whisper: String?
    package var whispered: [Sound] = []
    package var effects: [Effect] = []
    package var trace: [TraceEntry] = []
    /// Why the act did not reach the script as it was meant.
    package var remark: Remark?
    /// Set when the call ended with this exchange.
    package var end: CallEnd?

    package enum Remark: Hashable, Sendable {
        case callIsOver
        /// Speech at a question for keys: the carrier posts nothing, and the wait runs out.
        case onlyKeys
        /// Keys at a question for speech.
        case onlySpeech
        /// The finish key alone, or no key at all.
        case nothingPressed
        /// Keys after the question was full or finished.
        case keysLost(sent: String)
        /// A transfer where nothing was transferred, a recording where nothing is recorded.
        case nothingHanded
        /// Nothing says what comes of the work that the call waits for.
        case waitsForWork(String)
        /// No work is waited for.
        case nothingAwaited
        /// The script does nothing about a late verdict.
        case verdictIgnored
        /// Documents sent the carrier on and on.
        case redirectLoop

        package var sentence: String {
            switch self {
            case .callIsOver: "the call is over"
            case .onlyKeys: "this question takes keys only, so it counts as silence"
            case .onlySpeech: "this question takes speech only, so it counts as silence"
            case .nothingPressed: "no key was left to send, so it counts as silence"
            case .keysLost(let sent): "the question took \(sent); the keys after it are lost"
            case .nothingHanded: "the line is not handed over in this way now, so nothing happens"
            case .waitsForWork(let what): "\(what)"
            case .nothingAwaited: "the call waits for no answer from outside now"
            case .verdictIgnored: "the script has nothing to do on this verdict"
            case .redirectLoop: "the documents redirect in a circle, and the carrier gave up"
            }
        }
    }

    package init(action: CallerAction?) {
        self.action = action
    }

    /// Everything heard, as tests compare it.
    package var speech: String { Speech.text(of: sounds) }

    /// What whoever was called heard, as a reader sees it.
    var whisperedSpeech: String { Speech.text(of: whispered) }

    /// The text messages that were sent, a line each; one that the call waits for is told by the remark.
    var messages: [String] {
        effects.compactMap { effect in
            guard case .perform(let job) = effect, case .message = job.kind, remark != .waitsForWork(job.told) else {
                return nil
            }
            return job.told
        }
    }

    /// The runtime failures on the way.
    package var traps: [Trap] {
        trace.compactMap { if case .trapped(let trap) = $0 { trap } else { nil } }
    }
}
