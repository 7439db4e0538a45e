import ScriptDiagnostics
import ScriptYAML

extension TransferSyntax {
    static let reader = MappingReader<TransferSyntax>(
        "\"transfer\"",
        meant: [
            "number": "to", "phone": "to", "target": "to", "destination": "to", "dial": "to", "from": "caller_id",
            "ring_timeout": "timeout", "say": "whisper", "announce": "whisper", "key": "accept_key",
        ],
        onTheCall: "the call is put through as if it were not there",
        [
            Key("to", \.to, .destinations, required: true, "Who is called: a number, an address, or a list of them."),
            Key(
                "caller_id", \.callerID, .callerID,
                "The number that whoever is called sees; the caller's own by default."),
            Key(
                "timeout", \.timeout, .seconds(5...600, id: .timeoutOutOfRange), default: "30s",
                "How long it rings before nobody answers."),
            Key(
                "time_limit", \.timeLimit, .seconds(1...86_400, id: .timeoutOutOfRange), default: "240m",
                "How long the two may talk."),
            Key("record", \.record, .yesNo, default: "no", "Whether the two are recorded."),
            Key("whisper", \.whisper, .prompt, "Said to whoever answers, before the two are connected."),
            Key("accept_key", \.acceptKey, .oneKey, "The key by which whoever answers takes the call."),
            Key(
                "sequential", \.sequential, .yesNo, default: "no",
                "Whether the numbers are called one after another, not all at once."),
        ])
}

extension ValueForm where Value == TemplateSyntax {
    /// A number, or the name of a client.
    fileprivate static var callerID: Self {
        let template = ValueForm<TemplateSyntax>.template
        return Self(template.phrase, template.shape) { node, place, reading in
            guard let caller = template.read(node, place, &reading) else { return nil }
            guard let written = caller.plainText, written.looksLikePhoneNumber else { return caller }
            let number = ValueForm<Located<String>>.phoneNumber(
                onTheCall: "the carrier refuses the number, and the caller is not put through")
            return number.read(node, place, &reading) == nil ? nil : caller
        }
    }
}

extension ValueForm where Value == TransferSyntax {
    /// An address, a list of them, or the keys of a transfer.
    static var transfer: Self {
        let destinations = ValueForm<[TransferSyntax.Destination]>.destinations
        let shape = ValueShape.either([destinations.shape, .mapping(TransferSyntax.reader.shape)])
        return Self(destinations.phrase, shape) { node, place, reading in
            var transfer = TransferSyntax(span: place.span)
            if case .mapping(let mapping) = node {
                TransferSyntax.reader.read(mapping, into: &transfer, at: place, &reading)
            } else if let to = destinations.read(node, place, &reading) {
                transfer.to = to
            }
            transfer.check(&reading)
            return transfer
        }
    }
}

extension TransferSyntax {
    /// What only makes sense together.
    fileprivate func check(_ reading: inout Reading) {
        if let acceptKey, whisper == nil {
            reading.report(
                Diagnostic(
                    .missingKey, .error, "\"accept_key\" needs \"whisper\": nobody would know what to press",
                    at: acceptKey.span, label: "say it: whisper: Press \(acceptKey.value) to take the call.",
                    onTheCall: "whoever answers hears silence, and the caller is not put through"))
        }
        let takesAside = { (kind: Destination.Kind) in kind != .conference }
        if whisper != nil, let deaf = to.first(where: { !takesAside($0.kind) }) {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "nobody can be whispered to in a conference", at: deaf.span,
                    label: "remove \"whisper\""))
        }
        // The carrier puts the caller into one room, or rings numbers: never both.
        if to.count > 1, let room = to.first(where: { $0.kind == .conference || $0.kind == .queue }) {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "a \(room.kind.rawValue) cannot be one of several", at: room.span,
                    label: "make it a transfer of its own"))
        }
        if to.count > 10 {
            reading.report(
                Diagnostic(
                    .valueOutOfRange, .error, "at most 10 can be called at once, and these are \(to.count)",
                    at: to[10].span, label: "put the others into a second transfer, after \"no_answer\""))
        }
    }
}

