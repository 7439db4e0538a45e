import ScriptDiagnostics

extension Operator {
    /// Comments that are to silence a finding.
    static let ignores: [Operator] = [
        ("silence without a reason", "ignore[dead-end]"),
        ("silence in other words", "ignore dead-end because it is fine"),
        ("silence a rule that is not there", "ignore[ded-end] because it is fine"),
        ("silence what is not told", "ignore[dead-end] because it is fine"),
    ].map { name, words in
        Operator("ignore-hygiene", name) { script in
            script.states.map { state in
                state.key.flatMap { script.insert("\(Mutation.mark)# callscript: \(words)", before: $0) }
            }
        }
    }
}
