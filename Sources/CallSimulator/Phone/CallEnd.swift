import CallProgram

/// How a rehearsed call came to its end, as a test says it: `ended: hangup`.
package enum CallEnd: String, Hashable, Sendable, CaseIterable {
    /// The script hung up, or its last document ended.
    case hangup
    /// The script refused the call.
    case rejected
    case caller
    /// The script trapped, or the carrier gave up on its documents.
    case error
    /// A limit of the script was reached.
    case limit

    /// For people: `the script hung up`.
    package var sentence: String {
        switch self {
        case .hangup: "the script hung up"
        case .rejected: "the script refused the call"
        case .caller: "the caller hung up"
        case .error: "the call broke off after an error"
        case .limit:
            "the script hung up: a limit of the call was reached (limits: {turns: …, duration: …} in the script; "
                + "\(Limits().turns) turns and \(Limits().duration / 60) min where it sets none)"
        }
    }
}
