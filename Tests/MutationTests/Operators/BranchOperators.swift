import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Decisions and outcomes.
    static let branches: [Operator] = [
        Operator("branch-not-exhaustive", "forget the else") { script in
            script.states.map { state in
                guard let map = state.below, let when = map.key("when"), case .sequence(let list)? = map["when"],
                    let last = list.items.last
                else { return nil }
                let line = script.file.range(ofLine: script.file.line(at: Int(last.span.start)))
                guard script.file.text(line).drop(while: { $0 == " " }).hasPrefix("- ") else { return nil }
                return script.cut(line.lowerBound..<line.upperBound + 1).at(when.span)
            }
        },
        Operator("branch-not-exhaustive", "take no for nothing") { script in
            script.beginning(
                with: """
                    planted:
                      say: Is it red?
                      globals: none
                      choices: {\(Mutation.mark)"yes": "%"}
                    """)
        },
        Operator("branch-never-taken", "decide after the else") { script in
            script.deciding(first: ["else: hangup"], at: 1)
        },
        Operator("branch-never-taken", "ask for what cannot be") { script in
            script.deciding(first: ["if: call.turns > 5 and call.turns < 3, goto: hangup"])
        },
        Operator("branch-never-taken", "put the wider condition first") { script in
            script.deciding(first: ["if: call.turns > 70, goto: hangup", "if: call.turns > 80, goto: hangup"])
        },
        Operator("branch-never-taken", "decide the same twice") { script in
            script.deciding(first: ["if: call.turns > 70, goto: hangup", "if: call.turns > 70, goto: hangup"])
        },
        Operator("branch-never-taken", "leave nothing for the last") { script in
            script.deciding(first: [
                "if: call.turns > 70, goto: hangup", "if: call.turns <= 70, goto: hangup",
                "if: call.direction == \"inbound\", goto: hangup",
            ])
        },
        Operator("branch-never-taken", "exclude what was decided before") { script in
            script.deciding(first: ["if: call.turns > 70, goto: hangup", "if: not call.turns <= 70, goto: hangup"])
        },
        Operator("outcome-unhandled", "forget what may go wrong") { script in
            script.places("states.*.on").map { on in
                guard let verb = script.verbThatFails(in: on) else { return nil }
                return script.remove(on)?.at(verb.span)
            }
        },
        Operator("outcome-unhandled", "forget one thing that may go wrong") { script in
            script.places("states.*.on.*").map { outcome in
                guard let on = script.place("states.\(outcome.way[1]).on"), let verb = script.verbThatFails(in: on),
                    (outcome.map?.entries.count ?? 0) > 1, ["otherwise", "failed"].contains(outcome.name)
                else { return nil }
                return script.remove(outcome)?.at(verb.span)
            }
        },
        Operator("unknown-outcome", "misspell an outcome") { script in
            script.places("states.*.on.*").filter { $0.text != nil }.map { script.rename($0, to: "planted") }
        },
    ]
}

extension GoodScript {
    /// Further branches before those of a `when`; the last of them is the mistake, or the old one that has this number
    /// behind them.
    fileprivate func deciding(first branches: [String], at place: Int? = nil) -> [Mutation?] {
        places("states.*.when").map { when in
            guard let first = when.items?.first, case .mapping(let arm) = first else { return nil }
            let start = Int(arm.span.start)
            let line = file.range(ofLine: file.line(at: start)).lowerBound
            let margin = file.text(line..<start)
            guard margin.drop(while: { $0 == " " }) == "- " else { return nil }
            let arms = branches.enumerated().map { number, branch in
                let mark = place == nil && number == branches.count - 1 ? Mutation.mark : ""
                return "\(margin){\(mark)\(branch)}\n"
            }
            return Mutation(
                edits: [.init(range: line..<line, text: arms.joined())], at: place == nil ? nil : start)
        }
    }

    /// What a state does that may fail, where that must be handled.
    fileprivate func verbThatFails(in on: Place) -> Node.Scalar? {
        guard let verb = place("states.\(on.way[1])")?.below?.verb,
            ["transfer", "enqueue", "message", "fetch", "reply"].contains(verb.text)
        else { return nil }
        return verb
    }
}
