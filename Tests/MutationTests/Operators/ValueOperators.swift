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
        Operator("undefined-name", "say a secret") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${secrets.PLANTED}. ") }
        },
        Operator("undefined-name", "send a name that is not there") { script in
            script.places("states.*.message.body").map { script.replace($0, with: "Hello ${planted}.") }
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
        Operator("type-mismatch", "begin a number with a word") { script in
            script.places("slots.*.default").map { given in
                guard script.place("slots.\(given.way[1]).type")?.text == "number" else { return nil }
                return script.replace(given, with: "many")
            }
        },
        Operator("type-mismatch", "give a function a number for a word") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${upper(call.turns)}. ") }
        },
        Operator("type-mismatch", "write a day that is none") { script in
            script.places("states.*.when.-.if").map { script.replace($0, with: "'date(\"soon\") < today'") }
        },
        Operator("type-mismatch", "read out what is no list") { script in
            script.places("states.*.say").filter { $0.text != nil }
                .map { script.replace($0, with: "[{each: tree in call.turns, say: \"A ${tree}.\"}]") }
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
        Operator("maybe-unset", "decide by what nobody gave a value") { script in
            script.places("states.*.when.-.if").map { place in
                script.declare("planted: {type: number}", in: "slots")
                    .map { $0 + script.replace(place, with: "\(Mutation.mark)planted > 1") }
            }
        },
        Operator("maybe-unset", "send what nobody gave a value") { script in
            (script.places("states.*.message.body") + script.places("states.*.fetch.query.*")).map { place in
                script.declare("planted: {type: number}", in: "slots")
                    .map { $0 + script.replace(place, with: "\"\(Mutation.mark)${planted}\"") }
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
