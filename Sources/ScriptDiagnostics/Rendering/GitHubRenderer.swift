/// Annotations in the files of a pull request: `::error file=clinic.yaml,line=13,col=17,…::no state is called "boking"`.
package struct GitHubRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        diagnostics.inReadingOrder().reduce(into: "") { $0 += line($1, in: files) + "\n" }
    }

    private func line(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        let file = files[diagnostic.span.file]
        let start = file.position(at: diagnostic.span.range.lowerBound)
        let end = file.position(at: diagnostic.span.range.upperBound)
        let level =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        var place = "file=\(property(file.path)),line=\(start.line),endLine=\(end.line)"
        // Columns are only understood within one line.
        if start.line == end.line { place += ",col=\(start.column),endColumn=\(end.column)" }
        return "::\(level) \(place),title=\(property(diagnostic.id.rawValue))::\(message(diagnostic.told))"
    }

    private func message(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private func property(_ text: String) -> String {
        message(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
