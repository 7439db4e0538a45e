package import ScriptDiagnostics
package import ScriptModel

/// What people have decided about findings, in comments and in the folder's settings.
package struct FindingPolicy: Sendable {
    private let settings: RuleSettings
    private let files: SourceFiles
    private let ignores: Ignores

    package init(_ script: Script, _ settings: RuleSettings = RuleSettings()) {
        self.settings = settings
        files = script.files
        ignores = Ignores(files) { script.states + script.runs.flatMap(\.script.states) }
    }

    /// For a file without states.
    package init(_ files: SourceFiles, _ settings: RuleSettings = RuleSettings()) {
        self.settings = settings
        self.files = files
        ignores = Ignores(files)
    }

    /// Findings as they are told, those that are silenced, and ignores that are faulty.
    ///
    /// - Parameters:
    ///   - isComplete: Every rule has been asked, so an ignore that nothing needed is not needed.
    ///   - runs: There is a program. Where there is none, what keeps the script from running is told whatever people
    ///     have decided: silence would not make it run.
    package func judge(_ found: [Diagnostic], isComplete: Bool, runs: Bool = true) -> JudgedFindings {
        var judged = JudgedFindings()
        var needed: Set<Int> = []
        for diagnostic in found {
            let covering = ignores.entries(covering: diagnostic, in: files)
            needed.formUnion(covering)
            if !runs, diagnostic.keepsFromRunning {
                judged.told.append(diagnostic.unsilenced(by: covering.map { ignores.entries[$0].ignore }))
            } else if !covering.isEmpty {
                judged.silenced.append(diagnostic)
            } else if let told = leveled(diagnostic) {
                judged.told.append(told)
            }
        }
        let stillTold = Dictionary(judged.told.map { (RuleInFile($0.id, $0.span.file), $0) }) { first, _ in first }
        var hygiene = ignores.faulty.map { Diagnostic.faultyIgnore($0) }
        for (number, entry) in ignores.entries.enumerated() where !needed.contains(number) {
            let id = DiagnosticID(rawValue: entry.rule.value)
            if RuleCatalogue.page(id) == nil {
                hygiene.append(.ignoresNoRule(entry.ignore, entry.rule))
            } else if entry.looksFileWide, let other = stillTold[RuleInFile(id, entry.rule.span.file)] {
                hygiene.append(.ignoresTheLineBelow(entry.rule, not: other))
            } else if isComplete, settings.levels[id] != .off, id != Self.ofSeveralFiles {
                hygiene.append(.ignoresNothing(entry.ignore, entry.rule))
            }
        }
        judged.told += hygiene.compactMap { leveled($0) }
        return judged
    }

    /// Whether a script with these findings cannot run. One that is silenced or lowered stops it all the same, if there
    /// is nothing that could run then.
    package func stops(_ found: some Sequence<Diagnostic>) -> Bool {
        found.contains { diagnostic in
            diagnostic.keepsFromRunning
                || diagnostic.severity == .error && leveled(diagnostic)?.severity == .error
                    && ignores.entries(covering: diagnostic, in: files).isEmpty
        }
    }

    /// Two scripts of one name: no script alone can tell whether an ignore of it is needed.
    private static let ofSeveralFiles: DiagnosticID = .duplicateDefinition

    private struct RuleInFile: Hashable {
        var rule: DiagnosticID
        var file: FileID

        init(_ rule: DiagnosticID, _ file: FileID) { (self.rule, self.file) = (rule, file) }
    }

    private func leveled(_ diagnostic: Diagnostic) -> Diagnostic? {
        switch settings.levels[diagnostic.id] {
        case nil: return diagnostic
        case .off: return nil
        case .told(let severity):
            var diagnostic = diagnostic
            diagnostic.severity = severity
            return diagnostic
        }
    }
}

/// Findings after ``FindingPolicy``.
package struct JudgedFindings: Sendable {
    package var told: [Diagnostic] = []
    package var silenced: [Diagnostic] = []
}

extension Diagnostic {
    /// Whatever people decide about it: it is an error, and no matter of judgement.
    package var keepsFromRunning: Bool { severity == .error && AllRules.rule(id)?.isJudgement != true }

    fileprivate func unsilenced(by ignores: [Ignore]) -> Diagnostic {
        var told = self
        told.related += ignores.map {
            .init("no comment makes the script run, so this one silences nothing", at: $0.comment)
        }
        return told
    }

    fileprivate static func faultyIgnore(_ ignore: Ignore) -> Diagnostic {
        let remove = FixIt("remove the comment", .safe, edits: [.init(replace: ignore.removal, with: "")])
        return switch ignore.fault {
        case .noReason:
            Diagnostic(
                .ignoreHygiene, .warning, "this ignore has no reason, so it silences nothing", at: ignore.comment,
                label: "say why behind it: because …", fixes: [remove])
        case .spelling(let span, let edit):
            Diagnostic(
                .ignoreHygiene, .warning, "this is nearly an ignore, so it silences nothing", at: span,
                label: "did you mean \"\(edit.beginning)\"?", fixes: [FixIt("write it so", .safe, edits: [edit])])
        case .because(let span, let edit):
            Diagnostic(
                .ignoreHygiene, .warning, "a reason begins with \"because\", so this ignore silences nothing", at: span,
                label: "write because …", fixes: [FixIt("write because", .safe, edits: [edit])])
        case .form, nil:
            Diagnostic(
                .ignoreHygiene, .warning, "this ignore cannot be understood, so it silences nothing",
                at: ignore.comment, label: "write ignore[rule] because …, with the rule that a finding names",
                fixes: [FixIt("remove the comment", .unsafe, edits: [.init(replace: ignore.removal, with: "")])])
        }
    }

    /// A name that can only be one other is mended, for a reason stands behind it.
    fileprivate static func ignoresNoRule(_ ignore: Ignore, _ rule: Located<String>) -> Diagnostic {
        let names = RuleCatalogue.ids.map(\.rawValue)
        let nearest = NearestName.nearest(to: rule.value, among: names)
        let fix =
            nearest.map { FixIt("write \($0)", .safe, edits: [.init(replace: rule.span, with: $0)]) }
            ?? FixIt("remove it", .safe, edits: [ignore.removing(rule)])
        return Diagnostic(
            .ignoreHygiene, .warning, "there is no rule \"\(rule.value)\" to ignore", at: rule.span,
            label: nearest.map { "did you mean \"\($0)\"?" } ?? "callscript explain --list names them all", fixes: [fix]
        )
    }

    fileprivate static func ignoresTheLineBelow(_ rule: Located<String>, not other: Diagnostic) -> Diagnostic {
        Diagnostic(
            .ignoreHygiene, .warning, "this ignore counts for the line below only", at: rule.span,
            label: "move it above everything else in the file, and it counts for all of it",
            related: [.init("\(rule.value) finds this all the same", at: other.span)])
    }

    fileprivate static func ignoresNothing(_ ignore: Ignore, _ rule: Located<String>) -> Diagnostic {
        Diagnostic(
            .ignoreHygiene, .warning, "this ignore silences nothing: \(rule.value) finds nothing here", at: rule.span,
            label: "remove it", fixes: [FixIt("remove it", .safe, edits: [ignore.removing(rule)])])
    }
}

extension FixIt.Edit {
    /// Of an ignore: all but its reason.
    fileprivate var beginning: String { replacement.prefix { $0 != "]" } + "] because …" }
}
