import CallProgram

/// Sensitive values that were spoken: the caller hears them, and nobody else reads them.
extension Walk {
    static let mask = "***"

    /// Notes what a template made of sensitive slots.
    mutating func hide(_ template: Template, _ evaluator: Evaluator) throws(Trap) {
        guard interpreter.hasSensitiveSlots else { return }
        for case .value(let expression) in template.segments where expression.reads(\.isSensitive, in: program) {
            let spoken = evaluator.forms.spoken(try evaluator.value(of: expression))
            if !spoken.isEmpty { hidden.append(spoken) }
        }
    }

    /// Words for the history and the trace.
    func masked(_ words: String) -> String { Self.masked(words, hidden) }

    /// Where one hidden text is part of another, the longer goes first.
    static func masked(_ words: String, _ hidden: [String]) -> String {
        hidden.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { $0.replacing($1, with: mask) }
    }

    /// Whether the question that waits asks for a sensitive slot.
    var asksInConfidence: Bool { question?.ask.map { program[$0.slot].isSensitive } ?? false }
}

extension Session {
    /// What was heard last, as others may read it.
    package func masked(_ words: String) -> String { Walk.masked(words, hidden) }
}

extension Expression {
    /// Whether any slot that it reads is of a kind.
    fileprivate func reads(_ kind: (Slot) -> Bool, in program: Program) -> Bool {
        var whole = self
        // A long sum leans to the left as deep as it is long.
        while case .binary(_, let left, let right) = whole {
            if right.reads(kind, in: program) { return true }
            whole = left
        }
        switch whole {
        case .slot(let slot), .spoken(let slot): return kind(program[slot])
        case .not(let inner), .negate(let inner), .member(let inner, _): return inner.reads(kind, in: program)
        case .element(let list, let index): return list.reads(kind, in: program) || index.reads(kind, in: program)
        case .call(_, let arguments): return arguments.contains { $0.reads(kind, in: program) }
        case .template(let template):
            return template.segments.contains {
                if case .value(let inner) = $0 { inner.reads(kind, in: program) } else { false }
            }
        case .literal, .fact, .open, .isSet, .binary, .local, .secret: return false
        }
    }
}
