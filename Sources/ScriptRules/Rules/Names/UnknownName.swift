import ScriptDiagnostics

extension DiagnosticBag {
    /// Whether so much has been found that looking for likely meant names would take longer than it helps.
    var isFull: Bool { diagnostics.count >= 100 }
}

extension Diagnostic {
    /// A name that nothing has: the closest one, or those there are. In a full bag it is told without.
    ///
    /// What is `taken` stands beside it already and would stand there twice.
    static func unknownName(
        _ id: DiagnosticID, _ sentence: String, at span: SourceSpan, written name: String,
        meant: String? = nil, among known: @autoclosure () -> some Collection<String>, taken: [String] = [],
        none: String,
        onTheCall: String? = nil,
        _ bag: DiagnosticBag
    ) -> Diagnostic {
        guard !bag.isFull else { return Diagnostic(id, .error, sentence, at: span, onTheCall: onTheCall) }
        let known = known()
        let nearest = NearestName.nearest(to: name, among: known.lazy.filter { !taken.contains($0) }) ?? meant
        let label: String
        var fixes: [FixIt] = []
        if let nearest {
            label = "did you mean \"\(nearest)\"?"
            fixes = [.replacing(name, with: nearest, at: span)]
        } else if let nearest = NearestName.nearest(to: name, among: known) {
            label = "\"\(nearest)\" is here already; remove this one, or name another"
        } else {
            label = known.isEmpty ? none : "there is \(NearestName.list(known, closestTo: name))"
        }
        return Diagnostic(id, .error, sentence, at: span, label: label, onTheCall: onTheCall, fixes: fixes)
    }
}
