package import ScriptDiagnostics
package import ScriptModel

/// Runs the rules over a script, each only where its ground holds: a broken name must not also be told as a state
/// that is never reached.
package struct Validator: Sendable {
    private let rules: [any Rule]
    private let fileExists: (@Sendable (String) -> Bool)?
    private let settings: RuleSettings

    /// `fileExists` says whether a path lies beside the script; without it sound files are not looked for.
    package init(
        rules: [any Rule] = AllRules.rules, settings: RuleSettings = RuleSettings(),
        fileExists: (@Sendable (String) -> Bool)? = nil
    ) {
        self.rules = rules
        self.settings = settings
        self.fileExists = fileExists
    }

    /// The bag holds what reading has told and receives what the rules find; nil when an error stands in it that
    /// nobody has decided to live with.
    package func validate(_ script: Script, _ bag: inout DiagnosticBag) -> ValidatedScript? {
        let policy = FindingPolicy(script, settings)
        let read: RuleGround = bag.hasErrors ? .declarations : .soundScript
        var runs: [String: CheckedRun] = [:]
        // A script stands before those that run it, so what they must know of it is known.
        for run in script.runs {
            guard let context = check(run.script, from: script.folder, read, runs, policy, &bag) else { continue }
            runs[run.path] = CheckedRun(context, isFaulty: run.isFaulty || context.graph.hasUnknownTargets)
        }
        guard let context = check(script, from: script.folder, read, runs, policy, &bag) else { return nil }
        return policy.stops(bag.diagnostics) ? nil : ValidatedScript(script, context.index, runs: runs)
    }

    /// What is known of a script after its rules; nil where nothing can be said. `folder` is that of the main script,
    /// from which sound files are named.
    private func check(
        _ script: Script, from folder: Substring, _ read: RuleGround, _ runs: [String: CheckedRun],
        _ policy: FindingPolicy, _ bag: inout DiagnosticBag
    ) -> RuleContext? {
        if script.unread.hasLostText || script.states.isEmpty && bag.hasErrors { return nil }
        let below = String(script.folder.dropFirst(folder.count))
        let fileExists = self.fileExists.map { exists in { @Sendable (path: String) in exists(below + path) } }
        let unread = Set(Script.Table.allCases.filter { script.mayLack(namesOf: $0) })
        let context = RuleContext(script, runs: runs, settings: settings, fileExists: fileExists)
        for ground in RuleGround.allCases {
            guard ground <= read else { break }
            if ground >= .names, context.graph.hasUnknownTargets { break }
            if ground == .soundScript, policy.stops(bag.diagnostics) { break }
            for rule in rules where rule.ground == ground && rule.lookups.isDisjoint(with: unread) {
                rule.check(context, &bag)
            }
        }
        return context
    }
}
