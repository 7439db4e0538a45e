import ScriptDiagnostics
import Testing

@Suite struct TextRendererTests {
    @Test func findingWithItsCommands() {
        let clinic = Clinic()
        let renderer = TextRenderer(remedies: Remedies(fix: true, explain: true))
        #expect(
            renderer.render([clinic.unknownTarget], in: clinic.files, summary: nil) == """
                error[unknown-target]: no state is called "boking"
                   clinic.yaml:14:15
                13 |         phrases: [book, appointment]
                14 |         goto: boking
                   |               ^^^^^^ did you mean "booking"?
                   on the call: a caller who says "book" hears an apology and the line drops
                   fix: callscript validate --fix     more: callscript explain unknown-target

                """)
    }

    @Test func commandsThatDoNotExistAreNotNamed() {
        let clinic = Clinic()
        let plain = TextRenderer().render([clinic.unknownTarget], in: clinic.files, summary: nil)
        #expect(!plain.contains("fix:") && !plain.contains("more:"))
        var risky = clinic.unknownTarget
        risky.fixes[0].safety = .unsafe
        let text = TextRenderer(remedies: Remedies(fix: true)).render([risky], in: clinic.files, summary: nil)
        #expect(text.hasSuffix("   fix: callscript validate --fix=unsafe\n"))
    }

    /// A fix may write into another file than the one that is shown.
    @Test func filesThatAreNotShownAreNamed() {
        var clinic = Clinic()
        let other = clinic.files.add(SourceFile(path: "parts/secrets.yaml", text: "secrets: []"))
        var found = clinic.unknownTarget
        let place = SourceSpan(file: other, start: 10, end: 10)
        found.fixes = [FixIt("list it", .unsafe, edits: [.init(replace: place, with: "KEY")])]
        let text = TextRenderer(remedies: Remedies(fix: true)).render([found], in: clinic.files, summary: nil)
        #expect(text.hasSuffix("   fix: callscript validate --fix=unsafe (writes to parts/secrets.yaml)\n"))
    }

    @Test func secondPlacesAndOrder() {
        let clinic = Clinic()
        let found = [clinic.unknownTarget, clinic.repeated, clinic.unknownTarget]
        #expect(
            TextRenderer().render(found, in: clinic.files, summary: nil) == """
                warning[duplicate-key]: "book" is written twice
                   clinic.yaml:12:7
                11 |     choices:
                12 |       book:
                   |       ^^^^
                   clinic.yaml:4:3
                 4 |   book: [book, appointment]
                   |   ---- first written here

                error[unknown-target]: no state is called "boking"
                   clinic.yaml:14:15
                13 |         phrases: [book, appointment]
                14 |         goto: boking
                   |               ^^^^^^ did you mean "booking"?
                   on the call: a caller who says "book" hears an apology and the line drops

                """)
    }

    private func mark(_ word: String, in text: String, label: String? = "here") -> String {
        let clinic = Clinic(text, path: "a.yaml")
        let finding = Diagnostic("rule", .info, "look", at: clinic.span(word), label: label)
        return TextRenderer().render([finding], in: clinic.files, summary: nil)
    }

    @Test func tabsWideLettersAndLineEnds() {
        #expect(
            mark("x", in: "a:\r\n\tsay:\tx\r\n").hasSuffix(" 1 | a:\n 2 |     say:    x\n   |             ^ here\n"))
        #expect(mark("x", in: "say: 電話 é👩‍👩‍👧 x\n").hasSuffix(" 1 | say: 電話 é👩‍👩‍👧 x\n   |               ^ here\n"))
        #expect(mark("電話", in: "say: 電話\n").hasSuffix(" 1 | say: 電話\n   |      ^^^^ here\n"))
        #expect(mark("x", in: "\u{FEFF}x: y\n").hasSuffix("a.yaml:1:1\n 1 | x: y\n   | ^ here\n"))
        #expect(mark("a\nb", in: "say: a\nb\n").hasSuffix(" 1 | say: a\n   |      ^ here\n"))
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        #expect(mark("x", in: "say: \u{1B}[31m x\n").hasSuffix(" 1 | say: �[31m x\n   |            ^ here\n"))
    }

    @Test func longLinesAreCutAroundTheMark() throws {
        let text = mark(
            "boking",
            in: "say: \(String(repeating: "word ", count: 30_000))boking \(String(repeating: "word ", count: 30_000))\n"
        )
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 110 })
        let code = try #require(lines.first { $0.contains("boking") })
        let caret = try #require(lines.first { $0.contains("^^^^^^ here") })
        let place = try #require(code.firstRange(of: "boking")?.lowerBound)
        let mark = try #require(caret.firstRange(of: "^^^^^^")?.lowerBound)
        #expect(code.distance(from: code.startIndex, to: place) == caret.distance(from: caret.startIndex, to: mark))
        #expect(code.hasPrefix(" 1 | …") && code.hasSuffix("…"))
    }

    @Test func emptyPlacesAndEnds() {
        #expect(mark("", in: "", label: nil).hasSuffix("a.yaml:1:1\n 1 |\n   | ^\n"))
        let clinic = Clinic("a: b", path: "a.yaml")
        let end = Diagnostic("rule", .error, "end", at: SourceSpan(file: clinic.id, start: 4, end: 4))
        #expect(TextRenderer().render([end], in: clinic.files, summary: nil).hasSuffix(" 1 | a: b\n   |     ^\n"))
    }

    @Test func colour() {
        let clinic = Clinic("a: b\n", path: "a.yaml")
        let finding = Diagnostic("rule", .warning, "look", at: clinic.span("b"))
        #expect(
            TextRenderer(isColored: true).render([finding], in: clinic.files, summary: nil)
                == "\u{1B}[1;33mwarning[rule]\u{1B}[0m\u{1B}[1m: look\u{1B}[0m\n   a.yaml:1:4\n"
                + "\u{1B}[2m 1 |\u{1B}[0m a: b\n\u{1B}[2m   |\u{1B}[0m    \u{1B}[1;33m^\u{1B}[0m\n")
    }
}
