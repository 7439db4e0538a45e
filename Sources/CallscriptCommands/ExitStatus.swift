/// How a command ended, for scripts that call it.
package enum ExitStatus: Error {
    case fine
    /// Findings at or above the bar, or tests that failed.
    case findings
    /// The command line was wrong.
    case usage
    /// A file could not be read, a port not opened, a server not reached.
    case failure

    package var code: Int32 {
        switch self {
        case .fine: 0
        case .findings: 1
        case .usage: 2
        case .failure: 3
        }
    }
}

/// Something only the person at the terminal can mend: told in a sentence, without a stack trace.
struct OperatorFault: Error {
    var message: String
    var status: ExitStatus = .failure
}
