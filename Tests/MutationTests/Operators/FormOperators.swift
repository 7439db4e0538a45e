import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Values and names in a form that they cannot have.
    static let forms: [Operator] = [
        Operator("value-not-allowed", "misspell a type") { script in
            script.places("slots.*.type").map { script.replace($0, with: "planted") }
        },
        Operator("value-not-allowed", "listen by other means") { script in
            (script.places("listen.input") + script.places("states.*.listen.input"))
                .map { script.replace($0, with: "voice") }
        },
        Operator("value-not-allowed", "ask in a way that there is none") { script in
            script.places("states.*.fetch").map { fetch in
                guard let map = fetch.below, map["method"] == nil else { return nil }
                return script.insert("\(Mutation.mark)method: ASK", in: map)
            }
        },
        Operator("value-not-allowed", "write for a later version") { script in
            script.places("callscript").map { script.replace($0, with: "2") }
        },
        Operator("value-out-of-range", "be more than sure") { script in
            [script.place("confidence") == nil ? script.declare("confidence: {accept: 7}") : nil]
        },
        Operator("value-out-of-range", "confirm what is accepted") { script in
            [script.place("confidence") == nil ? script.declare("confidence: {accept: 0.4, confirm: 0.7}") : nil]
        },
        Operator("value-out-of-range", "let no number fit") { script in
            script.places("slots.*.max").map { most in
                script.place("slots.\(most.way[1]).min").flatMap { $0.text.flatMap(Int.init) }
                    .map { script.replace(most, with: "\($0 - 1)") }
            }
        },
        Operator("value-out-of-range", "close on a day that there is none") { script in
            script.places("hours.*.closed.-").map { script.replace($0, with: "2026-02-30") }
        },
        Operator("bad-name", "write a name as a title") { script in
            script.states.map { state in
                state.key.flatMap {
                    script.insert("\(Mutation.mark)Planted State:\n  say: Goodbye.\n  goto: hangup", before: $0)
                }
            }
        },
        Operator("bad-name", "write the name of a slot as a title") { script in
            [script.declare("\(Mutation.mark)Planted Slot: {type: text}", in: "slots")]
        },
        Operator("reserved-name", "call a state by what ends the call") { script in
            [script.declare("\(Mutation.mark)hangup:\n  say: Goodbye.\n  goto: hangup", in: "states")]
        },
        Operator("reserved-name", "call a slot by what the call knows") { script in
            [script.declare("\(Mutation.mark)today: {type: date}", in: "slots")]
        },
        Operator("reserved-name", "call an intent by what is not understood") { script in
            [script.declare("\(Mutation.mark)else: [something else]", in: "intents")]
        },
        Operator("phone-not-e164", "leave out the country") { script in
            (script.places("states.*.transfer.to") + script.places("states.*.transfer")
                + script.places("states.*.transfer.to.-") + script.places("states.*.message.to"))
                .filter { $0.text?.hasPrefix("+") == true }.map { script.replace($0, with: "555 123 4567") }
        },
        Operator("phone-not-e164", "be called at half a number") { script in
            [script.place("numbers") == nil ? script.declare("numbers: [555 123 4567]") : nil]
        },
        Operator("timeout-out-of-range", "wait for an hour") { script in
            (script.places("states.*.fetch.timeout") + script.places("states.*.transfer.timeout")
                + script.places("listen.timeout")).map { script.replace($0, with: "60m") }
        },
        Operator("timeout-out-of-range", "write down what is too long") { script in
            script.places("states.*.record").map { record in
                guard let map = record.below, map["transcribe"] == nil else { return nil }
                if let most = script.place("states.\(record.way[1]).record.max_length") {
                    let longer = script.replace(most, with: "10m")
                    return script.insert("transcribe: yes", in: map).map { longer.at(most.value.span) + $0 }
                }
                return map["max_length"] == nil ? script.insert("transcribe: yes, max_length: 10m", in: map) : nil
            }
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
        Operator("bad-language-tag", "take a language that nobody speaks") { script in
            guard let languages = script.place("languages")?.below else { return [] }
            return [script.insert("\(Mutation.mark)xx-YY: {}", in: languages)]
        },
        Operator("template-syntax", "leave a sum unfinished") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${call.turns +}. ") }
        },
        Operator("template-syntax", "forget to close a value") { script in
            script.spoken.filter { !$0.text.contains("}") }
                .map { script.prefix($0, with: "Hello \(Mutation.mark)${call.turns. ") }
        },
        Operator("template-syntax", "fill in nothing") { script in
            script.spoken.map { script.prefix($0, with: "Hello \(Mutation.mark)${}. ") }
        },
    ]
}
