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
        Operator("unreachable-state", "lead past a state") { script in
            let uses = Dictionary(grouping: script.targets + script.starts, by: \.value)
            return script.statements.map { state in
                // Its own way on is a state, so that the call goes on as before without it.
                guard let uses = uses[state.name], uses.count == 1, let goto = script.place(of: "goto", in: state),
                    let next = goto.text, script.place("states.\(next)") != nil, next != state.name,
                    let key = state.key
                else { return nil }
                return script.replace(uses[0].span, with: next).at(key.span)
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
        Operator("silent-loop", "lead a state back to the one before it") { script in
            let statements = Dictionary(
                script.statements.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let uses = Dictionary(grouping: script.targets + script.starts, by: \.value)
            return script.statements.map { state in
                // No call comes into the circle but by the first of the two.
                guard let goto = script.place(of: "goto", in: state), let next = goto.text.flatMap({ statements[$0] }),
                    uses[next.name]?.count == 1
                else { return nil }
                return script.place(of: "goto", in: next).map { script.replace($0, with: state.name) }
            }
        },
        Operator("silent-loop", "ask for ever what fails") { script in
            script.places("states.*.on.*").filter { script.isOfWork($0) }.map { script.replace($0, with: $0.way[1]) }
        },
        Operator("endless-silence", "try for ever what goes wrong") { script in
            script.places("states.*.on.*").filter { !script.isOfWork($0) && $0.text != nil && $0.name != "hangup" }
                .map { script.replace($0, with: $0.way[1]) }
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
                      listen: {input: speech}
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
        Operator("missing-goodbye", "hang up in a state that says nothing") { script in
            (script.places("states.*.choices.*").filter { $0.text != nil } + script.places("states.*.choices.*.goto"))
                .map { choice in
                    script.declare("planted:\n  note: planted\n  goto: \(Mutation.mark)hangup", in: "states")
                        .map { $0 + script.replace(choice, with: GoodScript.planted) }
                }
        },
        Operator("reject-not-first", "speak before a call is refused") { script in
            let inbound = script.place("start.inbound") ?? script.place("start")
            return [inbound].compactMap { $0?.scalar }.filter { script.place("states.\($0.text)") != nil }.map {
                start in
                script.declare("planted:\n  \(Mutation.mark)say: Goodbye.\n  reject: busy", in: "states")
                    .map { $0 + script.replace(start.span, with: GoodScript.planted) }
            }
        },
    ]
}

extension GoodScript {
    /// An outcome of what the server does while the caller waits.
    fileprivate func isOfWork(_ outcome: Place) -> Bool {
        let verb = place("states.\(outcome.way[1])")?.below?.verb?.text
        return outcome.text != nil && ["message", "fetch", "reply"].contains(verb)
    }
}
