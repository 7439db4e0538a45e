import ScriptCompiler
import ScriptDiagnostics
import ScriptModel

/// The findings of several scripts, their places moved into one table of files.
struct Findings {
    private(set) var files = SourceFiles()
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var scripts = 0
    private(set) var tests = 0
    private(set) var states = 0
    private var names: [String: SourceSpan] = [:]
    private var known: [String: FileID] = [:]

    mutating func add(_ script: CheckedScript) {
        scripts += 1
        let result = script.result
        states += result.script.states.count
        let moved = add(result.diagnostics, in: result.files)
        guard let name = result.script.name else { return }
        var span = name.span
        span.file = moved[Int(span.file.index)]
        if let first = names[name.value] {
            diagnostics.append(.sameName(name.value, at: span, first: first))
        } else {
            names[name.value] = span
        }
    }

    mutating func add(_ checked: CheckedTests) {
        tests += 1
        add(checked.diagnostics, in: checked.files)
    }

    @discardableResult
    private mutating func add(_ found: [Diagnostic], in others: SourceFiles) -> [FileID] {
        let moved = others.files.map { id(of: $0) }
        diagnostics += found.map {
            $0.movingSpans { span in
                var span = span
                span.file = moved[Int(span.file.index)]
                return span
            }
        }
        return moved
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
    fileprivate static func sameName(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .duplicateDefinition, .warning, "two scripts are called \"\(name)\"", at: span,
            label: "give one of them another name", related: [.init("the other one is here", at: first)],
            onTheCall: "one server cannot answer with both")
    }
}
