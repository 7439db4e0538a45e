import ScriptDiagnostics
import ScriptYAML

extension Reading {
    /// The script with its states where they belong: those that begin at the margin right behind `states`, and those
    /// written as a list.
    mutating func gatheringStates(_ mapping: Node.Mapping) -> Node.Mapping {
        guard let position = mapping.entries.firstIndex(where: { $0.key.text == "states" }) else { return mapping }
        var mapping = mapping
        switch mapping.entries[position].value {
        case .sequence(let list):
            guard let states = states(in: list) else { return mapping }
            mapping.entries[position].value = .mapping(states)
        case .scalar(let scalar) where !scalar.isNull: break
        case .mapping(let states) where Self.beginsWithoutName(states):
            mapping.entries[position].value = .mapping(naming(states, in: mapping))
        case .scalar, .mapping:
            joinKeysAtMargin(behind: position, of: &mapping)
            gatherFromMargin(behind: position, of: &mapping)
        }
        if case .mapping(let states) = mapping.entries[position].value {
            mapping.entries[position].value = .mapping(settled(states))
        }
        return mapping
    }

    /// `say: Hello` right below `states`. A state may be called `record`, and then has keys of its own.
    private static func beginsWithoutName(_ states: Node.Mapping) -> Bool {
        guard let first = states.entries.first, StateDraft.reader.has(first.key.text) else { return false }
        return if case .mapping = first.value { false } else { true }
    }

    /// The states, the first keys gathered below the name with which the script begins.
    private mutating func naming(_ states: Node.Mapping, in script: Node.Mapping) -> Node.Mapping {
        let nameless = states.entries.prefix { entry in
            guard StateDraft.reader.has(entry.key.text) else { return false }
            guard case .mapping(let value) = entry.value else { return true }
            return !value.entries.contains { StateDraft.reader.has($0.key.text) }
        }
        var states = states
        states.entries.removeFirst(nameless.count)
        var name = nameless[0].key
        var suggestion = "greeting"
        if case .scalar(let start)? = script.entries.first(where: { $0.key.text == "start" })?.value,
            Name.isValid(start.text), !states.entries.contains(where: { $0.key.text == start.text })
        {
            (name, suggestion) = (start, start.text)
        }
        report(.stateWithoutName(nameless[0].key, suggestion))
        let body = Node.Mapping(entries: Array(nameless), span: states.span)
        states.entries.insert(Node.Mapping.Entry(key: name, value: .mapping(body)), at: 0)
        return states
    }

    /// `say: Goodbye.` at the margin, below the name of the last state: as if it were as deep as the name.
    private func joinKeysAtMargin(behind position: Int, of mapping: inout Node.Mapping) {
        guard case .mapping(var states) = mapping.entries[position].value, states.isBlock else { return }
        let width = column(of: Int(states.span.start))
        let behind = mapping.entries[(position + 1)...].prefix(while: \.isKeyOfState)
        // What the script may have itself is taken along only among others.
        guard let first = behind.first, !Script.reader.has(first.key.text),
            let end = behind.lastIndex(where: { !Script.reader.has($0.key.text) })
        else { return }
        // The states below are as deep as its own entries.
        let (last, below) = withoutStates(below: behind[end], at: width)
        states.entries += behind[..<end] + [last] + below
        mapping.entries[position].value = .mapping(states)
        mapping.entries.removeSubrange(position + 1...end)
    }

    private mutating func gatherFromMargin(behind position: Int, of mapping: inout Node.Mapping) {
        let strays = mapping.entries[(position + 1)...].prefix { Self.looksLikeState($0) }
        guard let first = strays.first else { return }
        var states = Node.Mapping(entries: [], span: first.key.span)
        if case .mapping(let own) = mapping.entries[position].value { states = own }
        let width =
            (states.entries.first ?? Self.states(below: first).first)
            .map { column(of: Int($0.key.span.start)) } ?? 2
        guard width > 0, column(of: Int(first.key.span.start)) == 0 else { return }
        var atMargin: [Node.Mapping.Entry] = []
        for stray in strays {
            let (state, below) = withoutStates(below: stray, at: width)
            atMargin.append(state)
            states.entries += [state] + below
            guard !below.isEmpty else { continue }
            tell(atMargin[...], width)
            atMargin = []
        }
        tell(atMargin[...], width)
        mapping.entries[position].value = .mapping(states)
        mapping.entries.removeSubrange(position + 1..<strays.endIndex)
    }

    private mutating func tell(_ states: ArraySlice<Node.Mapping.Entry>, _ width: Int) {
        guard let first = states.first else { return }
        report(.stateAtMargin(first.key, count: states.count, width: width, edits: indenting(states, by: width)))
    }

