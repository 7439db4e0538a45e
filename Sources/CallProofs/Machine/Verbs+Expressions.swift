import CallProgram

extension CarrierVerb {
    /// What is filled in when the line is handed over. What others hear is not: it can be left unsaid.
    var expressions: [Expression] {
        switch self {
        case .transfer(let transfer):
            transfer.destinations.flatMap(\.address.values) + (transfer.callerID?.values ?? [])
        case .record: []
        case .enqueue(let enqueue):
            switch enqueue.destination {
            case .queue(let name): name.values
            case .workflow(let sid, let task): task.map(\.value) + sid.values
            }
        case .connect(let connect): (connect.attributes + connect.parameters).map(\.value)
        case .markup(let markup): markup.segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
        }
    }

    /// Said before the line is handed over.
    var notice: Prompt? { if case .record(let record) = self { record.notice } else { nil } }

    /// The outcomes that the carrier can bring while the caller is there.
    var outcomes: [Outcome] {
        switch self {
        case .transfer: [.normal, .busy, .noAnswer, .failed]
        case .record: [.normal, .silence]
        case .enqueue: [.normal, .queueFull, .left, .failed]
        case .connect: [.normal, .failed]
        case .markup: [.normal]
        }
    }

    /// Whether what is filled in may turn out to be nobody.
    var mayReachNobody: Bool {
        switch self {
        case .transfer(let transfer):
            transfer.destinations.allSatisfy { !$0.address.isSomebody(isNumber: $0.kind == .number) }
        case .enqueue(let enqueue):
            switch enqueue.destination {
            case .queue(let name): !name.isSomebody(isNumber: false)
            case .workflow(let sid, _): !sid.isSomebody(isNumber: false)
            }
        case .connect(let connect):
            !connect.attributes.contains { field in
                guard field.name == "url" || field.name == "connectorName", case .literal(.text(let text)) = field.value
                else { return false }
                return !text.isEmpty
            }
        case .record, .markup: false
        }
    }
}

extension Template {
    /// Surely not empty, whatever is filled in.
    fileprivate func isSomebody(isNumber: Bool) -> Bool {
        var digits = 0
        for case .text(let text) in segments {
            if !isNumber, text.utf8.contains(where: { $0 > 0x20 }) { return true }
            digits += text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return values.isEmpty && (3...15).contains(digits)
    }
}

extension Work {
    /// What is filled in when the work is begun.
    func expressions(_ assistant: Assistant?) -> [Expression] {
        switch kind {
        case .message(let message): return message.to.values + message.body.values + (message.from?.values ?? [])
        case .fetch(let fetch):
            var values = fetch.url.values + (fetch.query + fetch.headers).map(\.value)
            switch fetch.body {
            case .json(let shape)?: values += shape.values
            case .form(let fields)?: values += fields.map(\.value)
            case nil: break
            }
            return values
        case .reply(let reply): return (assistant?.instructions?.values ?? []) + reply.instructions.values
        }
    }

    /// The outcomes that a result can have, besides the normal one and failure.
    func outcomes(_ outcomes: Outcomes) -> [Outcome] {
        var possible: [Outcome] = [.normal, .failed]
        for way in outcomes.ways {
            switch (kind, way.outcome) {
            case (.fetch, .status), (.reply, .exit): possible.append(way.outcome)
            default: break
            }
        }
        return possible
    }

    /// The slots that the normal outcome fills.
    var saved: [SlotID] {
        switch kind {
        case .message: []
        case .fetch(let fetch): fetch.save.map(\.slot)
        case .reply(let reply): reply.save.map { [$0] } ?? []
        }
    }
}

extension JSONShape {
    var values: [Expression] {
        switch self {
        // A slot that stands alone and has no value is sent as null.
        case .null, .value(.slot): []
        case .value(let value): [value]
        case .list(let items): items.flatMap(\.values)
        case .object(let entries): entries.flatMap(\.value.values)
        }
    }
}
