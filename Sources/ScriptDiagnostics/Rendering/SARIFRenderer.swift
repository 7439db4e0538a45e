/// SARIF 2.1.0, which code scanners and editors exchange findings in; columns count UTF-16 units.
package struct SARIFRenderer: DiagnosticRenderer {
    private let descriptions: [DiagnosticID: String]

    package init(descriptions: [DiagnosticID: String] = [:]) { self.descriptions = descriptions }

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        let found = diagnostics.inReadingOrder()
        var places: [DiagnosticID: Int] = [:]
        var rules: [SARIFLog.Rule] = []
        for diagnostic in found where places[diagnostic.id] == nil {
            places[diagnostic.id] = rules.count
            rules.append(SARIFLog.Rule(diagnostic, about: descriptions[diagnostic.id]))
        }
        var fingerprints = Fingerprints()
        let results = found.map { diagnostic in
            SARIFLog.Result(
                diagnostic, rule: places[diagnostic.id] ?? 0,
                fingerprint: fingerprints.fingerprint(of: diagnostic, in: files), in: files)
        }
        return JSONText.of(SARIFLog(rules: rules, results: results))
    }
}
