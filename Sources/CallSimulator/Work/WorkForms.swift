import CallProgram
import ScriptDiagnostics
import ScriptModel
import ScriptYAML

/// One answer, while it is read.
struct StubKeys {
    var stub = WorkStub()

    static let reader = MappingReader<StubKeys>(
        "an answer",
        [
            Key("answer", .plainJSON, "What comes back: JSON for fetch, a text for reply.") { keys, value, _ in
                keys.stub.answer = value
            },
            Key("status", .httpStatus, default: "200", "The HTTP status of a fetch.") { keys, value, _ in
                keys.stub.status = value
            },
            Key("exit", .reference("the name of an exit"), "What the model chooses.") { keys, value, _ in
                keys.stub.exit = value.value
            },
            Key("failed", .nothing, "Nothing usable comes back.") { keys, _, _ in keys.stub.fails = true },
            Key("delay", .delay, default: "0s", "How long it takes.") { keys, value, _ in
                keys.stub.delay = value
            },
        ])
}

extension ValueForm where Value == WorkStub {
    /// `failed`, or the keys of an answer.
    static var stub: Self {
        let phrase = "\"failed\", or an answer such as {answer: {status: shipped}}"
        return Self(phrase, .either([.oneOf(["failed"]), .mapping(StubKeys.reader.shape)])) { node, place, reading in
            if case .scalar(let scalar) = node, scalar.text == "failed" { return WorkStub(fails: true) }
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var keys = StubKeys()
            StubKeys.reader.read(mapping, into: &keys, at: place, &reading)
            return keys.stub
        }
    }
}

extension ValueForm where Value == [Conversation.Stub] {
    /// `{order: {answer: …}, think: [{say: …}, failed]}`
    static var stubs: Self {
        let phrase = "names of states, each with what comes of its fetch, reply or message"
        let values = ValueForm<WorkStub>.stub
        return Self(phrase, .named(keys: Name.pattern, values: .list(of: values.shape))) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var names: Set<String> = []
            var stubs: [Conversation.Stub] = []
            for entry in mapping.entries where names.insert(entry.key.text).inserted {
                let place = Place(entry.key)
                var answers: [Located<WorkStub>] = []
                if case .sequence(let sequence) = entry.value {
                    for item in sequence.items {
                        guard let stub = values.read(item, place.item(item), &reading) else { continue }
                        answers.append(Located(stub, at: item.span))
                    }
                } else if let stub = values.read(entry.value, place, &reading) {
                    answers = [Located(stub, at: entry.value.span)]
                }
                stubs.append(Conversation.Stub(state: entry.key.located, answers: answers))
            }
            return stubs
        }
    }
}

extension ValueForm where Value == JSON {
    /// Words without quotes are what JSON takes them for; all others are texts.
    static var plainJSON: Self {
        Self("JSON: a value, a list or a map", .any) { node, _, _ in JSON(node) }
    }
}

extension JSON {
    fileprivate init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            if scalar.isNull {
                self = .null
            } else if scalar.style == .plain, scalar.text == "true" || scalar.text == "false" {
                self = .bool(scalar.text == "true")
            } else if scalar.style == .plain, JSONSyntax.isNumber(scalar.text), let number = Number(plain: scalar.text)
            {
                self = .number(number)
            } else {
                self = .string(scalar.text)
            }
        case .sequence(let sequence): self = .array(sequence.items.map { JSON($0) })
        case .mapping(let mapping):
            self = .object(
                Dictionary(
                    mapping.entries.map { ($0.key.text, JSON($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension ValueForm where Value == Int {
    fileprivate static var httpStatus: Self {
        let phrase = "an HTTP status, such as 404"
        return .scalar(phrase, .whole(100...599)) { scalar, place, reading in
            if let status = Int(scalar.text), (100...599).contains(status) { return status }
            reading.report(.wrongValue(scalar, place, phrase))
            return nil
        }
    }

    /// In milliseconds.
    fileprivate static var delay: Self {
        let form = ValueForm<Located<Int>>.milliseconds(0...120_000)
        return Self(form.phrase, form.shape) { node, place, reading in form.read(node, place, &reading)?.value }
    }
}

/// `message: {to: …, body: …}` while it is read.
private struct MessageCheckKeys {
    var check = MessageCheck()

    static let reader = MappingReader<MessageCheckKeys>(
        "a sent message",
        [
            Key("to", .expectation, "The number it went to.") { keys, value, _ in keys.check.to = value },
            Key("body", .expectation, "What it says.") { keys, value, _ in keys.check.body = value },
        ])
}

extension ValueForm where Value == MessageCheck {
    static var messageCheck: Self {
        let phrase = "the keys to and body"
        return Self(phrase, .mapping(MessageCheckKeys.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var keys = MessageCheckKeys()
            MessageCheckKeys.reader.read(mapping, into: &keys, at: place, &reading)
            return keys.check
        }
    }
}

private struct FetchCheckKeys {
    var check = FetchCheck()

    static let reader = MappingReader<FetchCheckKeys>(
        "a request",
        [
            Key("url", .expectation, "The address that was asked.") { keys, value, _ in keys.check.url = value },
            Key("method", .reference("GET, POST, PUT, PATCH or DELETE"), "How.") { keys, value, _ in
                keys.check.method = value.value.uppercased()
            },
            Key("json", .plainJSON, "What was sent; more may have been.") { keys, value, _ in keys.check.json = value },
        ])
}

extension ValueForm where Value == FetchCheck {
    static var fetchCheck: Self {
        let phrase = "the keys url, method and json"
        return Self(phrase, .mapping(FetchCheckKeys.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var keys = FetchCheckKeys()
            FetchCheckKeys.reader.read(mapping, into: &keys, at: place, &reading)
            return keys.check
        }
    }
}
