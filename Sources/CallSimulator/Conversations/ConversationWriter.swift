import CallInterpreter
import CallProgram
package import Foundation
import ScriptDiagnostics

/// Writes conversations as a `NAME.test.yaml` that reads back as the same.
package struct ConversationWriter {
    /// In which `at` is written.
    private let timeZone: TimeZone

    package init(timeZone: TimeZone) {
        self.timeZone = timeZone
    }

    package func text(_ conversations: Conversations) -> String {
        var text = "script: \(YAMLText.scalar(conversations.script.value))\ntests:\n"
        for (index, test) in conversations.tests.enumerated() {
            if index > 0 { text += "\n" }
            text += self.text(test)
        }
        return text
    }

    /// One test as it stands under `tests:`.
    package func text(_ conversation: Conversation) -> String {
        var lines = ["  \(YAMLText.scalar(conversation.name.value)):"]
        let call = callEntries(conversation.call)
        if !call.isEmpty { lines.append("    call: {\(call.joined(separator: ", "))}") }
        if let at = conversation.at {
            lines.append("    at: \(MomentText.text(at.value.date(in: timeZone), in: timeZone))")
        }
        if !conversation.variables.isEmpty {
            lines.append("    variables:")
            for variable in conversation.variables {
                lines.append("      \(YAMLText.scalar(variable.name.value)): \(YAMLText.scalar(variable.value.value))")
            }
        }
        if let message = conversation.message { lines.append("    message: \(YAMLText.scalar(message))") }
        lines += stubs(conversation.stubs)
        lines.append("    turns:")
        lines += conversation.steps.map { "      - \(step($0.value))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func callEntries(_ call: CallSetup) -> [String] {
        let entries: [(String, String?)] = [
            ("direction", call.direction?.rawValue), ("answered_by", call.answeredBy?.rawValue),
            ("from", call.from), ("to", call.to), ("caller_name", call.callerName),
            ("forwarded_from", call.forwardedFrom), ("city", call.city), ("state", call.state),
            ("country", call.country),
        ]
        return entries.compactMap { name, value in value.map { "\(name): \(YAMLText.scalar($0, inFlow: true))" } }
    }

    private func step(_ step: Conversation.Step) -> String {
        switch step {
        case .caller(.say(let words, nil)): return "say: \(YAMLText.scalar(words))"
        case .caller(.say(let words, let confidence?)):
            return "say: {text: \(YAMLText.scalar(words, inFlow: true)), confidence: \(confidence)}"
        case .caller(.press(let keys)): return "press: \(YAMLText.scalar(keys))"
        case .caller(.silence): return "silence"
        case .caller(.hangUp): return "hang_up"
        case .caller(.machine(let verdict)): return "machine: \(YAMLText.scalar(verdict.rawValue))"
        case .caller(.line(let act)): return self.act(act)
        // It stands under "stubs".
        case .caller(.work): return "silence"
        case .message(let check):
            return "message: {\(entries([("to", check.to), ("body", check.body)]).joined(separator: ", "))}"
        case .fetched(let check):
            let parts =
                entries([("url", check.url)]) + (check.method.map { ["method: \($0)"] } ?? [])
                + (check.json.map { ["json: \(JSONText.text(of: $0))"] } ?? [])
            return "fetched: {\(parts.joined(separator: ", "))}"
        case .hear(.text(let text)):
            // Slashes around a text would make it a pattern.
            let isPlain = ConversationPattern.pattern(in: text) == nil
            return isPlain
                ? "hear: \(YAMLText.scalar(text))" : "hear: {text: \(YAMLText.scalar(text, inFlow: true))}"
        case .hear(.contains(let text)): return "hear: {contains: \(YAMLText.scalar(text, inFlow: true))}"
        case .hear(.pattern(let pattern)): return "hear: \(YAMLText.scalar("/\(pattern)/"))"
        case .state(let name): return "state: \(YAMLText.scalar(name))"
        case .language(let tag): return "language: \(YAMLText.scalar(tag))"
        case .ended(let end): return "ended: \(end.rawValue)"
        case .slots(let checks):
            let entries = checks.map { check in
                let name = YAMLText.scalar(check.name.value, inFlow: true)
                return "\(name): \(check.value.map { YAMLText.scalar($0.value, inFlow: true) } ?? "null")"
            }
            return "slots: {\(entries.joined(separator: ", "))}"
        }
    }
}

extension ConversationWriter {
    /// `transfer: busy`, `recording: {duration: 8s}`
    fileprivate func act(_ act: CarrierAct) -> String {
        switch act {
        case .transfer(.answered, let duration) where duration != CarrierAct.talk:
            "transfer: {status: answered, duration: \(duration)s}"
        case .transfer(let end, _): "transfer: \(end.rawValue)"
        case .recording(let duration, ""): "recording: {duration: \(duration)s}"
        case .recording(let duration, let digits):
            "recording: {duration: \(duration)s, digits: \(YAMLText.scalar(digits, inFlow: true))}"
        case .queue(let end): "queue: \(end.rawValue)"
        case .returned(let fields) where fields.isEmpty: "returned"
        case .returned(let fields):
            "returned: {"
                + fields.sorted { $0.key < $1.key }.map { "\($0.key): \(YAMLText.scalar($0.value, inFlow: true))" }
                .joined(separator: ", ") + "}"
        }
    }
}

extension ConversationWriter {
    /// `order: {answer: {"status":"shipped"}, delay: 4s}`
    fileprivate func stubs(_ stubs: [Conversation.Stub]) -> [String] {
        guard !stubs.isEmpty else { return [] }
        return ["    stubs:"]
            + stubs.map { stub in
                let answers = stub.answers.map { text($0.value) }
                let all = answers.count == 1 ? answers[0] : "[\(answers.joined(separator: ", "))]"
                return "      \(YAMLText.scalar(stub.state.value)): \(all)"
            }
    }

    private func text(_ stub: WorkStub) -> String {
        var entries: [String] = []
        // JSON is YAML as well.
        if let answer = stub.answer { entries.append("answer: \(JSONText.text(of: answer))") }
        if let status = stub.status { entries.append("status: \(status)") }
        if let exit = stub.exit { entries.append("exit: \(exit)") }
        if stub.fails { entries.append("failed: yes") }
        if stub.delay > 0 { entries.append("delay: \(stub.delay)ms") }
        return entries == ["failed: yes"] ? "failed" : "{\(entries.joined(separator: ", "))}"
    }

    fileprivate func entries(_ expectations: [(String, Conversation.Expectation?)]) -> [String] {
        expectations.compactMap { name, expected in
            switch expected {
            case nil: nil
            case .text(let text)?: "\(name): \(YAMLText.scalar(text, inFlow: true))"
            case .contains(let text)?: "\(name): {contains: \(YAMLText.scalar(text, inFlow: true))}"
            case .pattern(let pattern)?: "\(name): \(YAMLText.scalar("/\(pattern)/", inFlow: true))"
            }
        }
    }
}

/// `/\d+ AM/`: a text between slashes is a pattern.
enum ConversationPattern {
    static func pattern(in text: String) -> String? {
        text.count > 2 && text.hasPrefix("/") && text.hasSuffix("/") ? String(text.dropFirst().dropLast()) : nil
    }
}
