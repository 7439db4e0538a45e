import CallProgram
import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension CallSetup {
    static let reader = MappingReader<CallSetup>(
        "a call", elsewhere: ["at": "beside \"call\"", "variables": "beside \"call\"", "message": "beside \"call\""],
        [
            Key("direction", .oneOf(Direction.self), default: "inbound", "Who placed the call.") { call, word, _ in
                call.direction = word.value == .inbound ? .inbound : .outbound
            },
            Key("answered_by", .oneOf(Verdict.self), "Who took an outbound call.") { call, word, _ in
                call.answeredBy = AnsweredBy(rawValue: word.value.rawValue)
            },
            text("from", \.from, "The number that calls."),
            text("to", \.to, "The number that is called."),
            text("caller_name", \.callerName, "The caller's name, as the carrier looks it up."),
            text("forwarded_from", \.forwardedFrom, "The number that passed the call on."),
            text("city", \.city, "Where the caller's number belongs."),
            text("state", \.state, "Where the caller's number belongs."),
            text("country", \.country, "Where the caller's number belongs."),
        ])

    private static func text(
        _ name: String, _ path: any WritableKeyPath<CallSetup, String?> & Sendable, _ summary: String
    ) -> Key<CallSetup> {
        Key(name, .reference("a text"), summary) { call, value, _ in call[keyPath: path] = value.value }
    }

    /// The carrier's words for who placed a call.
    private enum Direction: String, CaseIterable { case inbound, outbound }
}

extension ValueForm where Value == CallSetup {
    static var callSetup: Self {
        Self("the keys of a call", .mapping(CallSetup.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, "the keys of a call") else { return nil }
            var call = CallSetup()
            CallSetup.reader.read(mapping, into: &call, at: place, &reading)
            if call.direction == .inbound, call.answeredBy != nil {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "nobody answers an inbound call", at: place.span,
                        label: "leave out \"answered_by\", or write \"direction: outbound\""))
            }
            return call
        }
    }
}
