import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Faults of how a text is written.
    static let texts: [Operator] =
        specialStarts + [
            Operator("yaml-encoding", "paste a sign that nobody sees") { script in
                script.lines.map { script.prefix($0, with: "Hello\u{7}. ") }
            },
            Operator("yaml-syntax", "forget a closing quote") { script in
                script.lines.map { script.prefix($0, with: "\"") }
            },
            Operator("yaml-syntax", "begin with an apostrophe") { script in
                script.lines.map { script.prefix($0, with: "'Tis the season. ") }
            },
            Operator("yaml-syntax", "write on behind a quote") { script in
                script.lines.map { script.prefix($0, with: "\"Hello!\" says the mayor. ") }
            },
            Operator("yaml-syntax", "write a backslash between quotes") { script in
                script.lines.map { script.replace($0.span, with: "\"Hello, \(Mutation.mark)\\dear caller?\"") }
            },
            Operator("yaml-syntax", "write the name of a state at the margin") { script in
                // Where no state comes behind it, that is no fault of YAML's.
                script.states.dropLast().map { state in
                    guard let key = state.key, let margins = script.margins(below: state), !margins.isEmpty else {
                        return nil
                    }
                    let start = Int(key.span.start)
                    let line = script.file.range(ofLine: script.file.line(at: start)).lowerBound
                    return Mutation(edits: [.init(range: line..<start, text: "")]).at(key.span)
                }
            },
            Operator("yaml-syntax", "go on at the margin of the key") { script in
                script.lines.map { text in
                    script.ownLine(around: text).map { line in
                        let margin = String(repeating: " ", count: line.margin)
                        let end = Int(text.span.end)
                        return Mutation(
                            edits: [.init(range: end..<end, text: "\n\(margin)\(Mutation.mark)and so on")])
                    }
                }
            },
            Operator("yaml-colon-in-text", "write a colon into a text") { script in
                script.lines.map { script.prefix($0, with: "Please note: ") }
            },
            Operator("yaml-comment-eats-text", "write a hash into a text") { script in
                script.lines.map { script.prefix($0, with: "Come to gate #4. ") }
            },
            Operator("yaml-comment-eats-text", "press a hash without quotes") { script in
                // A key that is announced is missed besides.
                script.places("states.*.choices.*.key").filter { key in
                    let say = script.place("states.\(key.way[1]).say")
                    return say.map { !script.file.text($0.value.span.range).contains(" \(key.text ?? "")") } == true
                }.map { script.replace($0, with: "#") }
            },
            Operator("yaml-flow-eats-text", "write a sentence into brackets") { script in
                script.lines.filter { $0.endsSentence }.map { text in
                    script.replace(text.span, with: "[Well, \(script.file.text(text.span.range))]")
                }
            },
            Operator("yaml-flow-eats-text", "write a sentence into braces") { script in
                let languages = script.places("languages.*")
                guard languages.count < 2 else { return [] }
                return script.lines.filter { !$0.text.contains("${") }.map { text in
                    let tag = languages.first?.name ?? "en-US"
                    return script.replace(text.span, with: "{\(tag): Well, \(script.file.text(text.span.range))}")
                }
            },
            Operator("yaml-limits", "nest a hundred lists") { script in
                let (open, close) = (String(repeating: "[", count: 100), String(repeating: "]", count: 100))
                return script.lines.filter { !$0.text.contains("${") }
                    .map { script.replace($0.span, with: open + "Hello" + close) }
            },
        ]

    private static let specialStarts: [Operator] = [
        ("@home ", "an at sign"), ("`Hello` ", "a backtick"), ("%", "a percent sign"), ("*Hello* ", "a star"),
        ("&Co ", "an ampersand"), ("!Hello ", "an exclamation mark"), ("{{name}} ", "double braces"),
    ].map { sign, name in
        Operator("yaml-special-start", "begin a text with \(name)") { script in
            script.lines.map { script.prefix($0, with: sign) }
        }
    }
}

extension GoodScript {
    /// Texts that callers hear, on one line, without quotes and outside of brackets.
    fileprivate var lines: [Node.Scalar] {
        let patterns = [
            "states.*.say", "states.*.say.-", "prompts.*", "prompts.*.-", "no_input.-", "no_match.-",
            "states.*.no_input.-", "states.*.no_match.-",
        ]
        return patterns.flatMap(places).compactMap(\.scalar).filter { text in
            guard text.style == .plain, !text.text.isEmpty else { return false }
            let line = file.range(ofLine: file.line(at: Int(text.span.start)))
            return Int(text.span.end) <= line.upperBound
                && !file.bytes[line.lowerBound..<Int(text.span.start)].contains(where: Self.opensFlow)
        }
    }

    private static func opensFlow(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

    /// The line that a text ends, and how far its key is indented; nil for an item of a list.
    fileprivate func ownLine(around text: Node.Scalar) -> (end: Int, margin: Int)? {
        let line = file.range(ofLine: file.line(at: Int(text.span.start)))
        let margin = file.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
        guard Int(text.span.end) == line.upperBound, file.bytes[line.lowerBound + margin] != UInt8(ascii: "-") else {
            return nil
        }
        return (line.upperBound, margin)
    }
}

extension Node.Scalar {
    fileprivate var endsSentence: Bool { text.last.map { ".!?".contains($0) } ?? false }
}
