import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let flow: [Operator] = [
        Operator("unreachable-state", "add a state that nothing leads to") { script in
            script.states.map { state in
                state.key.flatMap {
                    script.insert("\(Mutation.mark)planted:\n  say: Goodbye.\n  goto: hangup", before: $0)
                }
            }
        },
        Operator("dead-end", "forget where to go") { script in
            script.states.map { state in
                guard let map = state.below, map.entries.count > 1, let goto = script.place(of: "goto", in: state)
                else { return nil }
                guard let verb = map.verb else { return state.key.flatMap { script.remove(goto)?.at($0.span) } }
                if let ask = map.key("ask") { return script.remove(goto)?.at(ask.span) }
                return verb.text == "choices" ? nil : script.remove(goto)?.at(verb.span)
            }
        },
        Operator("silent-loop", "lead a state back to itself") { script in
            script.statements.map { state in
                script.place(of: "goto", in: state).map { script.replace($0, with: state.name) }
            }
        },
        Operator("endless-silence", "give up at a question to itself") { script in
            script.questions.map { state in
                guard let map = state.below else { return nil }
                if let giveUp = script.place(of: "give_up", in: state) {
                    return script.replace(giveUp, with: state.name)
                }
                return script.insert("\(Mutation.mark)give_up: \(state.name)", in: map)
            }
        },
        Operator("no-way-out", "lead to a question that leads nowhere else") { script in
            script.retargeting("planted").map { way in
                script.declare(
                    """
                    \(Mutation.mark)planted:
                      say: Would you like to hear this again?
                      globals: none
                      choices: {"yes": planted}
                      give_up: planted
                    """, in: "states"
                ).map { $0 + way }
            }
        },
        Operator("no-way-out", "lead every answer round") { script in
            script.retargeting("planted").map { way in
                script.declare(
                    """
                    \(Mutation.mark)planted:
                      say: Would you like to hear this again?
                      globals: none
                      choices: {"yes": planted, "no": planted}
                      give_up: planted_end
                    planted_end:
                      say: Goodbye.
                      goto: hangup
                    """, in: "states"
                ).map { $0 + way }
            }
        },
        Operator("no-way-out", "end every call after a turn") { script in
            guard script.place("limits") == nil else { return [] }
            return script.beginning(
                with: """
                    planted:
                      say: Is it red?
                      choices: {"yes": planted_2, "no": planted_2}
                    planted_2:
                      say: Is it big?
                      choices: {"yes": "%", "no": "%"}
                    """
            ).map { begun in
                script.declare("\(Mutation.mark)limits: {turns: 1}").flatMap { limit in begun.map { $0 + limit } }
            }
        },
        Operator("unreachable-state", "greet machines that nobody detects") { script in
            guard script.place("outbound") == nil, let start = script.place("start"), let name = start.text,
                let planted = script.declare("planted:\n  say: Goodbye.\n  goto: hangup", in: "states")
            else { return [] }
            return [
                (planted + script.replace(start, with: "{inbound: \(name), machine: planted}")).at(start.value.span)
            ]
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
        Operator("branch-not-exhaustive", "forget the else") { script in
            script.states.map { state in
                guard let map = state.below, let when = map.key("when"), let items = map["when"],
                    case .sequence(let list) = items, let last = list.items.last
                else { return nil }
                let line = script.file.range(ofLine: script.file.line(at: Int(last.span.start)))
                guard script.file.text(line).drop(while: { $0 == " " }).hasPrefix("- ") else { return nil }
                return script.cut(line.lowerBound..<line.upperBound + 1).at(when.span)
            }
        },
        Operator("missing-goodbye", "hang up on an answer") { script in
            (script.places("states.*.choices.*").filter { $0.text != nil } + script.places("states.*.choices.*.goto"))
                .map { script.replace($0, with: "hangup") }
        },
        Operator("missing-goodbye", "hang up on silence") { script in
            script.questions.map { state in
                script.place(of: "give_up", in: state).map { script.replace($0, with: "hangup") }
                    ?? state.below.flatMap { script.insert("\(Mutation.mark)give_up: hangup", in: $0) }
            }
        },
        Operator("menu-too-deep", "put three menus before one") { script in
            let trees = [
                ["oak", "elm", "lime"], ["fir", "pine", "cedar"], ["rose", "tulip", "lily"], ["moss", "fern", "reed"],
            ]
            let names = ["planted", "planted_2", "planted_3", "\(Mutation.mark)planted_4", "\"%\""]
            let states = trees.indices.map { number in
                """
                \(names[number]):
                  say: Which of the three plants is it?
                  listen: {input: [speech, keys]}
                  choices:
                    \(trees[number][0]): {key: 1, goto: \(names[number + 1].filter { $0 != "⌖" })}
                    \(trees[number][1]): {key: 2, goto: \(names[number + 1].filter { $0 != "⌖" })}
                    \(trees[number][2]): {key: 3, goto: \(names[number + 1].filter { $0 != "⌖" })}
                """
            }
            return script.beginning(with: states.joined(separator: "\n"))
        },
        Operator("no-human-exit", "ask without a way to a person") { script in
            script.retargeting("planted").map { way in
                script.declare(
                    """
                    planted:
                      say: Would you like to hear this again?
                      globals: none
                      \(Mutation.mark)choices: {"yes": planted, "no": planted_end}
                      give_up: planted_end
                    planted_end:
                      say: Goodbye.
                      goto: hangup
                    """, in: "states"
                ).map { $0 + way }
            }
        },
        Operator("reject-not-first", "refuse a call that was answered") { script in
            script.leading(to: "\(Mutation.mark)reject: busy")
        },
        Operator("outcome-unhandled", "forget what may go wrong") { script in
            script.places("states.*.on").map { on in
                guard let map = script.place("states.\(on.way[1])")?.below, let verb = map.verb,
                    ["transfer", "enqueue", "message", "fetch", "reply"].contains(verb.text)
                else { return nil }
                return script.remove(on)?.at(verb.span)
            }
        },
        Operator("unknown-outcome", "misspell an outcome") { script in
            script.places("states.*.on.*").filter { $0.text != nil }.map { script.rename($0, to: "planted") }
        },
    ]
}
