package import CallProgram

/// What befalls a line that was handed over, as a test says it: `transfer: busy`, `recording: {duration: 8s}`.
package enum CarrierAct: Hashable, Sendable {
    package enum TransferEnd: String, Hashable, Sendable, CaseIterable {
        case answered, busy, failed
        case noAnswer = "no_answer"
    }
    package enum QueueEnd: String, Hashable, Sendable, CaseIterable {
        case bridged, full, left, failed
    }
    /// Seconds that the two talked.
    case transfer(TransferEnd, duration: Int)
    /// Seconds, and the keys that ended it, or `hangup`.
    case recording(duration: Int, digits: String)
    case queue(QueueEnd)
    /// The other side of a `connect`, or a verb of the carrier's own, is done, and sends these fields.
    case returned([String: String])

    /// Whether somebody else took the call.
    var isAnswered: Bool { if case .transfer(.answered, _) = self { true } else { false } }

    /// As long as people talk when a test does not say.
    package static let talk = 60
    /// Where a rehearsed recording can be heard.
    package static let recordingURL = "https://recordings.example.com/RE1"

    /// As the carrier would tell it.
    package var report: CarrierReport {
        var report = CarrierReport()
        switch self {
        case .transfer(let end, let duration):
            switch end {
            case .answered:
                report.dialStatus = .completed
                report.dialDuration = duration
                report.isBridged = true
            case .busy: report.dialStatus = .busy
            case .noAnswer: report.dialStatus = .noAnswer
            case .failed: report.dialStatus = .failed
            }
        case .recording(let duration, let digits):
            if duration > 0 {
                report.recordingURL = Self.recordingURL
                report.recordingDuration = duration
            }
            report.digits = digits.isEmpty ? nil : digits
        case .queue(let end):
            report.queueResult =
                switch end {
                case .bridged: "bridged"
                case .full: "queue-full"
                case .left: "leave"
                case .failed: "error"
                }
        case .returned(let fields): report.fields = fields
        }
        return report
    }

    /// `(the line is busy)`
    package var sentence: String {
        switch self {
        case .transfer(.answered, let duration): "(someone answers, and they talk for \(duration) s)"
        case .transfer(.busy, _): "(the line is busy)"
        case .transfer(.noAnswer, _): "(nobody answers)"
        case .transfer(.failed, _): "(the call cannot be put through)"
        case .recording(0, _): "(says nothing)"
        case .recording(let duration, "hangup"): "(speaks for \(duration) s and hangs up)"
        case .recording(let duration, let keys):
            keys.isEmpty ? "(speaks for \(duration) s)" : "(speaks for \(duration) s and presses \(keys))"
        case .queue(.bridged): "(someone takes the call)"
        case .queue(.full): "(the queue is full)"
        case .queue(.left): "(leaves the queue)"
        case .queue(.failed): "(the call cannot be queued)"
        case .returned(let fields):
            fields.isEmpty
                ? "(the carrier comes back)"
                : "(the carrier comes back: "
                    + fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ")"
        }
    }
}
