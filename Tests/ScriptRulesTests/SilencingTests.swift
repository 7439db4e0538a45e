import ScriptDiagnostics
import ScriptModel
import ScriptRules
import Testing

/// Comments that silence findings, and those that silence nothing.
@Suite struct SilencingTests {
    /// A script with two slots that nothing uses, on lines 6 and 8, and a state that nothing reaches.
    private static func script(
        top: String = "# top", above: String = "# above", behind: String = "", state: String = "# s"
    )
        -> String
    {
        """
        \(top)
        callscript: 1
        name: clinic
        slots:
          \(above)
          age: {type: number}\(behind)
          # between
          size: {type: number}
        start: greeting
        states:
          greeting:
            say: |
              Welcome to the clinic. # callscript: ignore[unused-slot] because this is text
              Goodbye.
            goto: hangup
          \(state)
          lost:
            say: Nobody hears this. Goodbye.
            goto: hangup
        """
    }

    private static func told(_ text: String) -> [String] {
        Checked(text).findings.map { "\($0.id.rawValue) \(Checked.line($0, in: text))" }.sorted()
    }

    private static let all = ["unreachable-state 17", "unused-slot 6", "unused-slot 8"]

    @Test func nothingIsSilencedByText() {
        #expect(Self.told(Self.script()) == Self.all)
    }

    @Test(arguments: [
        Self.script(above: "# callscript: ignore[unused-slot] because the server fills it"),
        Self.script(above: "# callscript: ignore[unused-slot] because the server fills it\n  # more words"),
        Self.script(behind: "  # callscript: ignore[unused-slot] because the server fills it"),
    ])
    func silencesItsLineOrTheOneBelow(_ text: String) {
        #expect(Self.told(text).count == 2)
        #expect(Checked(text).silenced.map(\.id) == ["unused-slot"])
    }

    @Test func silencesTheWholeFileFromItsTop() {
        let text = Self.script(top: "# callscript: ignore[unused-slot, unreachable-state] because it is a draft")
        #expect(Self.told(text) == [])
        #expect(Checked(text).silenced.count == 3)
    }

    @Test func silencesAWholeState() {
        let text = Self.script(state: "# callscript: ignore[unreachable-state] because it is for next week")
        #expect(Self.told(text) == ["unused-slot 6", "unused-slot 8"])
        let inside = text.replacing("goto: hangup\n  #", with: "goto: hangup\n  # c\n  #")
            .replacing("ignore[unreachable-state]", with: "ignore[unreachable-state, unknown-target]")
            .replacing(
                "say: Nobody hears this. Goodbye.\n    goto: hangup", with: "say: Nobody. Goodbye.\n    goto: hangp")
        #expect(Checked(inside).silenced.map(\.id) == ["unknown-target"])
    }

    @Test(arguments: [
        ("# callscript: ignore[unused-slot]", "this ignore has no reason, so it silences nothing"),
        ("# callscript: ignore[unused-slot] because", "this ignore has no reason, so it silences nothing"),
        ("# callscript: disable unused-slot", "this ignore has no reason, so it silences nothing"),
        (
            "# callscript: ignore[no-such-rule-at-all] because I say so",
            "there is no rule \"no-such-rule-at-all\" to ignore"
        ),
        (
            "# callscript: ignore[bad-name] because I say so",
            "this ignore silences nothing: bad-name finds nothing here"
        ),
    ])
    func tellsOfFaultyIgnores(_ comment: String, _ message: String) throws {
        let text = Self.script(above: comment)
        let checked = Checked(text)
        let hygiene = try #require(checked.findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == message)
        #expect(hygiene.severity == .warning)
        #expect(checked.silenced.isEmpty)
        #expect(try Self.mended(hygiene, in: text) == text.replacing("  \(comment)\n", with: ""))
    }

    /// Which rule it is for, nobody knows; but nothing takes its reason away by itself.
    @Test func anIgnoreOfNoRuleStays() throws {
        let checked = Checked(Self.script(above: "# callscript: ignore because I say so"))
        let hygiene = try #require(checked.findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == "this ignore cannot be understood, so it silences nothing")
        #expect(hygiene.fixes.map(\.safety) == [.unsafe])
    }

    @Test(arguments: [
        "# callscript: ignroe[unused-slot] because", "# callscript: Ignore[unused-slot] because",
        "# Callscript: Ignore[unused-slot] because", "# callscript: disable[unused-slot] because",
        "# callscript ignore[unused-slot] because", "#callscript-ignore[unused-slot] because",
        "# CALLSCRIPT : ignores[unused-slot] because", "# callscript:noqa [unused-slot] because",
        "# call-script: ignore[unused-slot] because", "# call script: ignore[unused-slot] because",
        "## calscript: ignore[unused-slot] because", "# callscript ignore unused-slot because",
        "# callscript: ignore unused-slot:", "# callscript: ignore-next-line unused-slot -",
        "# callscript: ignore(unused-slot) because", "# callscript: ignore: unused-slot,",
        "# ignore[unused-slot] because", "# noqa: unused-slot since",
    ])
    func mendsWhatIsNearlyAnIgnore(_ beginning: String) throws {
        let text = Self.script(above: "\(beginning) I say so")
        let hygiene = try #require(Checked(text).findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == "this is nearly an ignore, so it silences nothing")
        #expect(hygiene.label == "did you mean \"callscript: ignore[unused-slot] because …\"?")
        let mended = try Self.mended(hygiene, in: text)
        #expect(mended.contains("callscript: ignore[unused-slot] because I say so\n"), "\(mended)")
        #expect(!Checked(mended).ids.contains("ignore-hygiene"))
        #expect(Checked(mended).silenced.map(\.id) == ["unused-slot"])
    }

