import ScriptDiagnostics
import ScriptModel
import ScriptYAML
import Testing

/// Comments are told from everything that only looks like one.
@Suite struct LayoutTests {
    private static func comments(_ text: String) -> [String] {
        let file = SourceFile(path: "test.yaml", text: text)
        return YAMLLayout(file, id: FileID(index: 0), keys: ScriptReader.keys).comments.map { comment in
            (comment.isAlone ? "alone " : "behind ") + file.text(comment.span.range)
        }
    }

    @Test func tellsCommentsFromText() {
        #expect(
            Self.comments(
                """
                # one
                a: "# no" # two
                b: 'it''s # no'
                c: no#comment   # three
                d: |  # four
                  # no
                  text
                # five
                e: [x, # six
                  "y # no"]
                f: "over
                  # no
                  lines"
                g: >-

                  # no

                # seven
                """)
                == [
                    "alone # one", "behind # two", "behind # three", "behind # four", "alone # five", "behind # six",
                    "alone # seven",
                ])
    }

    @Test func findsThemAroundWhatIsBroken() {
        #expect(
            Self.comments("# one\na: Press 1: sales # no\nb: {{x}}\n# two\nc: \"open # no\nd: x # three\n").contains(
                "alone # two"))
    }

    @Test func knowsWhichLinesOneTextTakesUp() {
        let file = SourceFile(path: "test.yaml", text: "# c\na: |\n  x\n\n  y\n\nb: one\n  two\nc: 1\n")
        let layout = YAMLLayout(file, id: FileID(index: 0), keys: ScriptReader.keys)
        #expect(layout.texts == [2...5, 7...8])
        #expect(layout.firstLine == 2)
        #expect([1, 2, 4, 6, 7, 9].map { layout.lines(around: $0) } == [1...1, 2...5, 2...5, 6...6, 7...8, 9...9])
    }
}
