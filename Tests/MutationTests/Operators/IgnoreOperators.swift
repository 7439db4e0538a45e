import ScriptDiagnostics

extension Operator {
    /// Comments that are to silence a finding.
    static let ignores: [Operator] = [
        ("silence without a reason", "callscript: ignore[dead-end]"),
        ("silence in other words", "callscript: ignore dead-end because it is fine"),
        ("silence a rule that is not there", "callscript: ignore[ded-end] because it is fine"),
        ("silence what is not told", "callscript: ignore[dead-end] because it is fine"),
        ("silence under another name", "call-script: ignore[dead-end] because it is fine"),
        ("silence without a colon", "callscript ignore dead-end, it is fine"),
        ("give a reason without a because", "callscript: ignore[dead-end] it is fine"),
    ].map { name, words in
        Operator("ignore-hygiene", name) { script in
            script.states.map { state in
                state.key.flatMap { script.insert("\(Mutation.mark)# \(words)", before: $0) }
            }
        }
    }
}
