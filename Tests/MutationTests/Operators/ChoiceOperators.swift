import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Choices that cannot be told apart, or cannot be made.
    static let choices: [Operator] = [
        Operator("choice-cannot-be-made", "listen to keys only") { script in
            script.questions.map { state in
                guard let map = state.below, map["listen"] == nil, case .mapping(let choices)? = map["choices"],
                    let keyless = choices.entries.first(where: { $0.value.text != nil })
                else { return nil }
                return script.insert("listen: {input: keys}", in: map)?.at(keyless.key.span)
            }
        },
        Operator("choice-cannot-be-made", "listen to speech only") { script in
            script.questions.map { state in
                guard let map = state.below, map["listen"] == nil,
                    let key = script.places("states.\(state.name).choices.*.key").first
                else { return nil }
                return script.insert("listen: {input: speech}", in: map)?.at(key.value.span)
            }
        },
        Operator("choice-cannot-be-made", "take only a key where nobody listens to keys") { script in
            script.asking(
                """
                say: Would you like to hear it?
                listen: {input: speech}
                choices:
                  tree: {\(Mutation.mark)key: 5, goto: "%"}
                  "yes": "%"
                give_up: hangup
                """)
        },
        Operator("choice-cannot-be-made", "ask for letters by keys") { script in
            script.places("states.*.ask").map { ask in
                guard let map = ask.map, map["listen"] == nil, let slot = ask.text,
                    ["text", "email", "spelled"].contains(script.place("slots.\(slot).type")?.text)
                else { return nil }
                return script.insert("listen: {input: keys}", in: map)?.at(ask.value.span)
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
        Operator("key-conflict", "choose by the key that ends the input") { script in
            script.pressed.map { state, keys in
                guard let map = state.below, map["listen"] == nil, let key = keys[0].text, key.count == 1 else {
                    return nil
                }
                return script.insert("listen: {input: [speech, keys], finish_on_key: \"\(key)\"}", in: map)?
                    .at(keys[0].value.span)
            }
        },
        Operator("key-conflict", "begin a key with another one") { script in
            script.pressed.map { _, keys in
                guard keys.count > 1, let key = keys[0].text, key.allSatisfy(\.isNumber) else { return nil }
                return script.replace(keys[1], with: "\(key)5")
            }
        },
        Operator("key-conflict", "give two globals one key") { script in
            let keys = script.places("globals.*.key")
            return [keys.count > 1 ? script.replace(keys[1], with: script.file.text(keys[0].value.span.range)) : nil]
        },
        Operator("intent-overlap", "give two choices one phrase") { script in
            script.rivals.map { first, second in
                script.replace(second.phrase.span, with: script.file.text(first.phrase.span.range))
            }
        },
        Operator("intent-overlap", "choose what may also be the answer") { script in
            script.asking(
                """
                say: Which tree do you like, or shall I go on?
                listen: {input: speech}
                ask: planted
                goto: "%"
                give_up: hangup
                choices:
                  \(Mutation.mark)oak: "%"
                """, declaring: "planted: {type: choice, options: {oak: [the oak], elm: [the elm]}}")
        },
        Operator("intent-near-overlap", "give two choices nearly one phrase", isBetweenTwo: true) { script in
            script.rivals.map { first, second in
                var near = script.replace(first.phrase.span, with: "change my planted tree")
                near = near + script.replace(second.phrase.span, with: "can I change a planted tree")
                return near.at(second.phrase.span)
            }
        },
        Operator("goodbye-collides", "take leave with a choice") { script in
            guard let goodbye = script.place("globals.goodbye") else { return [] }
            return script.rivals.compactMap { first, second in
                // Whoever comes to the goodbye all the same is well served.
                let rival = first.target == goodbye.target ? second : first
                return script.replace(rival.phrase.span, with: "that's all").at(rival.name.span)
            }
        },
        Operator("hard-phrase", "answer by a letter") { script in
            script.rivals.map { first, _ in script.replace(first.phrase.span, with: "b") }
        },
        Operator("hard-phrase", "answer by a word that sounds like another") { script in
            script.rivals.map { first, _ in script.replace(first.phrase.span, with: "male") }
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
    ]
}

extension GoodScript {
    /// A choice of a question, with a phrase of its own.
    fileprivate typealias Rival = (name: Node.Scalar, phrase: Node.Scalar, target: String)

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
                return (name, phrase, target)
            }
            return own.count > 1 ? (own[0], own[1]) : nil
        }
    }

    /// Questions that listen to keys and do not say how many, with the keys they offer.
    fileprivate var pressed: [(state: Place, keys: [Place])] {
        guard place("listen.num_digits") == nil, place("listen.finish_on_key") == nil else { return [] }
        let isHeard = place("listen.input").map {
            $0.text == "keys" || $0.items?.contains { $0.text == "keys" } == true
        }
        return questions.compactMap { state in
            let keys = places("states.\(state.name).choices.*.key")
            guard isHeard == true, !keys.isEmpty, place(of: "listen", in: state) == nil else { return nil }
            return (state, keys)
        }
    }
}

extension Place {
    /// Where a choice leads.
    fileprivate var target: String? { text ?? below?["goto"]?.text }
}
