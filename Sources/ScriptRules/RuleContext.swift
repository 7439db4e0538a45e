import ScriptDiagnostics
package import ScriptModel

/// A script with what is known of it, gathered once for all rules.
package struct RuleContext: Sendable {
    package let script: Script
    package let index: ScriptIndex
    package let graph: FlowGraph
    let targetUses: [TargetUse]
    let expressionFaults: [ExpressionFault]
    /// Whether a file lies beside the script; nil when nobody can look.
    let fileExists: (@Sendable (String) -> Bool)?

    package init(_ script: Script, fileExists: (@Sendable (String) -> Bool)? = nil) {
        self.script = script
        self.fileExists = fileExists
        index = ScriptIndex(script)
        graph = FlowGraph(script, index)
        targetUses = script.targetUses
        var checker = ScriptModel.ExpressionChecker(script, index)
        script.forEachSpokenTemplate { template, _ in
            for segment in template.segments {
                if case .expression(let expression) = segment { checker.checkSpoken(expression) }
            }
        }
        script.forEachAssignment { assignment, _ in
            for expression in assignment.value.expressions { checker.checkSpoken(expression) }
        }
        script.forEachCondition { condition, _ in checker.checkCondition(condition) }
        expressionFaults = checker.faults
    }

    /// Tags that `language:` may name; the first declared one, or American English, when there is none.
    var knownLanguages: [String] {
        script.languages.isEmpty ? [script.language?.value ?? "en-US"] : script.languages.map(\.tag.value)
    }

    /// The tag a call begins in.
    var defaultLanguage: String {
        let known = knownLanguages
        if let chosen = script.language?.value, known.contains(chosen) { return chosen }
        return known[0]
    }

    func stateName(_ state: Int) -> String { script.states[state].name.value }
}
