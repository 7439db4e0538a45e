import CallProgram
import Foundation

/// Fills in what is sent outside: each value in the form and with the escaping of its place, secrets by name.
struct RequestWriter {
    let evaluator: Evaluator
    let conversation: ModelConversation

    func kind(of work: Work.Kind) throws(Trap) -> Job.Kind {
        switch work {
        case .message(let message): .message(try request(message))
        case .fetch(let fetch): .fetch(try request(fetch))
        case .reply(let reply): .reply(try request(reply))
        }
    }

    /// People read it, so values are as they are spoken; a lone one, such as a number, is as it is.
    private func request(_ message: Message) throws(Trap) -> MessageRequest {
        let from = try message.from.map { template throws(Trap) in try evaluator.text(of: template) }
        return MessageRequest(
            to: try evaluator.text(of: message.to).withoutControls,
            body: try evaluator.text(of: message.body).cut(toUTF16: 1_600), from: from?.withoutControls)
    }

    private func request(_ reply: Reply) throws(Trap) -> ReplyRequest {
        let assistant = evaluator.program.assistant
        var instructions: [String] = []
        for template in [assistant?.instructions, reply.instructions] {
            if let template { instructions.append(try evaluator.masked(template)) }
        }
        return ReplyRequest(
            model: assistant?.model, messages: conversation.lines(instructions: instructions), exits: reply.exits,
            maxTokens: reply.maxTokens ?? assistant?.maxTokens, temperature: assistant?.temperature)
    }

    private func request(_ fetch: Fetch) throws(Trap) -> FetchRequest {
        var url = SealedWriter()
        try append(fetch.url.withoutFragment, .url, to: &url)
        if !fetch.query.isEmpty {
            var separator = url.hasQuery ? "&" : "?"
            for field in fetch.query {
                url.append(separator + PercentEncoding.value(field.name) + "=")
                try append(field.value, .url, to: &url)
                separator = "&"
            }
        }
        var headers: [FetchRequest.Header] = []
        for field in fetch.headers {
            var value = SealedWriter()
            try append(field.value, .plain, to: &value)
            headers.append(.init(name: field.name, value: value.sealed))
        }
        func add(_ name: String, _ value: String) {
            guard !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) else { return }
            headers.append(.init(name: name, value: Sealed([.text(value)])))
        }
        var body: SealedWriter?
        switch fetch.body {
        case nil: break
        case .json(let shape)?:
            var text = SealedWriter()
            try append(shape, to: &text)
            body = text
            add("Content-Type", "application/json")
        case .form(let fields)?:
            var text = SealedWriter()
            for (index, field) in fields.enumerated() {
                text.append((index == 0 ? "" : "&") + PercentEncoding.value(field.name) + "=")
                try append(field.value, .url, to: &text)
            }
            body = text
            add("Content-Type", "application/x-www-form-urlencoded")
        }
        add("Accept", "application/json")
        return FetchRequest(
            method: fetch.method, url: url.sealed, headers: headers, body: body?.sealed, retries: fetch.retries)
    }

    /// The author's own text is taken as it is written; what is filled in is escaped.
    private func append(_ template: Template, _ escape: Sealed.Escape, to text: inout SealedWriter) throws(Trap) {
        for (index, segment) in template.segments.enumerated() {
            switch segment {
            case .text(let words): text.append(escape == .url ? PercentEncoding.legal(words) : escape.escaped(words))
            // An address that begins with a secret has its scheme and host there.
            case .value(.secret(let name)) where index == 0 && escape == .url && text.isEmpty:
                text.append(secret: name, .plain)
            case .value(let expression): try append(expression, escape, to: &text)
            }
        }
    }

    private func append(_ expression: Expression, _ escape: Sealed.Escape, to text: inout SealedWriter) throws(Trap) {
        switch expression {
        case .secret(let name): text.append(secret: name, escape)
        case .template(let template):
            for segment in template.segments {
                switch segment {
                case .text(let words): text.append(escape.escaped(words))
                case .value(let inner): try append(inner, escape, to: &text)
                }
            }
        default: text.append(escape.escaped(JSONText.word(try evaluator.value(of: expression).json)))
        }
    }

    private func append(_ shape: JSONShape, to text: inout SealedWriter) throws(Trap) {
        switch shape {
        case .null: text.append("null")
        case .value(let expression):
            switch expression {
            case .slot(let slot) where evaluator.session.slots[slot.index] == nil: text.append("null")
            case .secret, .template:
                text.append("\"")
                try append(expression, .json, to: &text)
                text.append("\"")
            default: text.append(JSONText.text(of: try evaluator.value(of: expression).json))
            }
        case .list(let items):
            text.append("[")
            for (index, item) in items.enumerated() {
                if index > 0 { text.append(",") }
                try append(item, to: &text)
            }
            text.append("]")
        case .object(let entries):
            text.append("{")
            for (index, entry) in entries.enumerated() {
                text.append((index == 0 ? "" : ",") + JSONText.text(of: .string(entry.name)) + ":")
                try append(entry.value, to: &text)
            }
            text.append("}")
        }
    }
}

extension Template {
    /// What stands behind a `#` in an address is for a reader's eyes, and is never sent.
    fileprivate var withoutFragment: Template {
        var kept: [Segment] = []
        for segment in segments {
            if case .text(let text) = segment, let mark = text.firstIndex(of: "#") {
                return Template(kept + [.text(String(text[..<mark]))])
            }
            kept.append(segment)
        }
        return self
    }
}

extension Walk {
    var requests: RequestWriter {
        RequestWriter(
            evaluator: evaluator,
            conversation: ModelConversation(
                program: program, session: session, forms: tongue.forms, language: program[session.language].tag))
    }
}

extension String {
    /// Nothing that could begin another line of a header.
    var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    /// As much of the beginning as the carrier takes.
    fileprivate func cut(toUTF16 most: Int) -> String {
        guard utf16.count > most else { return self }
        var result = ""
        var count = 0
        for character in self {
            count += character.utf16.count
            if count > most - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}
