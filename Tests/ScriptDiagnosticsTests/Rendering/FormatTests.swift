import Foundation
import ScriptDiagnostics
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Formats that services and editors read, with the signs that each of them takes for its own.
@Suite struct FormatTests {
    /// `😀` is one character, two UTF-16 units and four bytes.
    static let clinic = Clinic("name: 😀 a<b\nsay: \"x\" & 100%\n", path: "a b/clinic,1:é.yaml")

    static var loud: Diagnostic {
        Diagnostic(
            "bad-name", .error, "a name cannot hold \"<\" & \u{1B}[1m", at: clinic.span("a<b"),
            label: "100%, at\r\nmost", related: [.init("said here", at: clinic.span("x"))],
            onTheCall: "nobody hears <it>",
            fixes: [
                FixIt("take it out", .unsafe, edits: [.init(replace: clinic.span("<"), with: "")]),
                FixIt("write another", .placeholder, edits: [.init(replace: clinic.span("a<b"), with: "…")]),
            ])
    }
    static var quiet: Diagnostic { Diagnostic("no-barge-in", .info, "he waits", at: clinic.span("x")) }

    static func rendered(_ format: OutputFormat, _ options: RenderingOptions = RenderingOptions()) -> String {
        format.renderer(options).render([quiet, loud], in: clinic.files, summary: nil)
    }

    @Test func github() {
        #expect(
            Self.rendered(.github) == """
                ::error file=a b/clinic%2C1%3Aé.yaml,line=1,endLine=1,col=9,endColumn=12,title=bad-name::\
                a name cannot hold "<" & \u{1B}[1m: 100%25, at%0D%0Amost%0Aon the call: nobody hears <it>
                ::notice file=a b/clinic%2C1%3Aé.yaml,line=2,endLine=2,col=7,endColumn=8,title=no-barge-in::he waits

                """)
    }

    @Test func checkstyle() throws {
        let text = Self.rendered(.checkstyle)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="8.0">
                  <file name="a b/clinic,1:é.yaml">
                    <error line="1" column="9" severity="error" message="a name cannot hold &quot;&lt;&quot; &amp; \
                \u{FFFD}[1m: 100%, at&#13;&#10;most&#10;on the call: nobody hears &lt;it&gt;" \
                source="callscript.bad-name"/>
                    <error line="2" column="7" severity="info" message="he waits" source="callscript.no-barge-in"/>
                  </file>
                </checkstyle>

                """)
        #expect(XMLParser(data: Data(text.utf8)).parse())
    }

    @Test(arguments: [(Severity?.some(.error), 1), (.info, 2), (nil, 0)])
    func junitFailsFromTheBarOn(_ bar: Severity?, _ failures: Int) {
        let text = Self.rendered(.junit, RenderingOptions(bar: bar))
        #expect(
            text.contains("<testsuites name=\"callscript validate\" tests=\"2\" failures=\"\(failures)\" errors=\"0\">")
        )
        #expect(text.components(separatedBy: "<failure ").count == failures + 1)
        #expect(text.contains("name=\"bad-name at line 1, column 9\""))
        #expect(XMLParser(data: Data(text.utf8)).parse())
    }

    @Test func junitCountsAFileWithoutFindingsAsPassed() {
        let text = OutputFormat.junit.renderer().render([], in: Self.clinic.files, summary: nil)
        #expect(text.contains("<testcase classname=\"a b/clinic,1:é.yaml\" name=\"no findings\"/>"))
    }

    @Test func sarifCountsUTF16UnitsAndLeavesPlaceholdersOut() throws {
        let text = Self.rendered(.sarif, RenderingOptions(descriptions: ["bad-name": "A name that is none."]))
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "utf16CodeUnits")
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["error", "note"])
        let place = try #require(
            (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b/clinic%2C1%3A%C3%A9.yaml")
        #expect(
            place["region"] as? [String: Int] == ["startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 13])
        #expect((results[0]["fixes"] as? [Any])?.count == 1)
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
        #expect(text.contains("A name that is none."))
    }

    @Test func gitlabKeepsFingerprintsWhileLinesMove() throws {
        func fingerprints(_ text: String) throws -> [String] {
            let clinic = Clinic(text)
            let found = [
                Diagnostic("a", .error, "m", at: clinic.span("one")),
                Diagnostic("a", .error, "m", at: clinic.span("one", after: "one")),
            ]
            let report = OutputFormat.gitlab.renderer().render(found, in: clinic.files, summary: nil)
            let issues = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]] ?? []
            #expect(issues.first?["severity"] as? String == "major")
            return issues.compactMap { $0["fingerprint"] as? String }
        }
        let before = try fingerprints("one\n  one\n")
        #expect(Set(before).count == 2)
        #expect(try fingerprints("# new\n\none\n  one\n") == before)
    }
}
