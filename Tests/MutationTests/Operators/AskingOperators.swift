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
        Operator("intent-overlap", "give two choices one phrase") { script in
            // Where only keys are listened to, phrases are not heard.
            script.place("listen.input")?.text == "keys"
                ? []
                : script.questions.map { state in
                    let phrases = script.places("states.\(state.name).choices.*.phrases").compactMap { $0.items?.first }
                    guard phrases.count > 1 else { return nil }
                    return script.replace(phrases[1].span, with: script.file.text(phrases[0].span.range))
                }
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
        Operator("unspeakable-text", "say an address of the web") { script in
            script.spoken.map { script.prefix($0, with: "Visit www.example.com. ") }
        },
        Operator("unspeakable-text", "say a picture") { script in
            script.spoken.map { script.prefix($0, with: "Hi 😀. ") }
        },
    ]
}
