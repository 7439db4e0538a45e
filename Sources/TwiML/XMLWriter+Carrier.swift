/// Verbs that hand the line over.
extension XMLWriter {
    mutating func write(_ dial: Dial) {
        raw("<Dial")
        attribute("action", dial.action)
        attribute("callerId", dial.callerID)
        // The carrier records a conference by the noun's attributes, any other call by the verb's.
        let recordsCall = dial.record && dial.nouns.contains { $0.kind != .conference }
        attribute("record", recordsCall ? "record-from-answer" : nil)
        attribute("recordingStatusCallback", recordsCall ? dial.recordingCallback : nil)
        attribute("sequential", dial.sequential ? "true" : nil)
        attribute("timeLimit", dial.timeLimit.map(String.init))
        attribute("timeout", dial.timeout.map(String.init))
        raw(">")
        for noun in dial.nouns {
            let recordsRoom = dial.record && noun.kind == .conference
            raw("<\(noun.kind.rawValue)")
            attribute("record", recordsRoom ? "record-from-start" : nil)
            attribute("recordingStatusCallback", recordsRoom ? dial.recordingCallback : nil)
            attribute("url", noun.url)
            raw(">")
            escaped(noun.address)
            close(noun.kind.rawValue)
        }
        close("Dial")
    }

    mutating func write(_ record: Record) {
        raw("<Record")
        attribute("action", record.action)
        attribute("finishOnKey", record.finishOnKey)
        attribute("maxLength", record.maxLength.map(String.init))
        attribute("playBeep", record.playBeep.map(String.init))
        attribute("recordingStatusCallback", record.recordingCallback)
        attribute("timeout", record.timeout.map(String.init))
        attribute("transcribe", record.transcribeCallback == nil ? nil : "true")
        attribute("transcribeCallback", record.transcribeCallback)
        raw(" />")
    }

    mutating func write(_ enqueue: Enqueue) {
        raw("<Enqueue")
        attribute("action", enqueue.action)
        attribute("waitUrl", enqueue.waitURL)
        switch enqueue.destination {
        case .queue(let name):
            raw(">")
            escaped(name)
        case .workflow(let sid, let task):
            attribute("workflowSid", sid)
            raw("><Task>")
            escaped(task)
            close("Task")
        }
        close("Enqueue")
    }

    mutating func write(_ connect: Connect) {
        raw("<Connect")
        attribute("action", connect.action)
        raw("><\(connect.noun.rawValue)")
        for pair in connect.attributes.sorted(by: { $0.name < $1.name }) { attribute(pair.name, pair.value) }
        if connect.parameters.isEmpty {
            raw(" />")
        } else {
            raw(">")
            for pair in connect.parameters {
                raw("<Parameter")
                attribute("name", pair.name)
                attribute("value", pair.value)
                raw(" />")
            }
            close(connect.noun.rawValue)
        }
        close("Connect")
    }
}
