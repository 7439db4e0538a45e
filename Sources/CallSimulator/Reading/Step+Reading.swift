import CallProgram
package import ScriptDiagnostics
import ScriptModel
import ScriptYAML

/// The keys of one line under `turns`, in the order written.
struct StepKeys {
    var steps: [Located<Conversation.Step>] = []

    mutating func add(_ step: Conversation.Step, _ place: Place) { steps.append(Located(step, at: place.span)) }

    /// At the value, which is what may be misspelt.
    mutating func add<Value>(_ value: Located<Value>, _ step: (Value) -> Conversation.Step) {
        steps.append(value.map(step))
    }

    static let reader = MappingReader<StepKeys>(
        "a turn",
        elsewhere: [
            "confidence": "inside \"say\": {text: …, confidence: 0.3}", "contains": "inside \"hear\"",
            "call": "beside \"turns\"", "at": "beside \"turns\"", "variables": "beside \"turns\"",
        ],
        [
            Key("say", .spokenAct, "What the caller says.") { $0.add(.caller($1), $2) },
            Key("press", .keys, "The keys that the caller presses.") { $0.add(.caller(.press($1)), $2) },
            Key("silence", .nothing, "The caller says nothing.") { keys, _, place in
                keys.add(.caller(.silence), place)
            },
            Key("hang_up", .nothing, "The caller hangs up.") { keys, _, place in keys.add(.caller(.hangUp), place) },
            Key("machine", .oneOf(Verdict.self), "The carrier finds out late who took the call.") {
                keys, verdict, _ in
                keys.add(verdict) { .caller(.machine(AnsweredBy(rawValue: $0.rawValue))) }
            },
            Key("transfer", .transferEnd, "How a transfer comes out.") { keys, act, _ in
                keys.add(act) { .caller(.line($0)) }
            },
            Key("recording", .recordingEnd, "What is recorded.") { keys, act, place in
                keys.add(.caller(.line(act)), place)
            },
            Key("queue", .queueEnd, "How waiting in a queue comes out.") { keys, end, _ in
                keys.add(end) { .caller(.line(.queue($0))) }
            },
            Key("returned", .returnedFields, "The other side, or a verb of the carrier's own, is done.") {
                keys, fields, place in
                keys.add(.caller(.line(.returned(fields))), place)
            },
            Key("hear", .expectation, "All that is heard since the caller's last act.") { $0.add(.hear($1), $2) },
            Key("state", .target, "The state that the call is in.") { keys, name, _ in
                keys.add(name) { .state($0) }
            },
            Key("slots", .slotChecks, "What the call knows.") { $0.add(.slots($1), $2) },
            Key("message", .messageCheck, "A text message that is sent.") { $0.add(.message($1), $2) },
            Key("fetched", .fetchCheck, "A web service that is asked.") { $0.add(.fetched($1), $2) },
            Key("language", .reference("a language tag"), "The language that the call is in.") { keys, tag, _ in
                keys.add(tag) { .language($0) }
            },
            Key("ended", .oneOf(CallEnd.self), "How the call has ended.") { keys, end, _ in
                keys.add(end) { .ended($0) }
            },
        ])
}

extension ValueForm where Value == [Located<Conversation.Step>] {
    static var steps: Self {
        Self("a list of turns", .list(of: .either([.oneOf(bareActs), .mapping(StepKeys.reader.shape)]))) {
            node, place, reading in
            guard case .sequence(let sequence) = node else {
                reading.report(
                    .wrongType(node, place, "a list of turns, each on a line of its own behind a dash", reading))
                return nil
            }
            var steps: [Located<Conversation.Step>] = []
            for item in sequence.items { steps += read(item, place.item(item), &reading) }
            return steps
        }
    }

    private static var bareActs: [String] { ["silence", "hang_up", "returned"] }

    private static func read(_ node: Node, _ place: Place, _ reading: inout Reading) -> Value {
        switch node {
        case .scalar(let scalar) where scalar.text == "silence":
            return [Located(.caller(.silence), at: scalar.span)]
        case .scalar(let scalar) where scalar.text == "hang_up": return [Located(.caller(.hangUp), at: scalar.span)]
        case .scalar(let scalar) where scalar.text == "returned":
            return [Located(.caller(.line(.returned([:]))), at: scalar.span)]
        case .scalar(let scalar) where !scalar.isNull:
            let known = bareActs + StepKeys.reader.keys.map(\.name)
            let nearest = NearestName.nearest(to: scalar.text, among: known)
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "a turn cannot be \"\(scalar.text.shortened)\" alone", at: scalar.span,
                    label: nearest.map { "did you mean \"\($0)\"?" } ?? "write \"say: …\", \"hear: …\" or \"silence\""))
            return []
        case .scalar, .sequence:
            reading.report(.wrongType(node, Place("turns", at: place.span), "one turn behind each dash", reading))
            return []
        case .mapping(let mapping):
            var keys = StepKeys()
            StepKeys.reader.read(mapping, into: &keys, at: place, &reading)
            // Keys have no order, so two of them behind one dash would not say what comes first.
            if keys.steps.count > 1, let act = keys.steps.first(where: \.value.isAct) {
                reading.report(
                    Diagnostic(
                        .twoActs, .error, "one dash holds one thing that the caller does, and nothing else",
                        at: act.span, label: "give each its own line and dash"))
            }
            return keys.steps
        }
    }
}

extension DiagnosticID {
    package static let twoActs: Self = "two-acts"
}

extension Conversation.Step {
    fileprivate var isAct: Bool { if case .caller = self { true } else { false } }
}
