/// Checkstyle's XML, which many build servers read: a `<file>` for each file, an `<error>` for each finding.
package struct CheckstyleRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        let found = Dictionary(grouping: diagnostics.inReadingOrder(), by: \.span.file)
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n"
        for (index, file) in files.files.enumerated() {
            output += "  <file name=\"\(XMLText.escaped(file.path))\">\n"
            for diagnostic in found[FileID(index: Int32(index))] ?? [] {
                let place = file.position(at: diagnostic.span.range.lowerBound)
                output += "    <error line=\"\(place.line)\" column=\"\(place.column)\""
                output +=
                    " severity=\"\(diagnostic.severity.rawValue)\" message=\"\(XMLText.escaped(diagnostic.told))\""
                output += " source=\"callscript.\(XMLText.escaped(diagnostic.id.rawValue))\"/>\n"
            }
            output += "  </file>\n"
        }
        return output + "</checkstyle>\n"
    }
}
