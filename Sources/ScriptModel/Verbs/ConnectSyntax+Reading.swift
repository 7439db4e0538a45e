import ScriptDiagnostics
import ScriptYAML

/// The attributes of one noun, while they are read.
private struct NounDraft {
    var attributes: [FieldSyntax] = []
    var parameters: [FieldSyntax] = []

    static let readers = Dictionary(
        uniqueKeysWithValues: ConnectSyntax.Noun.allCases.map { noun in
            let keys = ConnectAttribute.attributes(of: noun).map { attribute in
                Key<NounDraft>(
                    attribute.name, .attribute(attribute.form), required: attribute.isRequired, attribute.summary
                ) { draft, value, place in
                    let name = Located(attribute.onTheWire, at: place.span)
                    draft.attributes.append(FieldSyntax(name: name, value: value))
                }
            }
            let parameters = Key<NounDraft>(
                "parameters", \.parameters, .fields("a parameter", "parameters, each with its value"),
                "Values that the other side is given.")
            return (
                noun,
                MappingReader<NounDraft>(
                    "\"\(noun.rawValue)\"", onTheCall: "the call is connected as if it were not there",
                    keys + [parameters])
            )
        })
}

extension ValueForm where Value == ConnectSyntax {
    /// `{stream: {url: …}}`
    static var connect: Self {
        let phrase = "what the call is connected to, such as {stream: {url: …}}"
        let shape = MappingShape(
            subject: "\"connect\"",
            keys: ConnectSyntax.Noun.allCases.map { noun in
                KeyShape(
                    name: noun.rawValue, shape: .mapping(NounDraft.readers[noun]!.shape), summary: noun.summary,
                    isRequired: false, defaultText: nil)
            })
        return Self(phrase, .mapping(shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            let nouns = ConnectSyntax.Noun.allCases.map(\.rawValue)
            var connect: ConnectSyntax?
            var first: Node.Scalar?
            for entry in mapping.entries {
                guard let noun = ConnectSyntax.Noun(rawValue: entry.key.text) else {
                    reading.report(
                        .unknownKey(
                            entry.key, of: "\"connect\"", meant: NearestName.nearest(to: entry.key.text, among: nouns),
                            known: nouns, onTheCall: "the call is not connected", reading)
                    )
                    first = first ?? entry.key
                    continue
                }
                if let first {
                    reading.report(
                        .twoVerbs(
                            "a call is connected to one thing: \"\(first.text)\" or \"\(noun.rawValue)\"",
                            at: entry.key.span, first: first.span))
                    continue
                }
                first = entry.key
                let inner = Place(entry.key)
                guard let attributes = reading.mapping(entry.value, inner, "its attributes, such as {url: …}") else {
                    continue
                }
                var draft = NounDraft()
                NounDraft.readers[noun]!.read(attributes, into: &draft, at: inner, &reading)
                connect = ConnectSyntax(
                    span: place.span, noun: Located(noun, at: entry.key.span), attributes: draft.attributes,
                    parameters: draft.parameters)
            }
            if first == nil {
                reading.report(
                    Diagnostic(
                        .missingKey, .error, "\"connect\" needs one of the keys \(nouns.spokenList())", at: place.span))
            }
            return connect
        }
    }
}

extension ConnectSyntax.Noun {
    fileprivate var summary: String {
        switch self {
        case .stream: "A stream of the call's sound."
        case .relay: "An agent that is sent words and answers with words."
        case .virtualAgent: "An agent that is set up with the carrier."
        }
    }
}

extension ValueForm where Value == TemplateSyntax {
    fileprivate static func attribute(_ form: ConnectAttribute.Form) -> Self {
        let template = ValueForm<TemplateSyntax>.template
        switch form {
        case .text: return template
        case .socket: return address(template, "wss://", "an address that begins with wss://")
        case .address: return address(template, "https://", "an address that begins with https://")
        case .yesNo:
            return Self("yes or no", .yesNo) { node, place, reading in
                ValueForm<Located<Bool>>.yesNo.read(node, place, &reading).map {
                    TemplateSyntax(segments: [.text($0.value ? "true" : "false")], span: $0.span)
                }
            }
        case .oneOf(let words):
            return .scalar(words.spokenList(), .oneOf(words)) { scalar, place, reading in
                let isYesNo = words.contains("true") && ["yes", "no"].contains(scalar.text)
                let text = isYesNo ? (scalar.text == "yes" ? "true" : "false") : scalar.text
                guard words.contains(text) else {
                    reading.report(.notAllowed(scalar, place, among: words, reading))
                    return nil
                }
                return TemplateSyntax(segments: [.text(text)], span: scalar.span)
            }
        }
    }

    /// A computed address is left to the call.
    private static func address(_ template: Self, _ start: String, _ phrase: String) -> Self {
        Self(phrase, .template) { node, place, reading in
            guard let address = template.read(node, place, &reading) else { return nil }
            guard case .text(let text)? = address.segments.first, !text.hasPrefix(start) else { return address }
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "\"\(place.name)\" takes \(phrase)", at: address.span,
                    onTheCall: "the carrier refuses the address, and the call is not connected"))
            return nil
        }
    }
}
