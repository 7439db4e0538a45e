/// JUnit's XML: a `<testsuite>` for each file, in which each finding is a test; one at or above the bar has failed.
package struct JUnitRenderer: DiagnosticRenderer {
    /// Findings of at least this severity fail; nil where none does.
    private let bar: Severity?

    package init(bar: Severity? = .error) { self.bar = bar }

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        let found = Dictionary(grouping: diagnostics.inReadingOrder(), by: \.span.file)
        let suites = files.files.enumerated().map { index, file in
            suite(file, found[FileID(index: Int32(index))] ?? [], in: files)
        }
        let tests = suites.reduce(0) { $0 + $1.tests }
        let failures = suites.reduce(0) { $0 + $1.failures }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"callscript validate\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
            + suites.map(\.text).joined() + "</testsuites>\n"
    }

    private func suite(
        _ file: SourceFile, _ found: [Diagnostic], in files: SourceFiles
    ) -> (text: String, tests: Int, failures: Int) {
        let failures = found.count { fails($0) }
        let tests = max(1, found.count)
        let path = XMLText.escaped(file.path)
        var text =
            "  <testsuite name=\"\(path)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n"
        if found.isEmpty { text += "    <testcase classname=\"\(path)\" name=\"no findings\"/>\n" }
        for diagnostic in found {
            let place = file.position(at: diagnostic.span.range.lowerBound)
            let name = "\(diagnostic.id.rawValue) at line \(place.line), column \(place.column)"
            let severity = diagnostic.severity.rawValue
            let told = XMLText.escaped(TextRenderer().render(diagnostic, in: files))
            text += "    <testcase classname=\"\(path)\" name=\"\(XMLText.escaped(name))\">\n"
            if fails(diagnostic) {
                let message = XMLText.escaped(diagnostic.message)
                text += "      <failure type=\"\(severity)\" message=\"\(message)\">\(told)</failure>\n"
            } else {
                text += "      <system-out>\(told)</system-out>\n"
            }
            text += "    </testcase>\n"
        }
        return (text + "  </testsuite>\n", tests, failures)
    }

    private func fails(_ diagnostic: Diagnostic) -> Bool { bar.map { diagnostic.severity >= $0 } ?? false }
}