    /// The state alone, and the states that were read as its keys.
    private func withoutStates(
        below stray: Node.Mapping.Entry, at width: Int
    ) -> (state: Node.Mapping.Entry, states: [Node.Mapping.Entry]) {
        let states = Self.states(below: stray)
        guard case .mapping(var keys) = stray.value, !states.isEmpty,
            states.allSatisfy({ column(of: Int($0.key.span.start)) == width })
        else { return (stray, []) }
        keys.entries.removeLast(states.count)
        // Its lines end where those of its own last key do.
        let end = keys.entries[keys.entries.count - 1].value.span.end
        keys.span = SourceSpan(file: keys.span.file, start: Int(keys.span.start), end: Int(end))
        return (Node.Mapping.Entry(key: stray.key, value: .mapping(keys)), Array(states))
    }

    /// Where the keys of a state at the margin stand as deep as the names of states, those below it are read as keys.
    private static func states(below stray: Node.Mapping.Entry) -> ArraySlice<Node.Mapping.Entry> {
        guard case .mapping(let keys) = stray.value,
            let place = keys.entries.firstIndex(where: { $0.isStateInside || $0.isNamedAsKey }), place > 0
        else { return [] }
        return keys.entries[place...]
    }

    private static func looksLikeState(_ entry: Node.Mapping.Entry) -> Bool {
        guard !Script.reader.has(entry.key.text), case .mapping(let value) = entry.value else { return false }
        return value.entries.contains { StateDraft.reader.has($0.key.text) }
    }

    func indenting(_ entries: ArraySlice<Node.Mapping.Entry>, by width: Int) -> [FixIt.Edit] {
        // A value that is marked elsewhere (`*other`) stands before its key.
        guard let first = entries.first, let last = entries.last, first.key.span.start < last.value.span.end else {
            return []
        }
        let spaces = String(repeating: " ", count: width)
        let range = Int(first.key.span.start)..<Int(last.value.span.end)
        let lines = file.line(at: range.lowerBound)..<file.line(at: range.upperBound - 1)
        return ([range.lowerBound] + file.lineStarts[lines])
            .filter { file.bytes[$0] != UInt8(ascii: "\n") && file.bytes[$0] != UInt8(ascii: "\r") }
            .map { FixIt.Edit(replace: SourceSpan(file: first.key.span.file, start: $0, end: $0), with: spaces) }
    }

    /// `- greeting: {…}`, or `- name: greeting` among its keys; nothing if the items are something else.
    private mutating func states(in list: Node.Sequence) -> Node.Mapping? {
        var entries: [Node.Mapping.Entry] = []
        var edits: [FixIt.Edit] = []
        for item in list.items {
            guard case .mapping(let mapping) = item, let first = mapping.entries.first else { return nil }
            if mapping.entries.count == 1, case .mapping = first.value {
                entries.append(first)
                if let dash = dash(before: first.key) { edits.append(dash) }
            } else if case .scalar(let value) = first.value {
                let isNamed = ["name", "id", "state"].contains(first.key.text) && !value.isNull
                guard isNamed || value.isNull else { return nil }
                var rest = mapping
                rest.entries.removeFirst()
                entries.append(Node.Mapping.Entry(key: isNamed ? value : first.key, value: .mapping(rest)))
            } else {
                return nil
            }
        }
        guard let first = entries.first else { return nil }
        report(.listOfStates(first.key, edits: edits.count == entries.count ? edits : []))
        return Node.Mapping(entries: entries, span: list.span)
    }
}

extension Diagnostic {
    fileprivate static func stateAtMargin(
        _ name: Node.Scalar, count: Int, width: Int, edits: [FixIt.Edit]
    ) -> Diagnostic {
        let others = count == 1 ? "" : count == 2 ? ", and the one below it" : ", and the \(count - 1) below it"
        return Diagnostic(
            .unknownKey, .error, "\"\(name.text)\" begins at the margin, outside of \"states\"", at: name.span,
            label: "indent it by \(width)\(others): it looks like a state",
            fixes: [FixIt(count == 1 ? "indent the state" : "indent the \(count) states", .safe, edits: edits)])
    }

    fileprivate static func stateWithoutName(_ key: Node.Scalar, _ suggestion: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, "\"\(key.text)\" belongs to a state, and this state has no name", at: key.span,
            label:
                "write \(suggestion): on a line of its own above it, and indent what belongs to it by two more spaces")
    }

    fileprivate static func listOfStates(_ name: Node.Scalar, edits: [FixIt.Edit]) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, "\"states\" takes names of states, not a list", at: name.span,
            label: edits.isEmpty
                ? "write \(name.text): and its keys below it" : "take the \"-\" away: \(name.text):",
            fixes: edits.isEmpty ? [] : [FixIt("take the \"-\" of every state away", .safe, edits: edits)])
    }
}
