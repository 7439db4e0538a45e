import ScriptDiagnostics
import Testing

@Suite struct OtherRendererTests {
    @Test func compact() {
        let clinic = Clinic()
        #expect(
            OutputFormat.compact.renderer().render(
                [clinic.unknownTarget, clinic.repeated], in: clinic.files, summary: nil) == """
                    clinic.yaml:12:7: warning[duplicate-key] "book" is written twice
                    clinic.yaml:14:15: error[unknown-target] no state is called "boking"

                    """)
    }

    @Test func json() {
        let clinic = Clinic()
        let summary = Summary(files: 1, states: 2, [clinic.unknownTarget])
        #expect(
            OutputFormat.json.renderer().render([clinic.unknownTarget], in: clinic.files, summary: summary) == """
                {
                  "findings" : [
                    {
                      "column" : 15,
                      "end_column" : 21,
                      "end_line" : 14,
                      "file" : "clinic.yaml",
                      "fixes" : [
                        {
                          "edits" : [
                            {
                              "column" : 15,
                              "end_column" : 21,
                              "end_line" : 14,
                              "file" : "clinic.yaml",
                              "line" : 14,
                              "replacement" : "booking"
                            }
                          ],
                          "safety" : "safe",
                          "title" : "replace \\"boking\\" with \\"booking\\""
                        }
                      ],
                      "label" : "did you mean \\"booking\\"?",
                      "line" : 14,
                      "message" : "no state is called \\"boking\\"",
                      "on_the_call" : "a caller who says \\"book\\" hears an apology and the line drops",
                      "related" : [

                      ],
                      "rule" : "unknown-target",
                      "severity" : "error"
                    }
                  ],
                  "summary" : {
                    "errors" : 1,
                    "files" : 1,
                    "infos" : 0,
                    "silenced" : 0,
                    "states" : 2,
                    "warnings" : 0
                  },
                  "version" : 1
                }

                """)
    }

    @Test func summaryLine() {
        let clinic = Clinic()
        #expect(Summary(files: 3, states: 41, []).line(milliseconds: 8) == "ok  3 scripts, 41 states   (8 ms)")
        #expect(
            Summary(files: 1, states: 1, [clinic.unknownTarget, clinic.unknownTarget, clinic.repeated]).line()
                == "1 error, 1 warning in 1 script, 1 state")
    }
}
