package import CallInterpreter
package import CallProgram

/// What a set of calls visited: states entered, choices taken.
package struct Coverage: Hashable, Sendable {
    package private(set) var states: Set<StateID> = []
    package private(set) var choices: Set<TakenChoice> = []

    package struct TakenChoice: Hashable, Sendable {
        package var state: StateID
        package var intent: IntentID
    }

    package init() {}

    /// `state` is where the call waited before; the trace goes on from there.
    package mutating func add(_ trace: [TraceEntry], from state: StateID?) {
        var current = state
        for entry in trace {
            switch entry {
            case .entered(let state):
                states.insert(state)
                current = state
            case .heard(_, .choice(let intent, _, _, _, _)):
                if let current { choices.insert(TakenChoice(state: current, intent: intent)) }
            default: break
            }
        }
    }

    package mutating func formUnion(_ other: Coverage) {
        states.formUnion(other.states)
        choices.formUnion(other.choices)
    }

    /// What no call visited, a few names each; a global choice counts wherever it was taken.
    ///
    ///     no test visits
    ///       states   voicemail
    ///       choices  assist: date, hello
    ///                everywhere: thanks
    package func report(on program: Program) -> String {
        let missedStates = program.states.indices.map { StateID($0) }.filter { !states.contains($0) }
        let choices = missedChoices(in: program)
        guard !missedStates.isEmpty || !choices.isEmpty else { return "every state and every choice is visited\n" }
        var rows: [(String, String)] = []
        if !missedStates.isEmpty { rows.append(("states", Self.list(missedStates.map { program[$0].name }))) }
        for (index, row) in choices.prefix(Self.most).enumerated() {
            rows.append((index == 0 ? "choices" : "", "\(row.state): \(Self.list(row.names))"))
        }
        if choices.count > Self.most { rows.append(("", "and those of \(choices.count - Self.most) more states")) }
        let lines = rows.map { title, list in
            "  " + title + String(repeating: " ", count: "choices".count - title.count) + "  \(list)\n"
        }
        return "no test visits\n" + lines.joined()
    }

    private func missedChoices(in program: Program) -> [(state: String, names: [String])] {
        var rows: [(state: String, names: [String])] = []
        var globals: [IntentID] = []
        var known: Set<IntentID> = []
        for (index, state) in program.states.enumerated() {
            guard case .question(let question) = state.exit else { continue }
            var names: [String] = []
            for choice in question.choices {
                switch choice.scope {
                case .local:
                    let taken = choices.contains(TakenChoice(state: StateID(index), intent: choice.intent))
                    if !taken { names.append(program[choice.intent].name) }
                case .global:
                    if known.insert(choice.intent).inserted { globals.append(choice.intent) }
                }
            }
            if !names.isEmpty { rows.append((state.name, names)) }
        }
        let taken = Set(choices.map(\.intent))
        let missed = globals.filter { !taken.contains($0) }
        if !missed.isEmpty { rows.append(("everywhere", missed.map { program[$0].name })) }
        return rows
    }

    private static let most = 5

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(most).joined(separator: ", ")
        return names.count > most ? "\(shown), and \(names.count - most) more" : shown
    }
}
