import ScriptDiagnostics

extension Diagnostic {
    /// A name that nothing has: the closest one, or those there are.
    static func unknownName(
        _ id: DiagnosticID, _ sentence: String, at span: SourceSpan, written name: String,
        among known: some Collection<String>, none: String, onTheCall: String? = nil
    ) -> Diagnostic {
        let nearest = NearestName.nearest(to: name, among: known)
        let label: String
        var fixes: [FixIt] = []
        if let nearest {
            label = "did you mean \"\(nearest)\"?"
            fixes = [
                FixIt(
                    "replace \"\(name)\" with \"\(nearest)\"", .unsafe,
                    edits: [.init(replace: span, with: nearest)])
            ]
        } else {
            label = known.isEmpty ? none : "there is \(NearestName.list(known, closestTo: name))"
        }
        return Diagnostic(id, .error, sentence, at: span, label: label, onTheCall: onTheCall, fixes: fixes)
    }
}
