import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let asking: [Operator] = [
        Operator("choice-cannot-be-made", "listen to keys only") { script in
            script.questions.map { state in
                guard let map = state.below, map["listen"] == nil, case .mapping(let choices)? = map["choices"],
                    let keyless = choices.entries.first(where: { $0.value.text != nil })
                else { return nil }
                return script.insert("listen: {input: keys}", in: map)?.at(keyless.key.span)
            }
        },
        Operator("key-conflict", "give two choices one key") { script in
            script.questions.map { state in
                let keys = script.places("states.\(state.name).choices.*.key")
                guard keys.count > 1 else { return nil }
                return script.replace(keys[1], with: script.file.text(keys[0].value.span.range))
            }
        },
        Operator("key-conflict", "choose by what is an answer") { script in
            let lines = """
                say: How many of you are coming?
                listen: {input: keys}
                ask: planted
                choices: {alone: {key: \(Mutation.mark)1, goto: hangup}}
                goto: hangup
                """
            return script.leading(to: lines).map { way in
                way.flatMap { way in script.declare("planted: {type: number}", in: "slots").map { $0 + way } }
            }
        },
        Operator("intent-overlap", "give two choices one phrase") { script in
            script.rivals.map { first, second in
                script.replace(second.phrase.span, with: script.file.text(first.phrase.span.range))
            }
        },
        Operator("intent-near-overlap", "give two choices nearly one phrase") { script in
            script.rivals.map { first, second in
                var near = script.replace(first.phrase.span, with: "change my planted tree")
                near = near + script.replace(second.phrase.span, with: "can I change a planted tree")
                return near.at(second.phrase.span)
            }
        },
        Operator("goodbye-collides", "take leave with a choice") { script in
            guard script.place("globals.goodbye") != nil else { return [] }
            return script.rivals.map { first, _ in
                script.replace(first.phrase.span, with: "that's all").at(first.name.span)
            }
        },
        Operator("hard-phrase", "answer by a letter") { script in
            script.rivals.map { first, _ in script.replace(first.phrase.span, with: "b") }
        },
        Operator("missing-give-up", "forget who stays silent") { script in
            let open = script.questions.filter { script.place(of: "give_up", in: $0) == nil }
            guard open.count > 1, let first = open[0].below, let key = first.verb else {
                return []
            }
            return [script.place("give_up").flatMap { script.remove($0)?.at(key.span) }]
        },
        Operator("question-expected", "listen without a question") { script in
            script.beginning(
                with: """
                    planted:
                      say: Welcome.
                      globals: none
                      \(Mutation.mark)choices: {"yes": %}
                    """)
        },
        Operator("key-before-option", "tell a key before what it is for") { script in
            script.beginning(
                with: """
                    planted:
                      \(Mutation.mark)say: Press 1 for a tree. Press 2 for a bush.
                      listen: {input: [speech, keys]}
                      choices: {tree: {key: 1, goto: "%"}, bush: {key: 2, goto: "%"}}
                    """)
        },
        Operator("too-many-options", "offer seven keys") { script in
            script.beginning(
                with: """
                    planted:
                      say: Which of the trees do you mean?
                      listen: {input: [speech, keys]}
                      choices:
                        oak: {key: 1, goto: "%"}
                        elm: {key: 2, goto: "%"}
                        lime: {key: 3, goto: "%"}
                        cedar: {key: 4, goto: "%"}
                        maple: {key: 5, goto: "%"}
                        spruce: {key: 6, goto: "%"}
                        \(Mutation.mark)willow: {key: 7, goto: "%"}
                    """)
        },
        Operator("say-over-limit", "say thousands of letters") { script in
            script.beginning(
                with: "\(Mutation.mark)planted:\n  say: \(GoodScript.speech(sentences: 120))\n  goto: \"%\"")
        },
        Operator("say-too-long", "speak for minutes before a question") { script in
            script.beginning(
                with: """
                    planted:
                      say: \(GoodScript.speech(sentences: 30)) Is that fine?
                      listen: {input: [speech, keys]}
                      \(Mutation.mark)choices: {"yes": "%", "no": "%"}
                    """)
        },
        Operator("no-barge-in", "let nobody interrupt") { script in
            script.beginning(
                with: """
                    planted:
                      say: \(GoodScript.speech(sentences: 8)) Is that fine?
                      \(Mutation.mark)listen: {barge_in: no}
                      choices: {"yes": "%", "no": "%"}
                    """)
        },
        Operator("speech-timeout-auto-with-model", "leave the pause to a model") { script in
            // Where only keys are listened to, no model hears anything.
            script.place("listen.input") == nil
                ? script.listening("{speech_model: phone_call, speech_timeout: auto}") : []
        },
        Operator("hints-limit", "give a hint that is too long") { script in
            let hint = [String](repeating: "a visit to the town hall", count: 5).joined(separator: " or ")
            return script.questions.map { state in
                guard let map = state.below else { return nil }
                guard let listen = script.place(of: "listen", in: state) else {
                    return script.insert("listen: {hints: [\(hint)]}", in: map)
                }
                return listen.below.flatMap { script.insert("\(Mutation.mark)hints: [\(hint)]", in: $0) }
            }
        },
        Operator("prompt-key-mismatch", "swap two keys") { script in
            script.questions.map { state in
                // The words before a key must tell which choice is meant.
                let keys = script.places("states.\(state.name).choices.*.key").filter { key in
                    let words = key.way[3].split(separator: "_").first ?? ""
                    return script.place(of: "say", in: state)?.text?.lowercased().contains("\(words), press") == true
                }
                guard keys.count > 1, let say = script.place(of: "say", in: state), say.text != nil,
                    let first = keys[0].text, let second = keys[1].text,
                    let told = script.offset(of: "press \(first)", in: say.value.span),
                    script.offset(of: "press \(second)", in: say.value.span) != nil
                else { return nil }
                var swap = script.replace(keys[0], with: second) + script.replace(keys[1], with: first)
                swap.at = told
                return swap
            }
        },
        Operator("prompt-key-mismatch", "announce a key that nothing has") { script in
            guard script.place("listen.input")?.text != "speech" else { return [] }
            return script.questions.map { state in
                guard let map = state.below, map["ask"] == nil,
                    !script.places("states.\(state.name).choices.*.key").contains(where: { $0.text == "9" }),
                    !script.places("globals.*.key").contains(where: { $0.text == "9" }),
                    case .scalar(let say)? = script.place(of: "say", in: state)?.value
                else { return nil }
                return script.prefix(say, with: "For the moon, \(Mutation.mark)press 9. ")
            }
        },
        Operator("choice-cannot-be-made", "take one key of four") { script in
            guard let slot = script.declare("planted_room: {type: digits, length: 4}", in: "slots") else { return [] }
            return script.beginning(
                with: """
                    planted:
                      say: Which room?
                      listen: {input: keys, \(Mutation.mark)num_digits: 1}
                      ask: planted_room
                      goto: planted_2
                    planted_2:
                      say: Room ${planted_room}.
                      goto: "%"
                    """
            ).map { $0.map { slot + $0 } }
        },
        Operator("unspeakable-text", "say an address of mail") { script in
            script.spoken.map { script.prefix($0, with: "Write to info@example.com. ") }
        },
        Operator("unspeakable-text", "say a slot's name") { script in
            guard let slot = script.declare("planted_name: {type: text, default: Jo}", in: "slots") else { return [] }
            return script.spoken.map { text in
                script.prefix(text, with: "Hello ${planted_name}, \(Mutation.mark)[planted_name]. ").map { slot + $0 }
            }
        },
        Operator("unspeakable-text", "say an address of the web") { script in
            script.spoken.map { script.prefix($0, with: "Visit www.example.com. ") }
        },
        Operator("unspeakable-text", "say a date in figures") { script in
            script.spoken.map { script.prefix($0, with: "On \(Mutation.mark)03/04 we are closed. ") }
        },
        Operator("unspeakable-text", "say a picture") { script in
            script.spoken.map { script.prefix($0, with: "Hi 😀. ") }
        },
    ]
}

