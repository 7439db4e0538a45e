import ScriptCompiler
import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// The findings of several scripts, their places moved into one table of files.
struct Findings {
    private(set) var files = SourceFiles()
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var scripts = 0
    private(set) var tests = 0
    private(set) var states = 0
    /// Of the findings in these files, those that comments silence.
    private(set) var silenced: Set<Diagnostic> = []
    /// Some rules will only speak once what is told is mended.
    private(set) var isHoldingBack = false
    /// Errors that stay whatever people decide: a script cannot run with them, and settings are not read.
    private(set) var lasting: Set<Diagnostic> = []
    private var hygiene: [Diagnostic: Int] = [:]
    private var uses: [FileID: Int] = [:]
    private var names: [String: SourceSpan] = [:]
    private var known: [String: FileID] = [:]

    mutating func add(_ script: CheckedScript) {
        scripts += 1
        let result = script.result
        states += result.script.states.count
        isHoldingBack = isHoldingBack || result.isHoldingBack && result.diagnostics.contains { $0.severity == .error }
        let moved = add(result.diagnostics, silenced: script.silenced, in: result.files)
        if result.program == nil {
            lasting.formUnion(
                result.diagnostics.filter(\.keepsFromRunning)
                    .map { $0.moved(to: moved) })
        }
        add(script.settings)
        guard let name = result.script.name else { return }
        var span = name.span
        span.file = moved[Int(span.file.index)]
        guard let first = names[name.value] else {
            names[name.value] = span
            return
        }
        let judged = script.judge(.sameName(name.value, at: name.span))
        self.silenced.formUnion(judged.silenced.map { $0.moved(to: moved) })
        for told in judged.told {
            var told = told.moved(to: moved)
            told.related = [.init("the other one is here", at: first)]
            diagnostics.append(told)
        }
    }

    mutating func add(_ checked: CheckedTests) {
        tests += 1
        add(checked.diagnostics, silenced: checked.silenced, in: checked.files)
        add(checked.settings)
    }

    private mutating func add(_ folder: FolderSettings) {
        guard !folder.diagnostics.isEmpty else { return }
        let moved = add(folder.diagnostics, silenced: [], in: folder.files)
        lasting.formUnion(folder.diagnostics.map { $0.moved(to: moved) })
    }

    @discardableResult
    private mutating func add(_ found: [Diagnostic], silenced: [Diagnostic], in others: SourceFiles) -> [FileID] {
        let moved = others.files.map { id(of: $0) }
        for file in Set(moved) { uses[file, default: 0] += 1 }
        for diagnostic in found.map({ $0.moved(to: moved) }) {
            if diagnostic.id == .ignoreHygiene { hygiene[diagnostic, default: 0] += 1 }
            diagnostics.append(diagnostic)
        }
        self.silenced.formUnion(silenced.map { $0.moved(to: moved) })
        return moved
    }

    /// What one script of several does not need, another one may that has the same file.
    mutating func settle() {
        diagnostics.removeAll { $0.id == .ignoreHygiene && hygiene[$0] != uses[$0.span.file] }
    }

    /// Two scripts may include the same file, whose findings are then the same.
    private mutating func id(of file: SourceFile) -> FileID {
        if let id = known[file.path], files[id].bytes == file.bytes { return id }
        let id = files.add(file)
        known[file.path] = id
        return id
    }
}

extension Diagnostic {
    /// With its places in files that stand in another table now.
    fileprivate func moved(to files: [FileID]) -> Diagnostic {
        movingSpans { span in
            var span = span
            span.file = files[Int(span.file.index)]
            return span
        }
    }

    fileprivate static func sameName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .duplicateDefinition, .warning, "two scripts are called \"\(name)\"", at: span,
            label: "give one of them another name", onTheCall: "one server cannot answer with both")
    }
}
