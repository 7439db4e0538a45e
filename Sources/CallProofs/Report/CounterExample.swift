package import CallProgram

/// A call that shows what was found, step by step.
///
/// For example: `greeting → (silence) → help → greeting`.
package struct CounterExample: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        /// The state that the call is in before; nil when it begins.
        package var from: StateID?
        package var act: Act
        /// The state that it comes to; nil where it ends, or stays where it is.
        package var to: StateID?
        /// Whether that state is run, or its question only said again.
        package var enters: Bool
        package var ends: Bool
    }
    package var steps: [Step]
    /// The step with which a circle begins; nil where the call goes straight to the fault.
    package var circle: Int?

    init(_ edges: [Edge], circle: [Edge] = [], in machine: CallMachine) {
        steps = (edges + circle).map { edge in
            let to = machine.points[Int(edge.to)]
            let from = edge.from < 0 ? nil : machine.points[Int(edge.from)]
            // A question is waited for in the state that was entered; what has come back is on its way.
            let stays =
                to.kind == .waiting && from?.kind == .entering && from?.state == to.state || to.kind == .returning
                || to.kind == .unheardReturning || to.kind == .unheardWork
            return Step(
                from: from.flatMap { $0.state < 0 ? nil : StateID(Int($0.state)) }, act: edge.act,
                to: to.state < 0 || stays ? nil : StateID(Int(to.state)),
                enters: to.kind == .entering || to.kind == .unheard, ends: to.kind == .ended)
        }
        self.circle = circle.isEmpty ? nil : edges.count
        tellDecidedAnswers(machine.program)
    }

    /// Where it leads to.
    package var last: StateID? { steps.last { $0.to != nil }?.to }

    /// The caller is gone before the fault: nothing of it is heard.
    package var isUnheard: Bool { steps.contains { $0.act == .hangsUp || $0.act == .isOver } }

    /// As a conversation, its circle alone where it has one.
    package func told(in program: Program) -> String {
        let shown = steps[(circle ?? 0)...]
        var words: [String] = []
        if circle != nil, let first = shown.first?.from, program[first].isWritten { words.append(program[first].name) }
        for step in shown {
            if let told = step.act.told(at: step.from, in: program) { words.append(told) }
            if step.ends {
                words.append("hangup")
            } else if let to = step.to, program[to].isWritten {
                words.append(program[to].name)
            }
        }
        // Nobody follows hundreds of steps; the beginning and the end tell most.
        if words.count > 20 { words.replaceSubrange(9..<(words.count - 9), with: ["… \(words.count - 18) more …"]) }
        return words.joined(separator: " → ")
    }
}

extension Act {
    /// What the caller or the world does, in the middle of a way; nil for the script's own will.
    fileprivate func told(at state: StateID?, in program: Program) -> String? {
        switch self {
        case .goes, .branches, .runs, .returns, .began(.inbound), .comesOut(.normal): return nil
        case .began(let who): return "(\(who.rawValue))"
        case .chooses(let place):
            guard let state, case .question(let question) = program[state].exit else { return nil }
            return "\"\(program[question.choices[place].intent].name.spoken)\""
        case .answers: return "(an answer)"
        case .saysOtherwise: return "(something else)"
        case .turnsPage: return "\"more\""
        case .givesUp: return "(silence)"
        case .comesOut(let outcome): return "(\(outcome.written.spoken))"
        case .hangsUp: return "(hangs up)"
        case .isJudged: return "(a machine)"
        case .isLimited: return "(the limit)"
        case .traps: return "(an error)"
        case .isOver: return "(the call is over)"
        }
    }
}

extension String {
    /// `start_over` as it is said.
    fileprivate var spoken: String { replacing("_", with: " ") }
}
