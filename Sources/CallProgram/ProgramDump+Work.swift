extension ProgramDump {
    mutating func work(_ kind: Work.Kind) {
        switch kind {
        case .message(let message):
            row(1, "message", words.quoted(message.body))
            row(1, "to", words.quoted(message.to))
            if let from = message.from { row(1, "from", words.quoted(from)) }
        case .fetch(let fetch): self.fetch(fetch)
        case .reply(let reply):
            row(1, "reply", words.quoted(reply.instructions))
            for exit in reply.exits {
                row(1, "exit", exit.description.isEmpty ? exit.name : "\(exit.name): \(exit.description)")
            }
            if let slot = reply.save { row(1, "save", words.name(slot)) }
            if let most = reply.maxTokens { row(1, "max tokens", "\(most)") }
        }
    }

    private mutating func fetch(_ fetch: Fetch) {
        row(1, "fetch", "\(fetch.method.rawValue) \(words.quoted(fetch.url))")
        for field in fetch.query { row(1, "query", "\(field.name) = \(words.text(field.value))") }
        for field in fetch.headers { row(1, "header", "\(field.name) = \(words.text(field.value))") }
        switch fetch.body {
        case nil: break
        case .json(let shape)?: row(1, "json", words.text(shape))
        case .form(let fields)?:
            for field in fields { row(1, "form", "\(field.name) = \(words.text(field.value))") }
        }
        if fetch.retries > 0 { row(1, "retries", "\(fetch.retries)") }
        for saving in fetch.save {
            let path = saving.path.map { step in
                switch step {
                case .key(let name): ".\(name)"
                case .index(let index): "[\(index)]"
                }
            }.joined()
            row(1, "save", "\(words.name(saving.slot)) = \(path.isEmpty ? "." : path)")
        }
    }
}

extension ProgramText {
    func text(_ shape: JSONShape) -> String {
        switch shape {
        case .null: "null"
        case .value(let expression): text(expression)
        case .list(let items): "[\(items.map { text($0) }.joined(separator: ", "))]"
        case .object(let entries):
            "{\(entries.map { "\($0.name): \(text($0.value))" }.joined(separator: ", "))}"
        }
    }
}
