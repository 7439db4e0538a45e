package import ScriptDiagnostics
package import ScriptModel
import ScriptYAML

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
        // What could not be read each rule takes into account; only what rules find holds back others.
        let read = bag.diagnostics.count
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
        _ script: Script, from folder: Substring, _ read: Int, _ runs: [String: CheckedRun],
        _ policy: FindingPolicy, _ bag: inout DiagnosticBag
    ) -> RuleContext? {
        if script.states.isEmpty, script.unread.hasLostFile || bag.hasErrors {
            bag.isHoldingBack = true
            return nil
        }
        let below = String(script.folder.dropFirst(folder.count))
        let fileExists = self.fileExists.map { exists in { @Sendable (path: String) in exists(below + path) } }
        let unread = Set(Script.Table.allCases.filter { script.mayLack(namesOf: $0) })
        let context = RuleContext(script, runs: runs, settings: settings, fileExists: fileExists)
        var reached = RuleGround.declarations
        for ground in RuleGround.allCases {
            if ground >= .names, context.graph.hasUnknownTargets { break }
            if ground == .soundScript, policy.stops(bag.diagnostics.dropFirst(read)) { break }
            reached = ground
            for rule in rules where rule.ground == ground {
                if rule.lookups.isDisjoint(with: unread), !script.restrains(rule) {
                    check(context, rule, &bag)
                } else {
                    bag.isHoldingBack = true
                }
            }
        }
        if reached != .soundScript || !script.unread.lost.isEmpty { bag.isHoldingBack = true }
        return context
    }

    /// What may come of nothing but what could not be read is not told.
    private func check(_ context: RuleContext, _ rule: any Rule, _ bag: inout DiagnosticBag) {
        let lost = context.script.unread.lost
        guard !lost.isOfNoAccount || context.script.events.error != nil else { return rule.check(context, &bag) }
        var found = DiagnosticBag()
        rule.check(context, &found)
        bag.add(
            contentsOf: context.led(
                found.diagnostics.filter {
                    lost.isOfNoAccount || !lost.explains($0, of: rule, in: context.script.files)
                }))
    }
}

extension Script {
    /// Whether what could not be read, or was left out, may be what the rule misses.
    fileprivate func restrains(_ rule: any Rule) -> Bool {
        unread.lost.touches(anyOf: rule.restsOn) || start == nil && rule.restsOn.contains(.start)
            || unread.hasLostFile && rule.ground >= .names && rule.isOfAName
            || unread.lost.mayHoldWords && rule.missesWords
    }
}

extension LostText {
    fileprivate func explains(_ finding: Diagnostic, of rule: any Rule, in files: SourceFiles) -> Bool {
        // A sign that breaks the text is not also hard to speak; what stands there may all the same be an error.
        if finding.severity != .error, tells(at: finding.span) { return true }
        let isPart = rule.ground == .declarations ? hasLost : touches
        if rule.isOfAName {
            let name = files[finding.span.file].bytes[finding.span.range]
            if rule.ground == .declarations { return names(anyOf: name) }
            return lacksKeys || isPart(finding.span) || mentions(String(decoding: name, as: UTF8.self))
        }
        return isPart(finding.span) || finding.related.contains { isPart($0.span) }
    }
}
