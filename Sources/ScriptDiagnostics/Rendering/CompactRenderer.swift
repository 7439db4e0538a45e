/// One line a finding, for editors and `grep`: `clinic.yaml:13:17: error[unknown-target] no state is called "boking"`.
package struct CompactRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        var output = ""
        for diagnostic in diagnostics.inReadingOrder() {
            let file = files[diagnostic.span.file]
            let place = file.position(at: diagnostic.span.range.lowerBound)
            output += "\(file.path):\(place.line):\(place.column): \(diagnostic.severity.rawValue)"
            output += "[\(diagnostic.id.rawValue)] \(PrintableText(diagnostic.message).text)\n"
        }
        return output
    }
}
