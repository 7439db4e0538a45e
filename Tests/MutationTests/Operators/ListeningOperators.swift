import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Questions that are asked too late, too long, or not at all.
    static let listening: [Operator] = [
        Operator("missing-give-up", "forget who stays silent") { script in
            let open = script.questions.filter { script.place(of: "give_up", in: $0) == nil }
            // One question alone may do without.
            guard open.count > 1, let first = open[0].below, let key = first.verb else { return [] }
            return [script.place("give_up").flatMap { script.remove($0)?.at(key.span) }]
        },
        Operator("question-expected", "listen without a question") { script in
            // Nobody knows what is a question in other languages.
            let tags = script.places("languages.*").map { $0.name.prefix(2) }
            guard tags.allSatisfy({ ["de", "en", "es", "fr", "it", "pt"].contains($0) }) else { return [] }
            return script.beginning(
                with: """
                    planted:
                      say: Welcome.
                      listen: {input: speech}
                      globals: none
                      \(Mutation.mark)choices: {"yes": %}
                    """)
        },
        Operator("question-expected", "listen without a word") { script in
            script.beginning(
                with: "planted:\n  listen: {input: speech}\n  globals: none\n  \(Mutation.mark)choices: {\"yes\": %}")
        },
        Operator("short-wait-for-keys", "wait for a second between many keys") { script in
            script.asking(
                """
                say: Please enter the eight digits of the tree.
                \(Mutation.mark)listen: {input: keys, timeout: 1s}
                ask: planted_number
                goto: "%"
                give_up: hangup
                """, declaring: "planted_number: {type: digits, length: 8}")
        },
        Operator("key-before-option", "tell a key before what it is for") { script in
            script.asking(
                """
                \(Mutation.mark)say: Press 1 for a tree. Press 2 for a bush.
                listen: {input: [speech, keys]}
                choices: {tree: {key: 1, goto: "%"}, bush: {key: 2, goto: "%"}}
                give_up: hangup
                """)
        },
        Operator("too-many-options", "offer seven keys") { script in
            script.asking(
                """
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
                give_up: hangup
                """)
        },
        Operator("say-over-limit", "say thousands of letters") { script in
            script.asking("say: \(speech(sentences: 120))\ngoto: \"%\"", isMarkedByName: true)
        },
        Operator("say-too-long", "speak for minutes before a question") { script in
            script.asking(
                """
                say: \(speech(sentences: 30)) Is that fine?
                listen: {input: [speech, keys]}
                \(Mutation.mark)choices: {"yes": "%", "no": "%"}
                give_up: hangup
                """)
        },
        Operator("no-barge-in", "let nobody interrupt") { script in
            script.asking(
                """
                say: \(speech(sentences: 8)) Is that fine?
                \(Mutation.mark)listen: {input: speech, barge_in: no}
                choices: {"yes": "%", "no": "%"}
                give_up: hangup
                """)
        },
        Operator("speech-timeout-auto-with-model", "leave the pause to a model") { script in
            // Where only keys are listened to, no model hears anything.
            script.place("listen.input")?.text == "keys"
                ? [] : script.listening("{speech_model: phone_call, speech_timeout: auto}")
        },
        Operator("hints-limit", "give a hint that is too long") { script in
            script.hinting("[\([String](repeating: "a visit to the town hall", count: 5).joined(separator: " or "))]")
        },
        Operator("hints-limit", "give hundreds of hints") { script in
            script.hinting("[\((0...500).map { "tree \($0)" }.joined(separator: ", "))]")
        },
        Operator("hints-limit", "answer to hundreds of phrases") { script in
            let phrases = (0...500).map { "tree \($0)" }.joined(separator: ", ")
            return script.beginning(
                with: """
                    planted:
                      say: Which tree is it?
                      listen: {input: speech}
                      \(Mutation.mark)choices:
                        planted_tree: {phrases: [\(phrases)], goto: "%"}
                    """)
        },
    ]

    private static func speech(sentences: Int) -> String {
        [String](repeating: "Every tree in our town was planted by somebody who lives here.", count: sentences)
            .joined(separator: " ")
    }
}

extension GoodScript {
    /// Every question is given these hints, beside the settings it has.
    fileprivate func hinting(_ hints: String) -> [Mutation?] {
        questions.map { state in
            guard let map = state.below else { return nil }
            guard let listen = place(of: "listen", in: state) else {
                return insert("\(Mutation.mark)listen: {hints: \(hints)}", in: map)
            }
            guard let settings = listen.below, settings["hints"] == nil else { return nil }
            return insert("\(Mutation.mark)hints: \(hints)", in: settings)
        }
    }
}
