import ScriptDiagnostics
import ScriptYAML

extension Operator {
    /// Faults of how lines stand to each other, by which text is lost, or may be.
    static let lines: [Operator] = [
        Operator("yaml-tab-indent", "indent by a tab") { script in
            script.places("states.*.goto").map { goto in
                goto.key.flatMap { script.ownLine(of: $0) }.map { Mutation(edits: [.init(range: $0, text: "\t\t")]) }
            }
        },
        Operator("yaml-tab-indent", "indent a whole state by tabs") { script in
            script.states.map { state in
                guard let margins = script.margins(below: state) else { return nil }
                return Mutation(
                    edits: margins.map { .init(range: $0, text: String(repeating: "\t", count: $0.count / 2)) })
            }
        },
        Operator("yaml-tab-indent", "indent by a blank that only looks like one") { script in
            script.places("states.*.goto").map { goto in
                goto.key.flatMap { script.ownLine(of: $0) }.map { line in
                    Mutation(edits: [.init(range: line, text: String(repeating: "\u{A0}", count: line.count))])
                }
            }
        },
        Operator("duplicate-key", "write a key twice") { script in
            script.places("states.*.goto").map { goto in
                goto.key.flatMap { script.insert("goto: hangup", before: $0)?.at($0.span) }
            }
        },
        Operator("duplicate-key", "write a state twice") { script in
            script.states.map { state in
                state.key.flatMap {
                    script.insert("\(state.name):\n  say: Goodbye.\n  goto: hangup", before: $0)?.at($0.span)
                }
            }
        },
        Operator("duplicate-key", "write a part of the script twice") { script in
            script.places("*").map { part in
                part.key.flatMap { script.insert("\(part.name): {}", before: $0)?.at($0.span) }
            }
        },
        Operator("yaml-syntax", "forget a closing bracket") { script in
            script.places("intents.*").map { script.cutting($0, "]") }
                + script.places("states.*.choices").map { script.cutting($0, "}") }
        },
        Operator("yaml-syntax", "close a bracket twice") { script in
            (script.places("intents.*") + script.places("states.*.choices")).map { place in
                let end = Int(place.value.span.end)
                guard end < script.file.bytes.count, script.file.bytes[end] == UInt8(ascii: "\n") else { return nil }
                return switch script.file.bytes[end - 1] {
                case UInt8(ascii: "]"): Mutation(edits: [.init(range: end..<end, text: "]")])
                case UInt8(ascii: "}"): Mutation(edits: [.init(range: end..<end, text: "}")])
                default: nil
                }
            }
        },
        Operator("yaml-syntax", "indent by a space too many") { script in
            (script.places("states.*.goto") + script.places("slots.*") + script.places("intents.*")).map { place in
                // A single one may stand as deep as it likes.
                guard (place.map?.entries.count ?? 0) > 1 else { return nil }
                return place.key.flatMap { script.ownLine(of: $0) }.map { line in
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
                            edits: [.init(range: line.lowerBound..<line.lowerBound, text: "\(margin){ half a line\n")])
                    }
                }
            }
        },
        Operator("yaml-syntax", "forget a colon") { script in
            (script.places("states.*.goto") + script.places("states.*.choices")).map { place in
                guard let key = place.key, script.ownLine(of: key) != nil else { return nil }
                return script.cut(Int(key.span.end)..<Int(key.span.end) + 1).at(key.span)
            }
        },
        Operator("yaml-syntax", "forget the space behind a colon") { script in
            script.places("states.*.goto").map { place in
                guard let key = place.key, script.ownLine(of: key) != nil else { return nil }
                return script.cut(Int(key.span.end) + 1..<Int(place.value.span.start)).at(key.span)
            }
        },
        Operator("yaml-syntax", "begin a second document") { script in
            script.places("*").dropFirst().map { part in part.key.flatMap { script.insert("---", before: $0) } }
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
}