    @Test(arguments: ["I say so", ", I say so", "- I say so", "since I say so", "Because I say so", "becuase I say so"])
    func beginsReasonsWithBecause(_ reason: String) throws {
        let text = Self.script(above: "# callscript: ignore[unused-slot] \(reason)")
        let hygiene = try #require(Checked(text).findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == "a reason begins with \"because\", so this ignore silences nothing")
        let mended = try Self.mended(hygiene, in: text)
        #expect(mended == Self.script(above: "# callscript: ignore[unused-slot] because I say so"))
        #expect(Checked(mended).silenced.map(\.id) == ["unused-slot"])
    }

    @Test(arguments: ["unused-slots", "Unused-Slot", "unused_slot", "unsed-slot"])
    func mendsTheNameOfARule(_ name: String) throws {
        let text = Self.script(above: "# callscript: ignore[\(name)] because I say so")
        let hygiene = try #require(Checked(text).findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == "there is no rule \"\(name)\" to ignore")
        #expect(hygiene.label == "did you mean \"unused-slot\"?")
        let mended = try Self.mended(hygiene, in: text)
        #expect(mended == Self.script(above: "# callscript: ignore[unused-slot] because I say so"))
    }

    /// By its first fix, which is safe.
    private static func mended(_ finding: Diagnostic, in text: String) throws -> String {
        let edit = try #require(finding.fixes.first?.edits.first)
        #expect(finding.fixes.first?.safety == .safe)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "# callscript: 1", "# Callscript: ignore what the caller shouts", "# callscript scripts [drafts] lie here",
        "# callscript: skip this for now", "# callscripts [1]", "# Ignore what comes before. [draft]",
        "# disable this [later]", "# callscript-lint may well be run here", "# callers ignore [the menu] often",
    ])
    func takesNoOtherCommentForAnIgnore(_ comment: String) {
        #expect(!Checked(Self.script(above: comment)).ids.contains("ignore-hygiene"))
    }

    @Test func tellsWhereAnIgnoreOfTheWholeFileBelongs() throws {
        let ignore = "# callscript: ignore[unused-slot] because it is a draft"
        let text = Self.script().replacing("callscript: 1\n", with: "callscript: 1\n\(ignore)\n")
        let hygiene = try #require(Checked(text).findings.first { $0.id == .ignoreHygiene })
        #expect(hygiene.message == "this ignore counts for the line below only")
        #expect(hygiene.label == "move it above everything else in the file, and it counts for all of it")
        #expect(hygiene.fixes.isEmpty)
        #expect(Self.told(Self.script(top: ignore)).allSatisfy { !$0.hasPrefix("unused-slot") })
    }

    /// At the margin or not, it counts for the state.
    @Test func anIgnoreAboveAStateIsForNoLine() throws {
        let ignore = "# callscript: ignore[unused-slot, unreachable-state] because it is for next week"
        let text = Self.script(state: "#").replacing("  #\n", with: "\(ignore)\n")
        let checked = Checked(text)
        #expect(checked.silenced.map(\.id) == ["unreachable-state"])
        #expect(
            checked.findings.filter { $0.id == .ignoreHygiene }.map(\.message)
                == ["this ignore silences nothing: unused-slot finds nothing here"])
    }

    @Test func takesOneRuleOutOfSeveral() throws {
        let text = Self.script(above: "# callscript: ignore[bad-name, unused-slot] because the server fills it")
        let hygiene = try #require(Checked(text).findings.first { $0.id == .ignoreHygiene })
        let edit = try #require(hygiene.fixes.first?.edits.first)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
        #expect(String(decoding: bytes, as: UTF8.self).contains("# callscript: ignore[unused-slot] because"))
    }

    /// Rules that were not asked may well find something.
    @Test func keepsStillWhileTheScriptHasErrors() {
        let text = Self.script(
            above: "# callscript: ignore[maybe-unset] because it is", state: "# s\n  other: {goto: nowhere}")
        #expect(!Checked(text).ids.contains("ignore-hygiene"))
    }

    @Test func aScriptRunsInSpiteOfAJudgementThatIsSilenced() {
        let text = """
            callscript: 1
            name: clinic
            start: greeting
            states:
              greeting:
                # callscript: ignore[unsafe-url] because it is in our own building
                fetch: {url: "http://10.0.0.1/x"}
                on: {failed: sorry}
                goto: sorry
              sorry:
                say: Goodbye.
                goto: hangup
            """
        let checked = Checked(text)
        #expect(checked.told == [])
        #expect(checked.isSound)
        #expect(!Checked(text.replacing("ignore[", with: "[")).isSound)
        let broken = text.replacing("goto: sorry", with: "goto: sory").replacing(
            "unsafe-url", with: "unknown-target, unsafe-url")
        #expect(!Checked(broken).isSound)
    }
}

extension Checked {
    static func line(_ diagnostic: Diagnostic, in text: String) -> Int {
        SourceFile(path: "", text: text).line(at: diagnostic.span.range.lowerBound)
    }
}
