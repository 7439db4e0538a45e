import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Keys and values that stand where they do not belong, or are not there.
    static let structure: [Operator] = [
        Operator("unknown-key", "write a key that a state has not") { script in
            script.states.map { state in
                state.below.flatMap { script.insert("\(Mutation.mark)planted: Hello.", in: $0) }
            }
        },
        Operator("unknown-key", "misspell a key of the file") { script in
            ["timezone", "listen", "slots", "intents", "globals"].map { key in
                script.place(key).flatMap { script.rename($0, to: "planted") }
            }
        },
        Operator("unknown-key", "write a key that a verb has not") { script in
            ["fetch", "transfer", "record", "message", "reply", "listen"].flatMap { script.places("states.*.\($0)") }
                .map { verb in verb.below.flatMap { script.insert("\(Mutation.mark)planted: 1", in: $0) } }
        },
        Operator("unknown-key", "write a key that a choice has not") { script in
            script.places("states.*.choices.*").map { choice in
                choice.below.flatMap { script.insert("\(Mutation.mark)planted: 1", in: $0) }
            }
        },
        Operator("unknown-key", "write a key that a slot has not") { script in
            script.places("slots.*").map { slot in
                slot.below.flatMap { script.insert("\(Mutation.mark)planted: 1", in: $0) }
            }
        },
        Operator("unknown-key", "write a state at the margin") { script in
            script.states.map { state in
                // One that is called as a key of the file is taken for it.
                guard state.name != "hours", let key = state.key, let margins = script.margins(below: state) else {
                    return nil
                }
                let start = Int(key.span.start)
                let margin = start - script.file.range(ofLine: script.file.line(at: start)).lowerBound
                let cuts = ([start - margin] + margins.map(\.lowerBound)).map {
                    Mutation.Edit(range: $0..<$0 + margin, text: "")
                }
                return Mutation(edits: cuts).at(key.span)
            }
        },
        Operator("unknown-key", "write choices beside their key") { script in
            script.places("states.*.choices").map { choices in
                guard let margins = script.margins(below: choices) else { return nil }
                return Mutation(edits: margins.map { .init(range: $0.lowerBound..<$0.lowerBound + 2, text: "") })
            }
        },
        Operator("missing-key", "forget the address of a request") { script in
            script.forgetting("url", of: "fetch")
        },
        Operator("missing-key", "forget whom to call") { script in script.forgetting("to", of: "transfer") },
        Operator("missing-key", "forget what to write") { script in script.forgetting("body", of: "message") },
        Operator("missing-key", "forget of which kind a slot is") { script in
            script.places("slots.*.type").map { type in
                script.place("slots.\(type.way[1])")?.key.flatMap { script.remove(type)?.at($0.span) }
            }
        },
        Operator("missing-key", "forget in which language a call begins") { script in
            [
                script.place("language").flatMap { language in
                    script.place("languages")?.key.flatMap { script.remove(language)?.at($0.span) }
                }
            ]
        },
        Operator("missing-key", "choose among nothing") { script in
            [script.declare("\(Mutation.mark)planted: {type: choice}", in: "slots")]
        },
        Operator("missing-key", "read out a list without words") { script in
            [script.declare("planted: [\(Mutation.mark){each: tree in trees}]", in: "prompts")]
        },
        Operator("missing-key", "forget which language version it is") { script in
            [script.place("callscript").flatMap { script.remove($0) }]
        },
        Operator("missing-key", "forget where a branch leads") { script in
            script.places("states.*.when.-.goto").map { goto in
                guard case .scalar? = goto.map?["if"], let first = goto.map?.entries.first else { return nil }
                return script.remove(goto)?.at(first.key.span)
            }
        },
        Operator("wrong-type", "give a list where one name belongs") { script in
            script.places("states.*.goto").map { script.replace($0, with: "[\($0.text ?? "farewell"), hangup]") }
        },
        Operator("wrong-type", "give a map where one name belongs") { script in
            script.places("states.*.goto").map { script.replace($0, with: "{planted: \($0.text ?? "farewell")}") }
        },
        Operator("wrong-type", "give a name where a map belongs") { script in
            script.questions.map { state in
                state.below.flatMap { $0["listen"] == nil ? script.insert("listen: planted", in: $0) : nil }
            }
        },
        Operator("wrong-type", "write no name behind its key") { script in
            script.places("states.*.goto").filter { !$0.isInBraces(script) }.map { script.replace($0, with: "") }
        },
        Operator("wrong-type", "make a state of a text") { script in
            // A prompt that it alone has is then spoken nowhere, which is told as well.
            script.states.filter { script.place(of: "say", in: $0)?.below?["prompt"] == nil }
                .map { script.replace($0, with: "Hello there.") }
        },
        Operator("wrong-type", "say how long in words") { script in
            (script.places("listen.timeout") + script.places("states.*.listen.timeout")
                + script.places("states.*.fetch.timeout") + script.places("states.*.transfer.timeout"))
                .map { script.replace($0, with: "five seconds") }
        },
        Operator("empty-text", "say nothing") { script in
            script.places("states.*.say").filter { $0.text?.contains("${") == false }
                .map { script.replace($0, with: "\"\"") }
        },
        Operator("empty-text", "say an empty list") { script in
            script.places("states.*.say").filter { $0.text?.contains("${") == false }.map {
                script.replace($0, with: "[]")
            }
        },
        Operator("empty-text", "have no sentences") { script in
            (script.places("intents.*") + script.places("states.*.choices.*.phrases")).filter { $0.items != nil }
                .map { script.replace($0, with: "[]") }
        },
        Operator("empty-text", "mean signs that nobody says") { script in
            script.places("intents.*.-").map { script.replace($0, with: "\"?!\"") }
        },
        Operator("two-verbs", "do two things in one state") { script in
            script.states.map { state in
                guard let map = state.below, let verb = map.verb, verb.text != "reject" else { return nil }
                return script.insert("reject: busy", in: map)?.at(verb.span)
            }
        },
        Operator("empty-state", "leave a state empty") { script in
            script.states.map { state in
                state.key.flatMap { script.insert("\(Mutation.mark)planted: {}", before: $0) }
            }
        },
        Operator("duplicate-definition", "open twice on a day") { script in
            // Where no zone is named, that is another mistake.
            guard script.place("timezone") != nil else { return [] }
            return [script.declare("\(Mutation.mark)planted: {mon: 09:00-12:00, mon-fri: 10:00-17:00}", in: "hours")]
        },
        Operator("duplicate-definition", "take all else twice") { script in
            script.asking(
                """
                say: Is it a tree?
                listen: {input: speech}
                choices: {"yes": "%", else: "%"}
                \(Mutation.mark)else: "%"
                """)
        },
        Operator("include-outside", "include from another folder") { script in
            script.including("../planted.yaml")
        },
        Operator("include-missing", "include a file that is not there") { script in
            script.including("planted.yaml")
        },
        Operator("circular-include", "include the script itself") { script in script.including(GoodScript.path) },
    ]
}

extension GoodScript {
    fileprivate func including(_ path: String) -> [Mutation?] {
        [place("include") == nil ? declare("include: [\(path)]") : nil]
    }

    /// A key of each such verb is not there.
    fileprivate func forgetting(_ key: String, of verb: String) -> [Mutation?] {
        places("states.*.\(verb).\(key)").map { place in
            guard (place.map?.entries.count ?? 0) > 1 else { return nil }
            return self.place("states.\(place.way[1]).\(verb)")?.key.flatMap { remove(place)?.at($0.span) }
        }
    }
}

extension Place {
    fileprivate func isInBraces(_ script: GoodScript) -> Bool {
        map.map { script.file.bytes[Int($0.span.start)] == UInt8(ascii: "{") } ?? false
    }
}
