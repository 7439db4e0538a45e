extension ProgramDump {
    mutating func carrier(_ verb: CarrierVerb, _ outcomes: Outcomes) {
        switch verb {
        case .transfer(let transfer): self.transfer(transfer)
        case .record(let record): self.record(record)
        case .enqueue(let enqueue): self.enqueue(enqueue)
        case .connect(let connect):
            row(1, "connect", ([connect.noun.rawValue] + connect.attributes.map(words.text)).joined(separator: ", "))
            for parameter in connect.parameters { row(1, "parameter", words.text(parameter)) }
        case .markup(let markup): row(1, "twiml", words.text(markup))
        }
        self.outcomes(outcomes)
    }

    mutating func work(_ work: Work, _ outcomes: Outcomes) {
        self.work(work.kind)
        row(1, "timeout", "\(work.timeout) ms")
        prompt(1, "filler", work.filler)
        self.outcomes(outcomes)
    }

    mutating func run(_ run: Run) {
        let with = run.with.map { "\(words.name($0.slot)) = \(words.text($0.value))" }
        row(1, "run", words.text(run.entry) + (with.isEmpty ? "" : " {\(with.joined(separator: "; "))}"))
        for copy in run.save { row(1, "save", "\(words.name(copy.to)) = \(words.name(copy.from))") }
        row(1, "goto", words.text(run.next))
    }

    private mutating func transfer(_ transfer: Transfer) {
        var settings: [String] = []
        if let callerID = transfer.callerID { settings.append("caller_id \(words.quoted(callerID))") }
        if let timeout = transfer.timeout { settings.append("timeout \(timeout) s") }
        if let limit = transfer.timeLimit { settings.append("time_limit \(limit) s") }
        if transfer.record { settings.append("record") }
        if transfer.sequential { settings.append("sequential") }
        if let key = transfer.acceptKey { settings.append("accept_key \(key)") }
        for destination in transfer.destinations {
            row(1, "transfer", "\(destination.kind.rawValue) \(words.quoted(destination.address))")
        }
        if !settings.isEmpty { row(1, "", settings.joined(separator: ", ")) }
        if let whisper = transfer.whisper { prompt(1, "whisper", whisper) }
    }

    private mutating func record(_ record: Record) {
        if let notice = record.notice { prompt(1, "notice", notice) }
        var settings: [String] = []
        if let save = record.save { settings.append("save \(words.name(save))") }
        if let length = record.maxLength { settings.append("max_length \(length) s") }
        if let silence = record.silence { settings.append("silence \(silence) s") }
        if let keys = record.finishOnKey { settings.append("finish_on_key \(keys)") }
        if !record.beep { settings.append("no beep") }
        if record.transcribe { settings.append("transcribe") }
        row(1, "record", settings.joined(separator: ", "))
    }

    private mutating func enqueue(_ enqueue: Enqueue) {
        switch enqueue.destination {
        case .queue(let name): row(1, "enqueue", "queue \(words.quoted(name))")
        case .workflow(let workflow, let task):
            row(1, "enqueue", "workflow \(words.quoted(workflow))")
            for attribute in task { row(1, "task", words.text(attribute)) }
        }
        if let wait = enqueue.wait { prompt(1, "wait", wait) }
    }

    private mutating func outcomes(_ outcomes: Outcomes) {
        for way in outcomes.ways { row(1, "on", "\(way.outcome.written) -> \(words.text(way.target))") }
        if let otherwise = outcomes.otherwise { row(1, "on", "otherwise -> \(words.text(otherwise))") }
        row(1, "goto", words.text(outcomes.normal))
    }
}

extension ProgramText {
    /// `language = call.language`
    func text(_ field: Field) -> String { "\(field.name) = \(text(field.value))" }

    /// As it was written.
    func text(_ markup: Markup) -> String {
        markup.segments.map { segment in
            switch segment {
            case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
            case .value(let expression): "${\(text(expression))}"
            case .callback: "${continue}"
            }
        }.joined()
    }
}
