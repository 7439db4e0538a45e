import ScriptDiagnostics
package import ScriptModel

/// A script with what is known of it, gathered once for all rules.
package struct RuleContext: Sendable {
    package let script: Script
    package let index: ScriptIndex
    package let graph: FlowGraph
    /// The states that some call may come to from what could not be read.
    let mentioned: [Int]
    /// The states that some call can come to; where a call begins nobody knows, every one.
    let reached: [Bool]
    /// The states from which some way ends the call. A question that is gone back to may have an ending, and what a
    /// dead end was meant to lead to, too.
    let canEnd: [Bool]
    /// Tags that `language:` may name; the first declared one, or American English, when there is none.
    let knownLanguages: [String]
    /// The tag a call begins in.
    let defaultLanguage: String
    let targetUses: [TargetUse]
    /// Every one, in the order of ``Script/forEachExpression(_:)``: several rules look for a function among them.
    let expressions: [ExpressionSyntax]
    let expressionFaults: [ExpressionFault]
    /// Has checked nothing yet.
    let checker: ExpressionChecker
    /// Whether a file lies beside the script; nil when nobody can look.
    let fileExists: (@Sendable (String) -> Bool)?
    /// The scripts that this one runs, by their paths.
    let runs: [String: CheckedRun]
    let settings: RuleSettings
    let speech: SpokenTurns
    private(set) var understanding = Understanding()

    package init(
        _ script: Script, runs: [String: CheckedRun] = [:], settings: RuleSettings = RuleSettings(),
        fileExists: (@Sendable (String) -> Bool)? = nil
    ) {
        self.script = script
        self.settings = settings
        self.fileExists = fileExists
        self.runs = runs
        index = ScriptIndex(script)
        graph = FlowGraph(script, index, runs: runs.mapValues(\.summary))
        let lost = script.unread.lost
        mentioned = script.statesMentioned(index)
        let begins =
            script.start != nil && !graph.roots.contains { $0.to == .unknown } && !lost.touches(anyOf: [.start])
        reached = graph.reachable(
            from: begins ? graph.roots.compactMap(\.state) + mentioned : Array(script.states.indices))
        canEnd = graph.leading(
            toState: { DeadEnd.isOne(script.states[$0]) },
            orEdge: { [.hangup, .unknown, .back, .return].contains($0.to) })
        let known = script.knownLanguages
        knownLanguages = known
        defaultLanguage = script.language.map(\.value).flatMap { known.contains($0) ? $0 : nil } ?? known[0]
        speech = SpokenTurns(script, index, graph)
        targetUses = script.targetUses
        var expressions: [ExpressionSyntax] = []
        script.forEachExpression { expressions.append($0) }
        self.expressions = expressions
        checker = ExpressionChecker(script, index)
        var checker = checker
        script.forEachPart { part, _ in
            var locals: [String: ValueType?] = [:]
            if case .each(let each) = part.content {
                locals = [EachSyntax.position: .number]
                locals.updateValue(checker.type(ofItemsIn: each.list), forKey: each.item.value)
            }
            checker.locals = locals
            part.content.forEachTemplate { $0.forEachExpression { checker.checkSpoken($0) } }
            checker.locals = [:]
        }
        script.forEachRun { run, _ in
            for given in run.with {
                // A list or data is handed over as it is.
                given.value.forEachExpression { checker.type(of: $0) }
            }
        }
        script.forEachVerbTemplate { template, _ in
            template.forEachExpression { if !$0.isMarkupCallback { checker.checkSpoken($0) } }
        }
        script.forEachSentTemplate { template, work, _ in
            for expression in template.expressions where !work.takesSecrets || expression.secret == nil {
                // A list can be sent by itself, as JSON.
                if template.soleExpression == nil {
                    checker.checkSpoken(expression)
                } else {
                    checker.type(of: expression)
                }
            }
        }
        script.assistant?.instructions?.forEachExpression { checker.checkSpoken($0) }
        script.forEachAssignment { assignment, _ in
            if let whole = assignment.value.soleExpression {
                checker.type(of: whole)
            } else {
                assignment.value.forEachExpression { checker.checkSpoken($0) }
            }
        }
        script.forEachCondition { condition, _ in checker.checkCondition(condition) }
        expressionFaults = checker.faults
        understanding = Understanding(self)
    }

    /// What is known of the script that a `run` names; nil where there is none.
    func script(of run: RunSyntax) -> CheckedRun? { script.path(of: run).flatMap { runs[$0] } }

    func stateName(_ state: Int) -> String { script.states[state].name.value }

    func forEachQuestion(_ body: (_ state: Int, QuestionSyntax) -> Void) { script.forEachQuestion(body) }
}

extension Script {
    /// What is named where something could not be read, and what a state that was not read whole may inherit.
    fileprivate func statesMentioned(_ index: ScriptIndex) -> [Int] {
        let lost = unread.lost
        guard !lost.isOfNoAccount else { return [] }
        let inherited = states.contains(where: \.isFaulty) ? globals.map(\.target) + [giveUp] : []
        return states.indices.filter { lost.mentions(states[$0].name.value) }
            + inherited.compactMap { $0.flatMap { index.states[$0.value] } }
    }

    var knownLanguages: [String] {
        languages.isEmpty ? [language?.value ?? "en-US"] : languages.map(\.tag.value)
    }
}