extension ValueForm where Value == [TransferSyntax.Destination] {
    fileprivate static var destinations: Self {
        let phrase = "a phone number such as +15551230002, an address, or a list of them"
        let list = ValueForm.list(of: .destination, phrase)
        return Self(phrase, list.shape) { node, place, reading in
            if case .sequence(let sequence) = node, sequence.items.isEmpty {
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"\(place.name)\" names nobody to call", at: place.span,
                        label: "write a number, such as +15551234567"))
                return nil
            }
            return list.read(node, place, &reading)
        }
    }
}

extension ValueForm where Value == TransferSyntax.Destination {
    /// `+15551230002`, `sip:desk@example.com`, `client:maria`, `queue:support`, `conference:standup`, or `${…}`.
    fileprivate static var destination: Self {
        let shape = ValueShape.pattern(
            "^(\\+(1[0-9]{10}|[2-9][0-9]{6,14})|sips?:.+|(client|queue|conference): *\\S.*|(.|\\n)*\\$\\{(.|\\n)*)$")
        return .scalar("a phone number such as +15551230002, or an address", shape) { scalar, place, reading in
            let address = TemplateSyntax.parse(scalar, in: reading.file, &reading.bag)
            guard case .text(let text)? = address.segments.first else {
                return TransferSyntax.Destination(kind: .number, address: address, span: scalar.span)
            }
            let head = text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: " ") }
            guard head.endIndex < text.utf8.endIndex, text.utf8[head.endIndex] == UInt8(ascii: ":") else {
                return number(scalar, address, place, &reading)
            }
            let scheme = String(Substring(head))
            if scheme == "sips" {
                return TransferSyntax.Destination(kind: .sip, address: address, span: scalar.span)
            }
            guard let kind = TransferSyntax.Destination.Kind(rawValue: scheme), kind != .number else {
                reading.report(.unknownScheme(scheme, scalar, reading))
                return nil
            }
            if kind == .sip { return TransferSyntax.Destination(kind: .sip, address: address, span: scalar.span) }
            var bare = address
            let rest = String(text.dropFirst(scheme.count + 1).drop { $0 == " " })
            bare.segments = (rest.isEmpty ? [] : [.text(rest)]) + address.segments.dropFirst()
            guard !bare.segments.isEmpty else {
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"\(scheme):\" needs a name behind it", at: scalar.span,
                        label: "for example \(scheme):support"))
                return nil
            }
            return TransferSyntax.Destination(kind: kind, address: bare, span: scalar.span)
        }
    }

    private static func number(
        _ scalar: Node.Scalar, _ address: TemplateSyntax, _ place: Place, _ reading: inout Reading
    ) -> TransferSyntax.Destination? {
        if address.plainText != nil,
            ValueForm<Located<String>>.phoneNumber(
                onTheCall: "the carrier refuses the number, and the caller is not put through"
            ).read(.scalar(scalar), place, &reading) == nil
        {
            return nil
        }
        return TransferSyntax.Destination(kind: .number, address: address, span: scalar.span)
    }
}

extension ValueForm where Value == Located<String> {
    /// One key, that must be there.
    fileprivate static var oneKey: Self {
        .scalar("one key of a phone, such as 1", .pattern("^[0-9*#]$")) { scalar, place, reading in
            ValueForm<Located<String>>.finishKey.read(.scalar(scalar), place, &reading)
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownScheme(_ scheme: String, _ scalar: Node.Scalar, _ reading: Reading) -> Diagnostic {
        let schemes = ["sip", "client", "queue", "conference"]
        let isTelephone = scheme == "tel" || scheme == "phone" || scheme == "number"
        let nearest = isTelephone ? nil : NearestName.nearest(to: scheme, among: schemes)
        return Diagnostic(
            .valueNotAllowed, .error, "nobody can be called at \"\(scheme):\"", at: scalar.span,
            label: isTelephone
                ? "write the number alone, such as +15551230002"
                : nearest.map { "did you mean \"\($0):\"?" }
                    ?? "it can be a number, or sip:, client:, queue:, conference:",
            onTheCall: "the caller is not put through")
    }
}
