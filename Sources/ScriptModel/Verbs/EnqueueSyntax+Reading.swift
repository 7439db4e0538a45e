import ScriptDiagnostics
import ScriptYAML

extension EnqueueSyntax {
    static let reader = MappingReader<EnqueueSyntax>(
        "\"enqueue\"", onTheCall: "the caller waits as if it were not there",
        [
            Key("queue", \.queue, .queueName, "The queue's name."),
            Key("workflow", \.workflow, .template, "The task router's workflow, in place of a queue."),
            Key(
                "task", \.task, .fields("an attribute", "attributes, each with its value"),
                "What the router decides by."),
            Key("wait", \.wait, .prompt, "Said again and again while the caller waits; music by default."),
        ])
}

extension ValueForm where Value == EnqueueSyntax {
    /// A queue's name, or the keys.
    static var enqueue: Self {
        let name = ValueForm<TemplateSyntax>.queueName
        let phrase = "the name of a queue, or {queue: …} or {workflow: …}"
        return Self(phrase, .either([.template, .mapping(EnqueueSyntax.reader.shape)])) { node, place, reading in
            var enqueue = EnqueueSyntax(span: place.span)
            guard case .mapping(let mapping) = node else {
                if case .sequence = node {
                    reading.report(.wrongType(node, place, phrase, reading))
                    return nil
                }
                enqueue.queue = name.read(node, place, &reading)
                return enqueue.queue == nil ? nil : enqueue
            }
            let faulty = EnqueueSyntax.reader.read(mapping, into: &enqueue, at: place, &reading)
            func key(_ name: String) -> Node.Scalar? { mapping.entries.first { $0.key.text == name }?.key }
            switch (key("queue"), key("workflow")) {
            case (nil, nil):
                if faulty.isEmpty {
                    reading.report(.missingKey("queue", of: "\"enqueue\"", in: mapping, at: place, reading))
                }
            case (let queue?, let workflow?):
                reading.report(
                    .twoVerbs(
                        "a call goes to a \"queue\" or to a \"workflow\", not both", at: workflow.span,
                        first: queue.span))
            case (.some, nil):
                if let task = key("task") {
                    reading.report(
                        Diagnostic(
                            .valueNotAllowed, .error, "\"task\" is for a \"workflow\", and a queue takes none",
                            at: task.span, label: "name a \"workflow\" in place of the queue, or remove it"))
                }
            case (nil, .some): break
            }
            return enqueue
        }
    }
}

extension ValueForm where Value == TemplateSyntax {
    /// The carrier takes 64 characters.
    fileprivate static var queueName: Self {
        let template = ValueForm<TemplateSyntax>.template
        return Self("the name of a queue", .template) { node, place, reading in
            guard let name = template.read(node, place, &reading) else { return nil }
            if let plain = name.plainText, plain.count > 64 {
                reading.report(
                    Diagnostic(
                        .valueOutOfRange, .error,
                        "the name of a queue may have 64 characters, and this has \(plain.count)",
                        at: name.span))
                return nil
            }
            return name
        }
    }
}

extension ValueForm where Value == [FieldSyntax] {
    /// Names of any kind, each with a value that may be computed.
    static func fields(_ what: String, _ phrase: String) -> Self {
        let value = ValueForm<TemplateSyntax>.slotValue
        return Self(phrase, .named(keys: ".+", values: value.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var fields: [FieldSyntax] = []
            fields.reserveCapacity(mapping.entries.count)
            var seen: Set<String> = []
            for entry in mapping.entries where seen.insert(entry.key.text).inserted {
                if let value = value.read(entry.value, Place(entry.key), &reading) {
                    fields.append(FieldSyntax(name: entry.key.located, value: value))
                }
            }
            return fields
        }
    }
}