extension GoodScript {
    /// A choice of a question, with a phrase of its own.
    fileprivate typealias Rival = (name: Node.Scalar, phrase: Node.Scalar)

    /// Two choices of one question that lead to different places, each only here and with phrases that are heard.
    fileprivate var rivals: [(Rival, Rival)] {
        guard place("listen.input")?.text != "keys" else { return [] }
        var uses: [String: Int] = [:]
        for choice in places("states.*.choices.*") { uses[choice.name, default: 0] += 1 }
        return questions.compactMap { state in
            guard place(of: "listen", in: state) == nil else { return nil }
            var targets: Set<String> = []
            let own = places("states.\(state.name).choices.*").compactMap { choice -> Rival? in
                guard uses[choice.name] == 1, let name = choice.key,
                    case .scalar(let phrase)? = place("states.\(state.name).choices.\(choice.name).phrases")?.items?
                        .first,
                    let target = choice.below?["goto"]?.text, targets.insert(target).inserted
                else { return nil }
                return (name, phrase)
            }
            return own.count > 1 ? (own[0], own[1]) : nil
        }
    }

    fileprivate static func speech(sentences: Int) -> String {
        [String](repeating: "Every tree in our town was planted by somebody who lives here.", count: sentences)
            .joined(separator: " ")
    }
}
