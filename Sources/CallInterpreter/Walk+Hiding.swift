import CallProgram

/// Sensitive values that were spoken: the caller hears them, and nobody else reads them.
extension Walk {
    /// Notes what a template made of sensitive slots, and of an answer that was to fill one.
    mutating func hide(_ template: Template, _ evaluator: Evaluator) throws(Trap) {
        guard interpreter.hasSensitiveSlots else { return }
        for expression in template.values where isHidden(expression) {
            // As it will stand among the words, and among those of markup.
            let spoken = SpeechText.clean(evaluator.forms.spoken(try evaluator.value(of: expression)))
            let joined = spoken.split(separator: " ").joined(separator: " ")
            if !spoken.isEmpty { hidden.append(spoken) }
            if joined != spoken { hidden.append(joined) }
        }
    }

    /// Notes a name or a number that the carrier is told, as it is told, where it was made of such values.
    mutating func hide(_ address: String, from expressions: [Expression]) {
        guard interpreter.hasSensitiveSlots, !address.isEmpty, expressions.contains(where: isHidden) else { return }
        hidden.append(address)
    }

    private func isHidden(_ expression: Expression) -> Bool {
        evaluator.isHidden(expression) || readsSensitiveList && expression.parts.contains(.local(.item))
    }

    /// Words for the history and the trace.
    func masked(_ words: String) -> String { Self.masked(words, hidden) }

    /// Where one hidden text is part of another, the longer goes first.
    static func masked(_ words: String, _ hidden: [String]) -> String {
        hidden.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { $0.replacing($1, with: Session.mask) }
    }

    /// Whether a text may hold what nobody may keep: a sensitive slot, an answer that was to become one, or what the
    /// carrier collected.
    func isConfidential(_ template: Template) -> Bool {
        let hasSecrets = interpreter.hasSensitiveSlots
        return readsSensitiveList
            || template.values.contains { expression in
                expression.parts.contains(.fact(.returned))
                    || hasSecrets && (expression.readsSensitiveSlots(of: program) || expression.readsAnswer)
            }
    }

    /// A call that is recorded from end to end is not recorded while a sensitive slot is asked for.
    mutating func keepFromRecording(_ stop: Stop) {
        guard program.outbound.record, session.call.direction == .outbound else { return }
        var isPaused = false
        if case .question = stop { isPaused = asksInConfidence }
        guard isPaused != session.isRecordingPaused else { return }
        session.isRecordingPaused = isPaused
        let sid = session.call.sid
        effects.append(isPaused ? .pauseRecording(sid: sid) : .resumeRecording(sid: sid))
        trace.append(.recording(isPaused: isPaused))
    }

    /// Whether the question that waits asks for a sensitive slot.
    var asksInConfidence: Bool { question?.ask.map { program[$0.slot].isSensitive } ?? false }
}

extension Evaluator {
    /// Whether an expression gives on a sensitive slot, or an answer that was to fill one.
    func isHidden(_ expression: Expression) -> Bool {
        interpreter.hasSensitiveSlots
            && (expression.readsSensitiveSlots(of: program) || session.heardInConfidence && expression.readsAnswer)
    }

    /// A template filled in for somebody else than the caller.
    func masked(_ template: Template) throws(Trap) -> String {
        try text(
            of: Template(
                template.segments.map { segment in
                    if case .value(let expression) = segment, isHidden(expression) { return .text(Session.mask) }
                    return segment
                }))
    }
}

extension Session {
    /// What was heard last, as others may read it.
    package func masked(_ words: String) -> String { Walk.masked(words, hidden) }
}

extension Expression {
    func readsSensitiveSlots(of program: Program) -> Bool {
        parts.contains { part in
            switch part {
            case .slot(let slot), .spoken(let slot): program[slot].isSensitive
            default: false
            }
        }
    }

    /// Whether it reads what the caller said or pressed last.
    fileprivate var readsAnswer: Bool {
        parts.contains { $0 == .fact(.heardText) || $0 == .fact(.heardKeys) }
    }
}
