import ScriptDiagnostics
import ScriptYAML

extension ReplySyntax {
    static let reader = MappingReader<ReplySyntax>(
        "\"reply\"",
        elsewhere: [
            "on": "beside \"reply\"", "goto": "beside \"reply\"", "filler": "beside \"reply\"",
            "model": "under \"assistant\"", "temperature": "under \"assistant\"",
        ],
        meant: ["prompt": "instructions", "system": "instructions", "text": "instructions", "tools": "exits"],
        onTheCall: "the model answers without it",
        [
            Key("instructions", \.instructions, .sentText, "What the model is told for this turn."),
            Key("exits", \.exits, .exits, "The states that the model may choose, each with when."),
            Key("save", \.save, .reference("the name of a slot"), "Takes what the model said."),
            Key("max_tokens", \.maxTokens, .whole(1...4_000), "How long the reply may be."),
            Key(
                "timeout", \.timeout, .milliseconds(500...60_000, id: .timeoutOutOfRange), default: "20s",
                "How long the caller waits at most."),
        ])
}

extension ValueForm where Value == WorkSyntax {
    static var reply: Self {
        .work("the keys of a reply, instructions above all", ReplySyntax.reader, from: ReplySyntax()) { reply, _ in
            .reply(reply)
        }
    }
}

extension ReplySyntax.Exit {
    fileprivate static let reader = MappingReader<ReplySyntax.Exit>(
        "an exit", onTheCall: "the model may not know when to take it",
        [
            Key("description", \.description, .text, "Tells the model when to take it."),
            Key("goto", \.goto, .target, "The state it leads to; without it, the one of the same name."),
        ])
}

extension ValueForm where Value == [ReplySyntax.Exit] {
    /// `[booking, goodbye]`, or a map with descriptions.
    fileprivate static var exits: Self {
        let phrase = "names of states, or each with a description"
        let names = ValueForm<[Located<String>]>.list(of: .reference(phrase), phrase)
        let values = ValueShape.either([.text, .null, .mapping(ReplySyntax.Exit.reader.shape)])
        let shape = ValueShape.either([names.shape, .named(keys: Name.pattern, values: values)])
        return Self(phrase, shape) { node, place, reading in
            guard case .mapping(let mapping) = node else {
                var seen: Set<String> = []
                return names.read(node, place, &reading)?.filter { seen.insert($0.value).inserted }
                    .map { ReplySyntax.Exit(name: $0) }
            }
            var exits: [ReplySyntax.Exit] = []
            reading.forEachNamed(mapping, "an exit") { name, node, reading in
                var exit = ReplySyntax.Exit(name: name.located)
                switch node {
                case .scalar(let scalar) where scalar.isNull: break
                case .mapping(let keys):
                    ReplySyntax.Exit.reader.read(keys, into: &exit, at: Place(name), &reading)
                case .scalar, .sequence:
                    exit.description = ValueForm<Located<String>>.text.read(node, Place(name), &reading)
                }
                exits.append(exit)
            }
            return exits
        }
    }
}

extension ValueForm where Value == [State.Outcome] {
    /// `{404: unknown_order, 429: later}` under `status`, as outcomes called `status 404`.
    static var statuses: Self {
        let phrase = "HTTP statuses, each with its state, such as {404: unknown_order}"
        return Self(phrase, .named(keys: "^[1-5][0-9][0-9]$", values: .text)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var seen: Set<String> = []
            var outcomes: [State.Outcome] = []
            for entry in mapping.entries where seen.insert(entry.key.text).inserted {
                let code = entry.key.text.utf8
                guard code.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(code.first!),
                    code.allSatisfy({ (0x30...0x39).contains($0) })
                else {
                    reading.report(.wrongValue(entry.key, place, "HTTP statuses, from 100 to 599"))
                    continue
                }
                guard let target = ValueForm<Located<String>>.target.read(entry.value, Place(entry.key), &reading)
                else { continue }
                outcomes.append(
                    State.Outcome(name: Located("status \(entry.key.text)", at: entry.key.span), target: target))
            }
            return outcomes
        }
    }
}
