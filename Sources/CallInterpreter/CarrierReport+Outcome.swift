import CallProgram

extension CarrierReport {
    /// How a verb came out, by the carrier's words; words that are not known here are a failure.
    ///
    /// A carrier that goes through a document without a report has not carried the verb out.
    func outcome(of verb: CarrierVerb) -> Outcome {
        switch verb {
        case .transfer: transferred
        case .record: recorded
        case .enqueue: queued
        case .connect: connected
        case .markup: .normal
        }
    }

    private var transferred: Outcome {
        switch dialStatus {
        // Whoever answered did not press the key, or was a machine: the caller reached nobody.
        case .completed where isBridged == false: .noAnswer
        // A conference was entered and left.
        case .completed, .answered: .normal
        case .busy: .busy
        case .noAnswer, .canceled: .noAnswer
        case .failed, nil: .failed
        }
    }

    private var recorded: Outcome {
        if isCallerGone { return .hangup }
        return hasRecording ? .normal : .silence
    }

    private var queued: Outcome {
        switch queueResult {
        case "bridged", "bridging-in-process", "redirected-from-bridged": .normal
        case "queue-full": .queueFull
        case "leave", "redirected", "hangup": .left
        default: .failed
        }
    }

    private var connected: Outcome {
        switch connectStatus {
        case "failed", "error", "disconnected-error": .failed
        default: .normal
        }
    }

    /// A recording of nothing is none.
    var hasRecording: Bool { recordingURL?.isEmpty == false && recordingDuration != 0 }
}
