import CallProgram

extension Program {
    func isSound(_ work: Work) -> Bool {
        guard isSound(work.filler), work.timeout > 0 else { return false }
        switch work.kind {
        case .message(let message):
            return isSound(message.to) && isSound(message.body) && (message.from.map { isSound($0) } ?? true)
        case .fetch(let fetch):
            let body =
                switch fetch.body {
                case nil: true
                case .json(let shape)?: isSound(shape)
                case .form(let fields)?: fields.allSatisfy { isSound($0.value) }
                }
            return body && isSound(fetch.url) && (fetch.query + fetch.headers).allSatisfy { isSound($0.value) }
                && fetch.save.allSatisfy { slots.indices.contains($0.slot.index) }
        case .reply(let reply):
            return isSound(reply.instructions) && (reply.save.map { slots.indices.contains($0.index) } ?? true)
                && (assistant?.instructions.map { isSound($0) } ?? true)
        }
    }

    private func isSound(_ shape: JSONShape) -> Bool {
        switch shape {
        case .null: true
        case .value(let expression): isSound(expression)
        case .list(let items): items.allSatisfy { isSound($0) }
        case .object(let entries): entries.allSatisfy { isSound($0.value) }
        }
    }
}
