import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension Operator {
    static let names: [Operator] = [
        Operator("unknown-target", "misspell a target") { script in
            script.targets
                .map { script.replace($0.span, with: "planted") }
        },
        Operator("unknown-start", "misspell the first state") { script in
            script.starts
                .map { script.replace($0.span, with: "planted") }
        },
        Operator("unknown-target", "ask again when the call has ended") { script in
            [script.place("events") == nil ? script.declare("events: {ended: repeat}") : nil]
        },
        Operator("unknown-start", "begin by asking again") { script in
            script.starts.map { script.replace($0.span, with: "repeat") }
        },
        Operator("unknown-intent", "misspell what is open everywhere") { script in
            script.places("globals.*").filter { $0.text != nil }.map { script.rename($0, to: "planted") }
        },
        Operator("unknown-intent", "misspell a choice") { script in
            script.places("states.*.choices.*").filter { $0.text != nil }.map { script.rename($0, to: "planted") }
        },
        Operator("unknown-slot", "misspell what is asked for") { script in
            script.places("states.*.ask").map { script.replace($0, with: "planted") }
        },
        Operator("unknown-slot", "misspell what is set") { script in
            script.places("states.*.set.*").map { script.rename($0, to: "planted") }
        },
        Operator("unknown-slot", "misspell what is saved") { script in
            script.places("states.*.fetch.save.*").map { script.rename($0, to: "planted") }
        },
        Operator("unknown-slot", "misspell what an answer sets") { script in
            script.places("states.*.choices.*.set.*").map { script.rename($0, to: "planted") }
        },
        Operator("unknown-slot", "give a script what it does not take") { script in
            script.places("states.*.run.with.*").map { given in
                given.map.flatMap { script.insert("\(Mutation.mark)planted: one", in: $0) }
            }
        },
        Operator("unknown-prompt", "misspell a prompt") { script in
            (script.places("states.*.say.prompt") + script.places("states.*.say.-.prompt"))
                .map { script.replace($0, with: "planted") }
        },
        Operator("unknown-prompt", "say a prompt that is not there") { script in
            script.places("states.*.say").filter { $0.text != nil }
                .map { script.replace($0, with: "{prompt: planted}") }
        },
        Operator("circular-prompt", "put a prompt into itself") { script in
            script.places("prompts.*").map { script.replace($0, with: "[Hello., {prompt: \($0.name)}]") }
        },
        Operator("circular-prompt", "put two prompts into each other") { script in
            script.places("prompts.*").map { prompt in
                script.declare("planted: [Hello., {prompt: \(prompt.name)}]", in: "prompts")
                    .map { $0 + script.replace(prompt, with: "[Hello., {prompt: planted}]") }
            }
        },
        Operator("unknown-hours", "misspell opening hours") { script in
            script.places("states.*.when.-.if").compactMap { place in
                guard let start = script.offset(of: "open(", in: place.value.span) else { return nil }
                return Mutation(edits: [.init(range: start + 5..<start + 5, text: "planted_")])
            }
        },
        Operator("unknown-language", "switch to a language that is not there") { script in
            script.statements.filter { $0.below?["language"] == nil }.map { state in
                state.below.flatMap { script.insert("\(Mutation.mark)language: fi-FI", in: $0) }
            }
        },
        Operator("unknown-timezone", "keep hours without a zone") { script in
            guard let zone = script.place("timezone"), let hours = script.places("hours.*").first?.key else {
                return []
            }
            return [script.remove(zone)?.at(hours.span)]
        },
        Operator("unknown-timezone", "misspell the time zone") { script in
            [script.place("timezone").map { script.replace($0, with: "Mars/Olympus") }]
        },
        Operator("confusable-names", "write a name in another way") { script in
            script.states.map { state in
                let other = state.name.contains("_") ? state.name.filter { $0 != "_" } : "\(state.name)_"
                return state.key.flatMap { key in
                    script.declare("\(other):\n  say: Goodbye.\n  goto: hangup", in: "states")?.at(key.span)
                }
            }
        },
        Operator("confusable-names", "write the name of a slot in another way") { script in
            script.places("slots.*").filter { $0.way.count == 2 }.map { slot in
                let other = slot.name.contains("_") ? slot.name.filter { $0 != "_" } : "\(slot.name)_"
                return slot.key.flatMap { script.insert("\(other): {type: text}", before: $0)?.at($0.span) }
            }
        },
        Operator("unused-definition", "declare a prompt for nothing") { script in
            [script.declare("\(Mutation.mark)planted: Hello.", in: "prompts")]
        },
        Operator("unused-definition", "declare an intent for nothing") { script in
            [script.declare("\(Mutation.mark)planted: [something planted]", in: "intents")]
        },
        Operator("unused-definition", "declare hours for nothing") { script in
            [script.declare("\(Mutation.mark)planted: {mon: 09:00-17:00}", in: "hours")]
        },
        Operator("unknown-script", "misspell the script to run") { script in
            script.leading(to: "\(Mutation.mark)run: planted.yaml\ngoto: hangup")
        },
        Operator("unknown-script", "run what lies in another folder") { script in
            script.leading(to: "\(Mutation.mark)run: ../planted.yaml\ngoto: hangup")
        },
        Operator("recursive-run", "run the script itself") { script in
            script.leading(to: "\(Mutation.mark)run: \(GoodScript.path)\ngoto: hangup")
        },
    ]
}
