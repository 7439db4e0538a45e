import CallProgram

/// A call that is over, and whose script still waits for work: `events: {ended: report}`.
struct AfterCall: Sendable {
    /// As it stood when it ended.
    var record: CallRecord
    /// Brings a result to the call, and gives the call as it stands then.
    var take: @Sendable (WorkResult, CallRecord) async -> CallRecord
}
