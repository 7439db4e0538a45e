import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let work: [Operator] = [
        Operator("unsafe-url", "ask without https") { script in
            script.places("states.*.fetch.url").map { url in
                script.offset(of: "https:", in: url.value.span).map { script.cut($0 + 4..<$0 + 5) }
            }
        },
        Operator("caller-text-in-url", "fill in the host") { script in
            script.places("states.*.fetch.url").map {
                script.replace($0, with: "\"https://${call.from}.example.com/orders\"")
            }
        },
        Operator("caller-text-in-url", "ask for what the caller said") { script in
            script.places("states.*.fetch.url").map {
                script.replace($0, with: "\"https://desk.example.com/${heard.text}\"")
            }
        },
        Operator("unsafe-url", "ask inside a network") { script in
            script.places("states.*.fetch.url").map { script.replace($0, with: "https://192.168.0.10/orders") }
        },
        Operator("unsafe-url", "ask what only the machine itself may") { script in
            script.places("states.*.fetch.url")
                .map { script.replace($0, with: "https://169.254.169.254/latest/meta-data") }
        },
        Operator("unsafe-url", "ask half an address") { script in
            script.places("states.*.fetch.url").map { script.replace($0, with: "desk.example.com/orders") }
        },
        Operator("secret-in-script", "write a key into the script") { script in
            script.sending("X-Api-Key: 9f8e7d6c5b4a39281706", in: "headers")
        },
        Operator("unknown-secret", "send a secret that is not listed") { script in
            script.sending("X-Planted: \"${secrets.PLANTED}\"", in: "headers")
        },
        Operator("answer-budget", "wait a minute") { script in
            script.places("states.*.fetch").map { fetch in
                guard let map = fetch.below, let key = fetch.key else { return nil }
                if let timeout = script.place("states.\(fetch.way[1]).fetch.timeout") {
                    return script.replace(timeout, with: "60s").at(key.span)
                }
                return script.insert("timeout: 60s", in: map)?.at(key.span)
            }
        },
        Operator("answer-budget", "let a model think for a minute") { script in
            script.places("states.*.reply").map { reply in
                guard let key = reply.key else { return nil }
                return script.place("states.\(reply.way[1]).reply.timeout")
                    .map { script.replace($0, with: "60s").at(key.span) }
            }
        },
        Operator("sensitive-in-url", "send what is sensitive in an address") { script in
            script.sending("planted: \"${planted}\"", in: "query").map { sent in
                script.secretSlot.flatMap { slot in sent.map { slot + $0 } }
            }
        },
        Operator("sensitive-to-model", "tell a model what is sensitive") { script in
            (script.places("states.*.reply.instructions") + script.places("assistant.instructions")).map { place in
                guard let slot = script.secretSlot else { return nil }
                return slot + script.replace(place, with: "\"\(Mutation.mark)The PIN is ${planted}.\"")
            }
        },
        Operator("not-sensitive", "let a secret be read") { script in
            guard script.place("slots.planted_pin") == nil else { return [] }
            return [
                script.declare("\(Mutation.mark)planted_pin: {type: digits, length: 4, input: required}", in: "slots")
            ]
        },
        Operator("sensitive-spoken", "say what is sensitive") { script in
            script.spoken.map { text in
                guard let slot = script.secretSlot else { return nil }
                return script.prefix(text, with: "\(Mutation.mark)Your PIN is ${planted}. ").map { slot + $0 }
            }
        },
        Operator("sensitive-spoken", "read out what is sensitive") { script in
            let list = script.declare("planted: {type: list, of: text, sensitive: yes, input: required}", in: "slots")
            return script.leading(
                to: "say: [{each: word in planted, say: \"\(Mutation.mark)${word}\"}, Goodbye.]\ngoto: hangup"
            ).map { way in way.flatMap { way in list.map { $0 + way } } }
        },
    ]
}

extension Operator {
    /// Questions for secrets that their slots do not show.
    static let secrets: [Operator] = [
        ("ask for the number of a card", "Please enter your card number.", 16),
        ("ask for the code of a card", "Please enter the three digits on the back of your card.", 3),
        ("ask for the last day of a card", "When does your card expire?", 4),
        ("ask for the social security number", "What is your social security number?", 9),
    ].map { name, words, length in
        Operator("not-sensitive", name) { script in
            script.asking(
                "say: \(words)\nask: planted\ngoto: \"%\"\ngive_up: hangup",
                declaring: "\(Mutation.mark)planted: {type: digits, length: \(length)}")
        }
    }
}

extension GoodScript {
    fileprivate var secretSlot: Mutation? {
        declare("planted: {type: digits, length: 4, sensitive: yes, input: required}", in: "slots")
    }

    /// A field more in what a request sends.
    fileprivate func sending(_ field: String, in part: String) -> [Mutation?] {
        places("states.*.fetch").map { fetch in
            if let fields = place("states.\(fetch.way[1]).fetch.\(part)")?.below {
                return insert("\(Mutation.mark)\(field)", in: fields)
            }
            return fetch.below.flatMap { insert("\(Mutation.mark)\(part): {\(field)}", in: $0) }
        }
    }
}
