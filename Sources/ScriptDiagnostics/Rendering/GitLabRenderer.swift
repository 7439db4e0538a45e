/// GitLab's code quality report: `[{"check_name": "unknown-target", "location": {…}, "severity": "major", …}]`.
package struct GitLabRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        var fingerprints = Fingerprints()
        let issues = diagnostics.inReadingOrder().map { diagnostic in
            let file = files[diagnostic.span.file]
            return Issue(
                description: diagnostic.told, check: diagnostic.id.rawValue,
                fingerprint: fingerprints.fingerprint(of: diagnostic, in: files),
                severity: Self.severity(diagnostic.severity),
                location: Issue.Location(
                    path: file.path.hasPrefix("./") ? String(file.path.dropFirst(2)) : file.path,
                    lines: Issue.Lines(
                        begin: file.line(at: diagnostic.span.range.lowerBound),
                        end: file.line(at: diagnostic.span.range.upperBound))))
        }
        return JSONText.of(issues)
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}

private struct Issue: Encodable {
    var description: String
    var check: String
    var fingerprint: String
    var severity: String
    var location: Location

    enum CodingKeys: String, CodingKey {
        case description, fingerprint, severity, location
        case check = "check_name"
    }

    struct Location: Encodable {
        var path: String
        var lines: Lines
    }

    struct Lines: Encodable {
        var begin: Int
        var end: Int
    }
}
