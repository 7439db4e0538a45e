package import CallProgram

/// What the person at the other end does, as far as a carrier can tell.
///
/// For example: `say: What time is it?`, `press: 1`, `silence`, `hang_up`, `machine: machine_end_beep`.
package enum CallerAction: Hashable, Sendable {
    /// Nil is a recogniser that gave no confidence.
    case say(String, confidence: Double?)
    case press(String)
    case silence
    case hangUp
    /// A late verdict of asynchronous machine detection.
    case machine(AnsweredBy)
    /// What befalls a line that was handed over.
    case line(CarrierAct)
    /// What comes of the work that the call waits for.
    case work(WorkStub)
}
