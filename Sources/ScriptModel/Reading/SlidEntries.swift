import ScriptDiagnostics
import ScriptYAML

extension Reading {
    /// The states with what slid out of them, or into them: `choices` as deep as the names of states belongs to the
    /// state above, and a state among the keys of another one belongs beside it.
    mutating func settled(_ states: Node.Mapping) -> Node.Mapping {
        guard states.isBlock else { return states }
        let margin = column(of: Int(states.span.start))
        var states = states
        if states.entries.contains(where: { StateDraft.reader.has($0.key.text) || $0.endsInNothing }) {
            states = gathered(states, home: Self.statesAlone, kind: "the state ")
        }
        var result = states
        result.entries = []
        result.entries.reserveCapacity(states.entries.count)
        for entry in states.entries {
            result.entries.append(entry)
            guard case .mapping(var keys) = entry.value, let at = keys.entries.firstIndex(where: \.isStateInside),
                at > 0, keys.isBlock
            else { continue }
            let inner = keys.entries[at...].filter(\.isStateInside)
            let width = column(of: Int(inner[0].key.span.start)) - margin
            guard width > 0 else { continue }
            keys.entries.removeAll(where: \.isStateInside)
            result.entries[result.entries.count - 1].value = .mapping(keys)
            report(.tooDeep(inner[0].key, count: inner.count, by: width, inner.flatMap { outdenting($0, by: width) }))
            result.entries += inner
        }
        return result
    }

    /// Names of states, each with its keys.
    private static let statesAlone = KeyTree(names: Name.pattern, each: StateDraft.reader.shape.keyTree)

    /// Choices with the `goto` that slid out of the one above.
    mutating func settledChoices(_ choices: Node.Mapping) -> Node.Mapping {
        guard
            choices.entries.contains(where: { Self.keysOfChoices.contains($0.key.text) || $0.endsInNothing })
        else { return choices }
        let home = KeyTree(names: Name.pattern, each: ChoiceDeclaration.shape.keyTree)
        return gathered(choices, home: home, kind: "the choice ", below: Self.keysOfChoices)
    }

    /// Those after which nobody calls a choice.
    private static let keysOfChoices: Set<String> = ["goto", "phrases", "key"]

    /// As many blanks less before each line of an entry.
    private func outdenting(_ entry: Node.Mapping.Entry, by width: Int) -> [FixIt.Edit] {
        indenting([entry], by: width).map { edit in
            let start =
                Int(edit.span.start) == Int(entry.key.span.start)
                ? Int(edit.span.start) - column(of: Int(edit.span.start)) : Int(edit.span.start)
            let blanks = file.bytes[start...].prefix(width).prefix { $0 == UInt8(ascii: " ") }.count
            return FixIt.Edit(
                replace: SourceSpan(file: edit.span.file, start: start, end: start + blanks), with: "")
        }
    }
}

extension Node.Mapping.Entry {
    private var keys: [String] {
        if case .mapping(let mapping) = value { mapping.entries.map(\.key.text) } else { [] }
    }

    /// Called as a key of states is, and holding none of these keys: a state may be called `record`, too.
    var isKeyOfState: Bool {
        guard StateDraft.reader.has(key.text) else { return false }
        if case .scalar(let nothing) = value, nothing.isNull { return false }
        return !keys.contains { StateDraft.reader.has($0) }
    }

    /// No key of states, and holding what states have and choices have not.
    var isStateInside: Bool {
        !StateDraft.reader.has(key.text) && Name.isValid(key.text)
            && keys.contains { StateDraft.reader.has($0) && !ChoiceDeclaration.reader.has($0) }
    }

    /// `record: {say: …, goto: …}`: a state that is called as a key of states is.
    var isNamedAsKey: Bool {
        StateDraft.reader.has(key.text) && !["set", "choices"].contains(key.text)
            && keys.contains { ["choices", "ask", "when", "goto"].contains($0) }
    }
}

extension Diagnostic {
    fileprivate static func tooDeep(
        _ name: Node.Scalar, count: Int, by width: Int, _ edits: [FixIt.Edit]
    ) -> Diagnostic {
        let others = count == 1 ? "" : count == 2 ? ", and the one below it" : ", and the \(count - 1) below it"
        return Diagnostic(
            .unknownKey, .error, "\"\(name.text)\" looks like a state, and stands inside of another one", at: name.span,
            label: "indent it by \(width) less\(others)",
            fixes: [
                FixIt(
                    "indent \(count == 1 ? "the state" : "the \(count) states") by \(width) less", .unsafe, edits: edits
                )
            ])
    }
}
