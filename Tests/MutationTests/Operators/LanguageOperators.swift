import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let languages: [Operator] = [
        Operator("missing-translation", "forget a language") { script in
            script.translations.map { version in
                guard let other = version.map?.entries.first(where: { $0.key.text != version.name }) else { return nil }
                return script.remove(version)?.at(other.key.span)
            }
        },
        Operator("missing-translation", "say to all what one language has") { script in
            let tags = script.places("languages.*").map(\.name)
            guard tags.count > 1, let other = tags.last, script.place("language")?.text != other else { return [] }
            let question = tags.map { "\($0): Is this your language?" }.joined(separator: ", ")
            return script.beginning(
                with: """
                    planted:
                      say: {\(question)}
                      globals: none
                      choices: {"yes": planted_2, "no": {language: \(other), goto: planted_2}}
                    planted_2:
                      \(Mutation.mark)say: One moment please.
                      goto: "%"
                    """)
        },
        Operator("placeholder-drift", "lose a value in one language") { script in
            script.translations.map { version in
                guard let text = version.text, text.split(separator: "${").count == 2, !text.hasPrefix("${"),
                    let start = script.offset(of: "${", in: version.value.span),
                    let end = script.file.bytes[start...].firstIndex(of: UInt8(ascii: "}")), let key = version.key
                else { return nil }
                return script.cut(start..<end + 1).at(key.span)
            }
        },
        Operator("missing-builtin-words", "take a language without built-in words") { script in
            guard script.place("no_input") == nil, !script.questions.isEmpty else { return [] }
            return [script.speaking("sv-SE", voice: "Polly.Astrid")]
        },
        Operator("grammar-not-in-language", "ask for money in Italian") { script in
            script.places("states.*.ask").map { ask in
                guard let slot = ask.text, script.place("states.\(ask.way[1]).listen") == nil,
                    script.place("slots.\(slot).type")?.text == "money"
                else { return nil }
                return script.speaking("it-IT", voice: "Polly.Carla")?.at(ask.value.span)
            }
        },
        Operator("model-language-mismatch", "take a model that does not hear the language") { script in
            let speaks = script.places("languages.*").contains { !["en", "es"].contains($0.name.prefix(2)) }
            return speaks ? script.listening("{speech_model: phone_call, speech_timeout: 2s}") : []
        },
        Operator("unknown-voice", "misspell a voice") { script in
            (script.places("languages.*.voice") + script.places("states.*.say.-.voice"))
                .map { script.replace($0, with: "Polly.Planted") }
        },
        Operator("voice-language-mismatch", "take the voice of another language") { script in
            script.places("languages.*.voice").map {
                script.replace($0, with: $0.way[1].hasPrefix("en") ? "Polly.Lupe" : "Polly.Joanna")
            }
        },
        Operator("missing-translation", "forget an intent in one language") { script in
            script.places("intents.*.*").filter(\.isTagged).map { version in
                guard (version.map?.entries.count ?? 0) > 1 else { return nil }
                return script.place("intents.\(version.way[1])")?.key.flatMap { script.remove(version)?.at($0.span) }
            }
        },
    ]
}

extension GoodScript {
    /// What states say, a language each.
    fileprivate var translations: [Place] {
        places("states.*.say.*").filter { $0.isTagged && ($0.map?.entries.count ?? 0) > 1 }
    }

    /// The only language becomes another one.
    fileprivate func speaking(_ tag: String, voice: String) -> Mutation? {
        let languages = places("languages.*")
        guard languages.count == 1, let old = place("languages.\(languages[0].name).voice") else { return nil }
        return rename(languages[0], to: tag).map { $0 + replace(old, with: voice) }
    }
}
