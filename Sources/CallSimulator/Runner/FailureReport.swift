import CallInterpreter
import CallProgram
package import ScriptDiagnostics

/// A failed conversation as it is printed: the line that did not come true, what was expected, what was heard, and
/// the call that led there.
package enum FailureReport {
    /// Nil for a conversation that passed.
    package static func text(_ result: ConversationResult, in file: SourceFile) -> String? {
        guard let failure = result.failure else { return nil }
        let line = file.line(at: failure.span.range.lowerBound)
        var text = "FAIL  \(file.path):\(line)  \(result.name.value)\n"
        let rows = rows(failure.kind)
        let width = rows.map { $0.text.isEmpty ? 0 : $0.label.count }.max() ?? 0
        for row in rows {
            // A label with nothing behind it must not leave blanks at the end of the line.
            let label = row.label + String(repeating: " ", count: max(0, width - row.label.count))
            text += row.text.isEmpty ? "   \(row.label)\n" : "   \(label)  \(row.text)\n"
        }
        let lines = transcript(before: failure.kind, result.transcript)
        if !lines.lines.isEmpty { text += "   the call so far:\n" + lines.text(indent: "     ") }
        return text
    }

    private typealias Row = (label: String, text: String)

    private static func rows(_ kind: ConversationFailure.Kind) -> [Row] {
        switch kind {
        case .heard(let heard, let expected): rows(heard, expected)
        case .state(let state, let expected):
            [("expected state", expected), ("the call is in", state ?? "no state")]
        case .slot(let name, let value, let expected):
            [("expected \(name)", expected ?? "(no value)"), ("it is", value ?? "(no value)")]
        case .language(let language, let expected): [("expected language", expected), ("it is", language)]
        case .ended(let end?, let expected):
            [("expected the end", expected.rawValue), ("it was", "\(end.rawValue): \(end.sentence)")]
        case .ended(nil, let expected):
            [("expected the end", expected.rawValue), ("but", "the call still goes on")]
        case .callIsOver(let end): [("the caller cannot do this: the call is over, \(end.sentence)", "")]
        case .unknownSlot(let name): [("the script has no slot \"\(name)\"", "")]
        case .input(let fault): [(fault.sentence, "")]
        case .unknownState(let name): [("the script has no state \"\(name)\"", "")]
        case .unanswered(let state, let what):
            [("nothing says what comes of", what), ("write it under", "stubs: {\(state): {answer: …}}")]
        case .notSent(let what, let sent):
            [("no \(what) is like this", ""), ("there was", sent.isEmpty ? "none" : sent.joined(separator: " · "))]
        case .trapped(let trap): [("the script failed: \(trap)", "")]
        }
    }

    private static func rows(_ heard: String, _ expected: Conversation.Expectation) -> [Row] {
        let shown = heard.isEmpty ? "(nothing)" : heard
        switch expected {
        case .contains(let part): return [("expected to hear", "… \(Speech.folded(part)) …"), ("heard", shown)]
        case .pattern(let pattern): return [("expected to hear", "/\(pattern)/"), ("heard", shown)]
        case .text(let text):
            let text = Speech.folded(text)
            guard !heard.isEmpty else { return [("expected to hear", text), ("heard", shown)] }
            let difference = WordDifference(from: text, to: heard)
            var rows: [Row] = [("expected to hear", text)]
            // What was heard too much or in another's place tells enough; only what is missing is marked above.
            if difference.added == nil, let missing = difference.removed { rows.append(("", missing)) }
            rows.append(("heard", heard))
            if let added = difference.added { rows.append(("", added)) }
            return rows
        }
    }

    /// What was heard last already stands above.
    private static func transcript(before kind: ConversationFailure.Kind, _ transcript: Transcript) -> Transcript {
        guard case .heard = kind else { return transcript }
        return transcript.beforeLastSpeech
    }
}
