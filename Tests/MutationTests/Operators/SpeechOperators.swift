import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Words that a voice cannot say.
    static let speech: [Operator] =
        [
            ("say an address of the web", "Visit www.example.com. "),
            ("say a date in figures", "On \(Mutation.mark)03/04 we are closed. "),
            ("say a picture", "Hi 😀. "),
            ("print words boldly", "It is **very** new. "),
            ("print words as code", "Say `yes` now. "),
            ("tag a word", "It is <b>very</b> new. "),
        ].map { name, words in
            Operator("unspeakable-text", name) { script in script.spoken.map { script.prefix($0, with: words) } }
        } + [
            Operator("unspeakable-text", "forget the sign of a value") { script in
                // Filled in, it is a word that may be said.
                guard
                    let slot = script.places("slots.*").first(where: {
                        $0.below?["default"] != nil && $0.below?["sensitive"] == nil
                    })
                else { return [] }
                return script.untranslated.map { script.prefix($0, with: "It is {\(slot.name)}. ") }
            },
            Operator("unspeakable-text", "say an address of mail") { script in
                script.spoken.map { script.prefix($0, with: "Write to info@example.com. ") }
            },
            Operator("unspeakable-text", "say a slot's name") { script in
                guard let slot = script.declare("planted_name: {type: text, default: Jo}", in: "slots") else {
                    return []
                }
                return script.spoken.map { text in
                    script.prefix(text, with: "Hello ${planted_name}, \(Mutation.mark)[planted_name]. ").map {
                        slot + $0
                    }
                }
            },
            Operator("ssml-invalid", "leave a mark open") { script in
                script.saying("{ssml: '<prosody rate=\"slow\">Hello.'}")
            },
            Operator("ssml-invalid", "misspell a mark") { script in
                script.saying("{ssml: '<prosodi rate=\"slow\">Hello.</prosodi>'}")
            },
            Operator("url-not-absolute", "play half an address") { script in
                script.saying("[{play: www.example.com/hello.mp3}, Goodbye.]")
            },
            Operator("url-not-absolute", "play from another folder") { script in
                script.saying("[{play: ../hello.mp3}, Goodbye.]")
            },
            Operator("url-not-absolute", "play from a server of files") { script in
                script.saying("[{play: \"ftp://example.com/hello.mp3\"}, Goodbye.]")
            },
            Operator("asset-missing", "play a file that is not there") { script in
                script.saying("[{play: planted.mp3}, Goodbye.]")
            },
            Operator("asset-missing", "play what the carrier does not") { script in
                script.saying("[{play: jingle.ogg}, Goodbye.]")
            },
            Operator("unsafe-url", "play from inside a network") { script in
                script.saying("[{play: \"https://10.0.0.1/planted.mp3\"}, Goodbye.]")
            },
            Operator("document-too-large", "make a prompt of hundreds of parts") { script in
                let parts = [String](repeating: "Hello.", count: 300).joined(separator: ", ")
                return script.places("prompts.*").map { prompt in
                    prompt.key.map { script.replace(prompt, with: "[\(parts)]").at($0.span) }
                }
            },
            Operator("document-too-large", "say hundreds of prompts in one go") { script in
                // Each is short; together they are as much as no document holds.
                let prompts =
                    ["[Hello., Hello., Hello., Hello., Hello.]"]
                    + (1...3).map { number in
                        "[\([String](repeating: "{prompt: planted_\(number - 1)}", count: 5).joined(separator: ", "))]"
                    }
                let entries = prompts.enumerated().map { number, parts in
                    "\(number == 3 ? Mutation.mark : "")planted_\(number): \(parts)"
                }
                return [script.declare(entries.joined(separator: "\n"), in: "prompts")]
            },
        ]
}

extension GoodScript {
    /// Whatever a state says in plain words becomes this.
    fileprivate func saying(_ what: String) -> [Mutation] {
        places("states.*.say").filter { $0.text != nil }.map { replace($0, with: what) }
    }
}
