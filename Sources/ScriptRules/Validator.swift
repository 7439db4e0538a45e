package import ScriptDiagnostics
package import ScriptModel

/// Runs the rules over a script, each only where its ground holds: a broken name must not also be told as a state
/// that is never reached.
package struct Validator: Sendable {
    private let rules: [any Rule]
    private let fileExists: (@Sendable (String) -> Bool)?

    /// `fileExists` says whether a path lies beside the script; without it sound files are not looked for.
    package init(rules: [any Rule] = AllRules.rules, fileExists: (@Sendable (String) -> Bool)? = nil) {
        self.rules = rules
        self.fileExists = fileExists
    }

    /// The bag holds what reading has told and receives what the rules find; nil when any error stands in it.
    package func validate(_ script: Script, _ bag: inout DiagnosticBag) -> ValidatedScript? {
        let read = Self.ground(afterReading: bag.diagnostics)
        guard let read, !script.states.isEmpty || !bag.hasErrors else { return nil }
        let context = RuleContext(script, fileExists: fileExists)
        for ground in RuleGround.allCases {
            guard ground <= read else { break }
            if ground >= .names, context.graph.hasUnknownTargets { break }
            if ground == .soundScript, bag.hasErrors { break }
            for rule in rules where rule.ground == ground { rule.check(context, &bag) }
        }
        return bag.hasErrors ? nil : ValidatedScript(script, context.index)
    }

    /// How far a script can be judged after what could not be read; nil when its declarations may be missing.
    private static func ground(afterReading faults: [Diagnostic]) -> RuleGround? {
        let errors = faults.lazy.filter { $0.severity == .error }
        if errors.isEmpty { return .soundScript }
        return errors.allSatisfy { localFaults.contains($0.id) } ? .declarations : nil
    }

    /// Faults of a single value: every name that the script declares has been read all the same.
    private static let localFaults: Set<DiagnosticID> = [
        "template-syntax", "value-not-allowed", "value-out-of-range", "timeout-out-of-range", "empty-text",
        "phone-not-e164", "amd-out-of-range", "two-verbs",
    ]
}
