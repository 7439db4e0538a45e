import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let values: [Operator] = [
        Operator("missing-input", "forget what a script needs") { script in
            script.places("states.*.run.with.patient").compactMap { given in
                guard let with = script.place("states.\(given.way[1]).run.with"),
                    let run = script.place("states.\(given.way[1]).run")?.key
                else { return nil }
                return script.remove(with)?.at(run.span)
            }
        },
        Operator("undefined-name", "say a name that is not there") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${planted}. ") }
        },
        Operator("undefined-name", "compare a name that is not there") { script in
            script.places("states.*.when.-.if").map { script.replace($0, with: "planted == 1") }
        },
        Operator("unknown-function", "call a function that is not there") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${planted(now)}. ") }
        },
        Operator("type-mismatch", "compare a number with a word") { script in
            script.places("states.*.when.-.if").map { script.replace($0, with: "call.turns > \"three\"") }
        },
        Operator("type-mismatch", "set a number to a word") { script in
            script.places("states.*.set.*").map { set in
                guard script.place("slots.\(set.name).type")?.text == "number" else { return nil }
                return script.replace(set, with: "many")
            }
        },
        Operator("bad-pattern", "leave a bracket open") { script in
            [
                script.declare(
                    "\(Mutation.mark)planted: {type: text, input: required, pattern: \"[A-Z{2}\"}", in: "slots")
            ]
        },
        Operator("branch-never-taken", "compare with what cannot be") { script in
            ["call.direction == \"in\"", "hour(now) == 24", "transfer.status == \"buzy\"", "heard.confidence > 70"]
                .flatMap { wrong in script.places("states.*.when.-.if").map { script.replace($0, with: wrong) } }
        },
        Operator("constant-condition", "decide by nothing") { script in
            script.places("states.*.when.-.if").map { script.replace($0, with: "1 < 2") }
        },
        Operator("unused-slot", "declare a slot for nothing") { script in
            [script.declare("\(Mutation.mark)planted: {type: number}", in: "slots")]
        },
        Operator("set-never-read", "set a value twice in a row") { script in
            script.statements.map { state in
                guard let map = state.below, map["set"] == nil,
                    let slot = script.declare("planted: {type: text, default: none}", in: "slots"),
                    let goto = script.place(of: "goto", in: state), let next = goto.text,
                    let set = script.insert("\(Mutation.mark)set: {planted: one}", in: map),
                    let again = script.declare("planted:\n  set: {planted: two}\n  goto: \(next)", in: "states")
                else { return nil }
                return slot + set + again + script.replace(goto, with: "planted")
            }
        },
        Operator("maybe-unset", "say what nobody gave a value") { script in
            // What one language has and another lacks is another mistake.
            script.untranslated.map { text in
                guard let slot = script.declare("planted: {type: number}", in: "slots") else { return nil }
                return script.prefix(text, with: "You are \(Mutation.mark)${planted}. ").map { slot + $0 }
            }
        },
        Operator("maybe-unset", "say what is only then asked") { script in
            script.places("states.*.ask").map { ask in
                guard let slot = ask.text, let declared = script.place("slots.\(slot)")?.below,
                    declared["default"] == nil, declared["input"] == nil, declared["sensitive"] == nil,
                    script.places("states.*.ask").filter({ $0.text == slot }).count == 1,
                    !script.places.contains(where: { $0.way.contains(slot) && $0.way[0] == "states" }),
                    case .scalar(let text)? = script.place("states.\(ask.way[1]).say")?.value
                else { return nil }
                return script.prefix(text, with: "You said \(Mutation.mark)${\(slot)}. ")
            }
        },
    ]
}
