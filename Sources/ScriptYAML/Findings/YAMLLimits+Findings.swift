package import ScriptDiagnostics

extension DiagnosticID {
    package static let yamlLimits: DiagnosticID = "yaml-limits"
}

extension Diagnostic {
    static func fileTooLarge(_ size: Int, limit: Int, id: FileID) -> Diagnostic {
        Diagnostic(
            .yamlLimits, .error, "this file has \(size) bytes, and at most \(limit) are read",
            at: SourceSpan(file: id, start: 0, end: 0), label: "split it, and join the parts with include:")
    }

    static func tooManyFaults(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlLimits, .error, "too many faults, so the rest of the file was not read", at: span,
            label: "mend those above first")
    }

    static func tooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlLimits, .error, "keys and lists are inside one another more than \(limit) levels deep", at: span,
            label: "no script needs that; is a bracket repeated by accident?")
    }

    static func tooManyAliases(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlLimits, .error, "the aliases (*name) in this file add up to too much", at: span,
            label: "write the text out, or repeat less of it by *name")
    }
}
