import ScriptDiagnostics
import ScriptYAML

extension Operator {
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
        Operator("missing-key", "forget the address of a request") { script in
            script.places("states.*.fetch.url").map { url in
                script.place("states.\(url.way[1]).fetch")?.key.flatMap { script.remove(url)?.at($0.span) }
            }
        },
        Operator("wrong-type", "give a list where one name belongs") { script in
            script.places("states.*.goto").map { script.replace($0, with: "[farewell, hangup]") }
        },
        Operator("value-not-allowed", "misspell a type") { script in
            script.places("slots.*.type").map { script.replace($0, with: "planted") }
        },
        Operator("value-out-of-range", "be more than sure") { script in
            [script.place("confidence") == nil ? script.declare("confidence: {accept: 7}") : nil]
        },
        Operator("empty-text", "say nothing") { script in
            script.places("states.*.say").filter { $0.text?.contains("${") == false }
                .map { script.replace($0, with: "\"\"") }
        },
        Operator("two-verbs", "do two things in one state") { script in
            script.states.map { state in
                guard let map = state.below, let verb = map.verb, verb.text != "reject" else { return nil }
                return script.insert("reject: busy", in: map)?.at(verb.span)
            }
        },
        Operator("empty-state", "leave a state empty") { script in
            [script.declare("\(Mutation.mark)planted: {}", in: "states")]
        },
        Operator("bad-name", "write a name as a title") { script in
            script.states.map { state in
                state.key.flatMap {
                    script.insert("\(Mutation.mark)Planted State:\n  say: Goodbye.\n  goto: hangup", before: $0)
                }
            }
        },
        Operator("reserved-name", "call a state by what ends the call") { script in
            [script.declare("\(Mutation.mark)hangup:\n  say: Goodbye.\n  goto: hangup", in: "states")]
        },
        Operator("include-outside", "include from another folder") { script in script.including("../planted.yaml") },
        Operator("include-missing", "include a file that is not there") { script in script.including("planted.yaml") },
        Operator("circular-include", "include the script itself") { script in script.including(GoodScript.path) },
        Operator("duplicate-definition", "open twice on a day") { script in
            [script.declare("\(Mutation.mark)planted: {mon: 09:00-12:00, mon-fri: 10:00-17:00}", in: "hours")]
        },
        Operator("phone-not-e164", "leave out the country") { script in
            (script.places("states.*.transfer.to") + script.places("states.*.message.to"))
                .filter { $0.text?.hasPrefix("+") == true }.map { script.replace($0, with: "555 123 4567") }
        },
        Operator("timeout-out-of-range", "wait for an hour") { script in
            (script.places("states.*.fetch.timeout") + script.places("states.*.transfer.timeout")
                + script.places("listen.timeout")).map { script.replace($0, with: "60m") }
        },
        Operator("amd-out-of-range", "write seconds for milliseconds") { script in
            guard script.place("outbound") == nil else { return [] }
            return [script.declare("outbound: {machine_detection: off, speech_threshold: 2400}")]
        },
        Operator("bad-language-tag", "join a tag by an underscore") { script in
            script.places("languages.*").map { language in
                script.rename(language, to: language.name.split(separator: "-").joined(separator: "_"))
            }
        },
        Operator("branch-never-taken", "decide after the else") { script in
            script.places("states.*.when").map { when in
                guard let first = when.items?.first, case .mapping(let arm) = first else { return nil }
                let start = Int(first.span.start)
                let line = script.file.range(ofLine: script.file.line(at: start)).lowerBound
                let margin = script.file.text(line..<start)
                guard margin.drop(while: { $0 == " " }) == "- " else { return nil }
                return Mutation(
                    edits: [.init(range: line..<line, text: "\(margin){else: hangup}\n")],
                    at: Int(arm.span.start))
            }
        },
        Operator("reserved-name", "call a slot by what the call knows") { script in
            [script.declare("\(Mutation.mark)today: {type: date}", in: "slots")]
        },
        Operator("bad-language-tag", "take a language that nobody speaks") { script in
            guard let languages = script.place("languages")?.below else { return [] }
            return [script.insert("\(Mutation.mark)xx-YY: {}", in: languages)]
        },
        Operator("branch-never-taken", "ask for what cannot be") { script in
            script.deciding(first: ["call.turns > 5 and call.turns < 3"])
        },
        Operator("branch-never-taken", "put the wider condition first") { script in
            script.deciding(first: ["call.turns > 70", "call.turns > 80"])
        },
        Operator("branch-never-taken", "decide the same twice") { script in
            script.deciding(first: ["call.turns > 70", "call.turns > 70"])
        },
        Operator("wrong-type", "say how long in words") { script in
            (script.places("listen.timeout") + script.places("states.*.listen.timeout")
                + script.places("states.*.fetch.timeout") + script.places("states.*.transfer.timeout"))
                .map { script.replace($0, with: "five seconds") }
        },
        Operator("template-syntax", "leave a sum unfinished") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${call.turns +}. ") }
        },
    ]
}

extension GoodScript {
    /// Further branches before those of a `when`; the last of them is the mistake.
    fileprivate func deciding(first conditions: [String]) -> [Mutation?] {
        places("states.*.when").map { when in
            guard let first = when.items?.first, case .mapping(let arm) = first else { return nil }
            let start = Int(arm.span.start)
            let line = file.range(ofLine: file.line(at: start)).lowerBound
            let margin = file.text(line..<start)
            guard margin.drop(while: { $0 == " " }) == "- " else { return nil }
            let arms = conditions.enumerated().map { place, condition in
                let mark = place == conditions.count - 1 ? Mutation.mark : ""
                return "\(margin){\(mark)if: \(condition), goto: hangup}\n"
            }
            return Mutation(edits: [.init(range: line..<line, text: arms.joined())])
        }
    }

    fileprivate func including(_ path: String) -> [Mutation?] {
        [place("include") == nil ? declare("include: [\(path)]") : nil]
    }
}
