package import CallProgram

/// A call to be placed: the body of `POST …/Calls.json`.
package struct CallRequest: Hashable, Sendable {
    /// E.164.
    package var to: String
    /// E.164; a number of the account, or a verified one.
    package var from: String
    /// Absolute; asked for the first document when the call is answered.
    package var url: String
    /// Absolute; told how the call gets on.
    package var statusCallback: String
    /// Absolute; told the verdict of asynchronous machine detection.
    package var machineCallback: String
    package var outbound: Outbound

    package init(
        to: String, from: String, url: String, statusCallback: String, machineCallback: String, outbound: Outbound
    ) {
        self.to = to
        self.from = from
        self.url = url
        self.statusCallback = statusCallback
        self.machineCallback = machineCallback
        self.outbound = outbound
    }

    /// In the carrier's words.
    package var form: WebhookForm {
        var parameters: [WebhookForm.Parameter] = []
        func add(_ name: String, _ value: String?) {
            if let value { parameters.append(.init(name, value)) }
        }
        add("To", to)
        add("From", from)
        add("Url", url)
        add("Method", "POST")
        add("StatusCallback", statusCallback)
        add("StatusCallbackMethod", "POST")
        for event in ["initiated", "ringing", "answered", "completed"] { add("StatusCallbackEvent", event) }
        add("Timeout", outbound.ringTimeout.map(String.init))
        add("TimeLimit", outbound.timeLimit.map(String.init))
        add("Record", outbound.record ? "true" : nil)
        guard outbound.machineDetection != .off else { return WebhookForm(parameters) }
        add("MachineDetection", outbound.machineDetection == .quick ? "Enable" : "DetectMessageEnd")
        add("MachineDetectionTimeout", outbound.detectionTimeout.map(String.init))
        add("MachineDetectionSpeechThreshold", outbound.speechThreshold.map(String.init))
        add("MachineDetectionSpeechEndThreshold", outbound.speechEndThreshold.map(String.init))
        add("MachineDetectionSilenceTimeout", outbound.silenceTimeout.map(String.init))
        if outbound.async {
            add("AsyncAmd", "true")
            add("AsyncAmdStatusCallback", machineCallback)
            add("AsyncAmdStatusCallbackMethod", "POST")
        }
        return WebhookForm(parameters)
    }
}

/// What the carrier answered to a call that it took on.
package struct PlacedCall: Hashable, Sendable {
    package var sid: String
    package var status: String
    package var to: String
    package var from: String

    package init(sid: String, status: String, to: String, from: String) {
        self.sid = sid
        self.status = status
        self.to = to
        self.from = from
    }
}

/// A change to a live call.
package enum CallChange: Hashable, Sendable {
    /// Goes on with the document of another URL (absolute).
    case redirect(url: String)
    /// Ends it.
    case hangUp

    package var form: WebhookForm {
        switch self {
        case .redirect(let url): WebhookForm([.init("Url", url), .init("Method", "POST")])
        case .hangUp: WebhookForm([.init("Status", "completed")])
        }
    }
}

/// A change to the recording of a live call.
package enum RecordingChange: Hashable, Sendable {
    /// What is said until it goes on is silence in the recording.
    case pause
    case resume

    package var form: WebhookForm {
        switch self {
        case .pause: WebhookForm([.init("Status", "paused"), .init("PauseBehavior", "silence")])
        case .resume: WebhookForm([.init("Status", "in-progress")])
        }
    }
}
