/// `{"findings": […], "summary": {…}, "version": 1}` for other programs; lines and columns count from 1.
///
/// ``FindingsSchema`` says what stands in it.
package struct JSONRenderer: DiagnosticRenderer {
    /// Of every script that was proved; nil where nobody asked.
    private let proofs: [ProvedFile]?

    package init(proofs: [ProvedFile]? = nil) { self.proofs = proofs }

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        JSONText.of(
            Report(
                findings: diagnostics.inReadingOrder().map { Report.Finding($0, in: files) },
                proofs: proofs, summary: summary.map { Report.Totals($0) }))
    }
}

private struct Report: Encodable {
    var version = 1
    var findings: [Finding]
    var proofs: [ProvedFile]?
    var summary: Totals?

    struct Place: Encodable {
        var file: String
        var line: Int
        var column: Int
        var endLine: Int
        var endColumn: Int

        enum CodingKeys: String, CodingKey {
            case file, line, column
            case endLine = "end_line"
            case endColumn = "end_column"
        }

        init(_ span: SourceSpan, in files: SourceFiles) {
            let source = files[span.file]
            let start = source.position(at: span.range.lowerBound)
            let end = source.position(at: span.range.upperBound)
            file = source.path
            (line, column) = (start.line, start.column)
            (endLine, endColumn) = (end.line, end.column)
        }
    }

    struct Finding: Encodable {
        var rule: String
        var severity: String
        var message: String
        var place: Place
        var label: String?
        var onTheCall: String?
        var fixes: [Fix]
        var related: [Related]

        enum CodingKeys: String, CodingKey {
            case rule, severity, message, label, fixes, related
            case onTheCall = "on_the_call"
        }

        init(_ diagnostic: Diagnostic, in files: SourceFiles) {
            rule = diagnostic.id.rawValue
            severity = diagnostic.severity.rawValue
            message = diagnostic.message
            place = Place(diagnostic.span, in: files)
            label = diagnostic.label
            onTheCall = diagnostic.onTheCall
            fixes = diagnostic.fixes.map { fix in
                Fix(
                    title: fix.title, safety: fix.safety.rawValue,
                    edits: fix.edits.map { Edit(place: Place($0.span, in: files), replacement: $0.replacement) })
            }
            related = diagnostic.related.map { Related(message: $0.message, place: Place($0.span, in: files)) }
        }

        func encode(to encoder: any Encoder) throws {
            try place.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(rule, forKey: .rule)
            try container.encode(severity, forKey: .severity)
            try container.encode(message, forKey: .message)
            try container.encodeIfPresent(label, forKey: .label)
            try container.encodeIfPresent(onTheCall, forKey: .onTheCall)
            try container.encode(fixes, forKey: .fixes)
            try container.encode(related, forKey: .related)
        }
    }

    struct Fix: Encodable {
        var title: String
        var safety: String
        var edits: [Edit]
    }

    struct Edit: Encodable {
        var place: Place
        var replacement: String

        enum CodingKeys: String, CodingKey { case replacement }

        func encode(to encoder: any Encoder) throws {
            try place.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(replacement, forKey: .replacement)
        }
    }

    struct Related: Encodable {
        var message: String
        var place: Place

        enum CodingKeys: String, CodingKey { case message }

        func encode(to encoder: any Encoder) throws {
            try place.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(message, forKey: .message)
        }
    }

    struct Totals: Encodable {
        var files: Int
        var states: Int
        var errors: Int
        var warnings: Int
        var infos: Int
        var silenced: Int

        init(_ summary: Summary) {
            (files, states) = (summary.files, summary.states)
            (errors, warnings, infos) = (summary.errors, summary.warnings, summary.infos)
            silenced = summary.silenced
        }
    }
}
