import ScriptDiagnostics
import ScriptYAML

extension MessageSyntax {
    static let reader = MappingReader<MessageSyntax>(
        "\"message\"",
        meant: [
            "text": "body", "message": "body", "content": "body", "sms": "body", "say": "body",
            "number": "to", "phone": "to", "recipient": "to", "sender": "from",
        ],
        onTheCall: "the message is not sent as it is meant",
        [
            Key("to", \.to, .messageAddress, required: true, "The number that it is sent to."),
            Key("body", \.body, .sentText, required: true, "What it says."),
            Key(
                "from", \.from, .messageSender, "The number or the messaging service that sends it; the operator's own."
            ),
        ])
}

extension ValueForm where Value == WorkSyntax {
    static var message: Self {
        .work("the keys to and body", MessageSyntax.reader, from: MessageSyntax()) { message, _ in .message(message) }
    }

    /// A verb that is done outside, by the table of its keys.
    static func work<Verb: Sendable>(
        _ phrase: String, _ reader: MappingReader<Verb>, from empty: Verb,
        _ finish: @escaping @Sendable (inout Verb, inout Reading) -> WorkSyntax.Kind
    ) -> Self {
        Self(phrase, .mapping(reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var verb = empty
            reader.read(mapping, into: &verb, at: place, &reading)
            return WorkSyntax(span: place.span, kind: finish(&verb, &reading))
        }
    }
}

extension ValueForm where Value == TemplateSyntax {
    /// Words to be sent, with `${…}` places, never empty.
    static var sentText: Self {
        Self("a text", .template) { node, place, reading in
            guard case .scalar(let scalar) = node else {
                reading.report(.wrongType(node, place, "a text", reading))
                return nil
            }
            if scalar.isNull || scalar.isBlank {
                reading.report(.emptyText(place, at: scalar.span.range.isEmpty ? place.span : scalar.span))
                return nil
            }
            return TemplateSyntax.parse(scalar, in: reading.file, &reading.bag)
        }
    }

    /// A number, a short code, a name, or the id of a messaging service.
    fileprivate static var messageSender: Self {
        Self("a text", .template) { node, place, reading in
            guard let sender = sentText.read(node, place, &reading) else { return nil }
            guard let written = sender.plainText, written.looksLikePhoneNumber else { return sender }
            let number = ValueForm<Located<String>>.phoneNumber(
                onTheCall: "the carrier refuses the number, and nobody gets the message")
            return number.read(node, place, &reading) == nil ? nil : sender
        }
    }

    /// A number, or an address on another channel: `whatsapp:+15551234567`.
    fileprivate static var messageAddress: Self {
        Self("a text", .template) { node, place, reading in
            guard let address = sentText.read(node, place, &reading) else { return nil }
            let number = ValueForm<Located<String>>.phoneNumber(
                onTheCall: "the carrier refuses the number, and nobody gets the message")
            if let written = address.plainText, !written.contains(":"), number.read(node, place, &reading) == nil {
                return nil
            }
            return address
        }
    }
}
