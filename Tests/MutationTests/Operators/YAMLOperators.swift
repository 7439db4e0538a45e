import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let yaml: [Operator] = [
        Operator("yaml-syntax", "forget a closing quote") { script in
            script.lines.map { script.replace($0.span, with: "\"Hello there?") }
        },
        Operator("yaml-tab-indent", "indent by a tab") { script in
            script.places("states.*.goto").map { goto in
                guard let key = goto.key else { return nil }
                let start = Int(key.span.start)
                let line = script.file.range(ofLine: script.file.line(at: start)).lowerBound
                guard script.file.bytes[line..<start].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
                return Mutation(edits: [.init(range: line..<start, text: "\t\t")])
            }
        },
        Operator("yaml-colon-in-text", "write a colon into a text") { script in
            script.lines.map { script.prefix($0, with: "Press 1: ") }
        },
        Operator("yaml-comment-eats-text", "write a hash into a text") { script in
            script.lines.map { script.prefix($0, with: "Come to gate #4. ") }
        },
        Operator("yaml-flow-eats-text", "write a sentence into brackets") { script in
            script.lines.map { script.replace($0.span, with: "[Hello there, how are you?]") }
        },
        Operator("yaml-special-start", "begin a text with a sign") { script in
            script.lines.map { script.replace($0.span, with: "@home can we call you?") }
        },
        Operator("duplicate-key", "write a key twice") { script in
            script.places("states.*.goto").map { goto in
                goto.key.flatMap { script.insert("goto: hangup", before: $0)?.at($0.span) }
            }
        },
        Operator("yaml-limits", "nest a hundred lists") { script in
            let (open, close) = (String(repeating: "[", count: 100), String(repeating: "]", count: 100))
            return script.lines.map { script.replace($0.span, with: open + "Hello" + close) }
        },
    ]

    /// Faults by which text is lost, or may be.
    static let losses: [Operator] = [
        Operator("yaml-syntax", "forget a closing bracket") { script in
            script.places("intents.*").map { script.cutting($0, "]") }
                + script.places("states.*.choices").map { script.cutting($0, "}") }
        },
        Operator("yaml-syntax", "indent by a space too many") { script in
            (script.places("states.*.goto") + script.places("slots.*") + script.places("intents.*")).map { place in
                place.key.flatMap { script.ownLine(of: $0) }.map { line in
                    Mutation(edits: [.init(range: line.lowerBound..<line.lowerBound, text: " ")])
                }
            }
        },
        Operator("yaml-syntax", "leave half a line between others") { script in
            let keys = ["states.*.goto", "states.*.choices", "states.*", "slots.*", "intents.*", "listen", "states"]
            return keys.flatMap(script.places).map { place in
                place.key.flatMap { key in
                    script.ownLine(of: key).map { line in
                        let margin = String(repeating: " ", count: line.count)
                        return Mutation(
                            edits: [.init(range: line.lowerBound..<line.lowerBound, text: "\(margin)}{ half a line\n")])
                    }
                }
            }
        },
    ]
}

extension GoodScript {
    /// The blanks before a key that begins its line.
    fileprivate func ownLine(of key: Node.Scalar) -> Range<Int>? {
        let start = Int(key.span.start)
        let line = file.range(ofLine: file.line(at: start)).lowerBound
        return file.bytes[line..<start].allSatisfy { $0 == UInt8(ascii: " ") } ? line..<start : nil
    }

    /// Takes out the sign that closes a list or map on one line.
    fileprivate func cutting(_ place: Place, _ sign: Character) -> Mutation? {
        let span = place.value.span.range
        guard file.bytes[span].last == sign.asciiValue, file.line(at: span.lowerBound) == file.line(at: span.upperBound)
        else { return nil }
        return Mutation(edits: [.init(range: span.upperBound - 1..<span.upperBound, text: "")])
    }

    /// Texts that states say on one line, without quotes.
    fileprivate var lines: [Node.Scalar] {
        places("states.*.say").compactMap { place in
            guard case .scalar(let text) = place.value, text.style == .plain,
                file.line(at: Int(text.span.start)) == file.line(at: Int(text.span.end))
            else { return nil }
            return text
        }
    }
}
