package import CallProgram

/// What the carrier tells when a verb that had the line is done, and what comes of a recording later.
extension WebhookForm {
    /// The next document is asked for: by a verb that is done, or by a document that was gone through.
    package func next(turn: Int?) -> CallEvent {
        CallEvent(report.map { .returned($0) } ?? .silence, turn: turn)
    }

    /// Nil when no verb has anything to tell.
    private var report: CarrierReport? {
        var report = CarrierReport()
        // A word that is not known here is a failure.
        report.dialStatus = filled("DialCallStatus").map { CarrierReport.DialStatus(rawValue: $0) ?? .failed }
        report.dialDuration = filled("DialCallDuration").flatMap { Int($0) }
        report.isBridged = filled("DialBridged").map { $0.lowercased() == "true" }
        report.recordingURL = filled("RecordingUrl")
        report.recordingDuration = filled("RecordingDuration").flatMap { Int($0) }
        report.queueResult = filled("QueueResult")
        report.connectStatus = connectStatus
        if report.recordingURL != nil || filled("Digits") == "hangup" { report.digits = filled("Digits") }
        guard report != CarrierReport() || Self.results.contains(where: { filled($0) != nil }) else { return nil }
        report.fields = fields
        report.isCallOver = callStatus?.isFinal ?? false
        return report
    }

    /// What only a verb that is done sends, of those that a script has as markup.
    private static let results = ["Result", "Digits", "SpeechResult", "ReferCallStatus", "SmsStatus", "HandoffData"]
    /// So many fields are kept, of so many characters.
    private static let most = (fields: 40, characters: 1_000)

    /// What is sent besides what comes with every webhook.
    private var fields: [String: String] {
        var fields: [String: String] = [:]
        for parameter in parameters where !Self.usual.contains(parameter.name) && !parameter.value.isEmpty {
            guard fields.count < Self.most.fields else { break }
            if fields[parameter.name] == nil {
                fields[parameter.name] = String(parameter.value.prefix(Self.most.characters))
            }
        }
        return fields
    }

    /// `CallSid`, `FromCity`
    private static let usual: Set<String> = {
        let places = ["", "City", "State", "Zip", "Country", "Name"]
        return Set(["From", "To", "Caller", "Called"].flatMap { side in places.map { side + $0 } }).union([
            "CallSid", "AccountSid", "CallStatus", "ApiVersion", "Direction", "ForwardedFrom", "ParentCallSid",
            "CallToken",
            "StirVerstat", "StirPassportToken", "Timestamp",
        ])
    }()

    private var connectStatus: String? {
        if filled("StreamError") != nil { return "error" }
        let status = filled("SessionStatus") ?? filled("VirtualAgentStatus")
        // An agent that ended with an error says so beside its status.
        return status != nil && (filled("ErrorCode") ?? filled("VirtualAgentErrorCode")) != nil ? "error" : status
    }

    /// The call whose script is meant: on the leg of someone who is called, the one that calls them.
    package var parentCallSID: String? { filled("ParentCallSid") ?? callSID }

    /// Keys pressed by someone who was called; nil when they have just answered.
    package var whisperKeys: String? { self["Digits"] }

    /// What a recording's own callbacks tell.
    package struct Recording: Hashable, Sendable {
        package var url: String
        /// Seconds.
        package var duration: Int?
        package var transcription: String?
        /// `absent` and `failed` are no recording.
        package var isUsable: Bool
    }

    package var recording: Recording? {
        guard let url = filled("RecordingUrl") else { return nil }
        let status = filled("RecordingStatus") ?? "completed"
        return Recording(
            url: url, duration: filled("RecordingDuration").flatMap { Int($0) },
            transcription: filled("TranscriptionStatus") == "failed" ? nil : filled("TranscriptionText"),
            isUsable: status == "completed" || status == "in-progress")
    }
}
