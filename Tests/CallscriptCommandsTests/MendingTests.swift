import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

@testable import CallscriptCommands

/// `--fix`, `--diff` and `--add-ignores`, on every broken script there is.
@Suite struct MendingTests {
    static let broken = Fixtures.files(in: Fixtures.folder.appending(path: "err"), ending: ".yaml")
        .filter { $0.split(separator: "/").count == 2 }

    /// `rule: message`, as often as it is found.
    private static func found(_ checked: CheckedFiles) -> [String: Int] { found(checked.findings.diagnostics) }

    private static func found(_ diagnostics: some Sequence<Diagnostic>) -> [String: Int] {
        Dictionary(
            diagnostics.inReadingOrder().map { ("\($0.id.rawValue): \($0.message)", 1) },
            uniquingKeysWith: +)
    }

    /// Rules that were not asked while an error stood in their way, and that find what was there all the time.
    private static let broughtToLight: [String: Set<String>] = [
        "amd-out-of-range/milliseconds_as_seconds.yaml": ["amd-no-machine-branch"],
        "bad-name/capitals.yaml": ["unused-definition"],
        "missing-key/language_of_several.yaml": ["missing-translation"],
        "reserved-name/slots_and_intents.yaml": ["unused-slot"],
        "reserved-name/state_called_repeat.yaml": ["unreachable-state"],
        "unknown-key/day_of_the_week.yaml": ["unused-definition"],
        "unknown-key/in_a_choice.yaml": ["choice-cannot-be-made"],
        "unknown-key/words_of_others.yaml": ["choice-cannot-be-made"],
        "unknown-slot/choice_from.yaml": ["question-expected"],
        "unknown-target/hang_up.yaml": ["missing-goodbye"],
        "value-not-allowed/machine_detection.yaml": ["amd-no-machine-branch"],
        "value-not-allowed/slot_type.yaml": ["unused-slot"],
        "wrong-type/everyday_words.yaml": ["unused-slot"],
        "wrong-type/hours_without_minutes.yaml": ["unused-definition"],
        "wrong-type/word_for_a_state.yaml": ["dead-end"],
        "yaml-special-start/alias_of_nothing.yaml": ["unreachable-state"],
        "yaml-special-start/star_key.yaml": ["key-conflict"],
        "yaml-syntax/three_faults.yaml": ["unknown-key", "timeout-out-of-range"],
    ]

    @Test(arguments: broken, FixLevel.allCases) func leavesNoneAddsNoneAndIsDone(_ name: String, _ level: FixLevel)
        throws
    {
        let path = Fixtures.folder.appending(path: "err/\(name)").path()
        let texts = ScriptTexts()
        let before = try CheckedFiles([path], texts)
        let mending = try Mending(before, [path], texts, level)
        let (was, now) = (Self.found(before), Self.found(mending.checked))

        let mendable = FixPlan(before.findings.diagnostics, allowing: level.safeties).made
        for (diagnostic, fix) in mendable {
            let key = "\(diagnostic.id.rawValue): \(diagnostic.message)"
            #expect(now[key, default: 0] < was[key, default: 0], "\(fix.title) leaves \(key)")
        }
        let hidden = Self.broughtToLight[name, default: []]
        for (key, count) in now where !hidden.contains(String(key.prefix { $0 != ":" })) {
            #expect(count <= was[key, default: 0], "a fix adds \(key)")
        }
        #expect(FixPlan(mending.checked.findings.diagnostics, allowing: level.safeties).made.isEmpty)

        var mended = texts
        mended.held.merge(mending.changes.texts) { $1 }
        let again = try Mending(CheckedFiles([path], mended), [path], mended, level)
        #expect(again.changes.isEmpty, "\(again.changes.diff)")
    }

    @Test func writesWhatItShowsAndKeepsCommentsAndLayout() async throws {
        try await withFolder { folder in
            let text = """
                callscript: 1   # version
                name:   clinic

                start: greeting
                states:
                  greeting:   # here
                    say:  "Hello,  you."   # two spaces
                    choices: {"yes": bye,  "no":   by }   # odd
                  bye:
                    say: We are in room #5. Goodbye.
                    goto: hangup
                """
            try folder.write(text, to: "a.yaml")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: folder.appending(path: "a.yaml").path())
            let path = folder.appending(path: "a.yaml").path()
            let shown = TypedConsole()
            #expect(await shown.run("validate", "--fix=unsafe", "--diff", path) == .findings)
            #expect(
                shown.printed.contains(
                    "-    say: We are in room #5. Goodbye.\n+    say: \"We are in room #5. Goodbye.\"\n"))
            #expect(try folder.text(of: "a.yaml") == text)

            let console = TypedConsole()
            #expect(await console.run("validate", "--fix=unsafe", path) == .fine)
            let wanted = text.replacing("by }", with: "bye }")
                .replacing("We are in room #5. Goodbye.", with: "\"We are in room #5. Goodbye.\"")
            #expect(try folder.text(of: "a.yaml") == wanted)
            #expect(console.complained.contains("2 fixes in 1 file"))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o640)

            let again = TypedConsole()
            #expect(await again.run("validate", "--fix=unsafe", path) == .fine)
            #expect(again.complained == "")
        }
    }

    @Test func leavesWhatIsOnlyLikelyToABoldHand() async throws {
        try await withFolder { folder in
            let text = try String(contentsOfFile: CommandTests.slip, encoding: .utf8)
            try folder.write(text, to: "slip.yaml")
            let path = folder.appending(path: "slip.yaml").path()
            #expect(await TypedConsole().run("validate", "--fix", path) == .findings)
            #expect(try folder.text(of: "slip.yaml") == text)
        }
    }

    @Test func leavesFilesThatAreLocked() async throws {
        try await withFolder { folder in
            let text = "callscript: 1\nstart: a\nstates:\n  a: {say: Goodbye., goto hangup}\n"
            try folder.write(text, to: "locked.yaml")
            try folder.write(text, to: "open.yaml")
            let path = folder.appending(path: "locked.yaml").path()
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
            let console = TypedConsole()
            #expect(await console.run("validate", "--fix", folder.path()) == .failure)
            #expect(console.complained.contains("cannot write \(path): it is read-only"))
            #expect(try folder.text(of: "locked.yaml") == text)
            #expect(try folder.text(of: "open.yaml") == text)
        }
    }

    /// What is wrong with an ignore cannot be ignored.
    @Test(arguments: broken.filter { !$0.hasPrefix("ignore-hygiene/") })
    func addedIgnoresSilenceAnOldScript(_ name: String) throws {
        let path = Fixtures.folder.appending(path: "err/\(name)").path()
        let before = try CheckedFiles([path], ScriptTexts())
        var texts = ScriptTexts()
        texts.held = AddedIgnores(before).changes.texts
        let after = try CheckedFiles([path], texts)
        // An error with which the script cannot run stays, and nothing else.
        #expect(Self.found(after).keys.sorted() == Self.found(before.findings.lasting).keys.sorted())
    }

    @Test func showsTheIgnoresItWouldAdd() async throws {
        try await withFolder { folder in
            let text = try String(contentsOfFile: ValidateTests.warned, encoding: .utf8)
            try folder.write(text, to: "warned.yaml")
            let path = folder.appending(path: "warned.yaml").path()
            let shown = TypedConsole()
            #expect(await shown.run("validate", "--add-ignores", "--diff", path) == .fine)
            #expect(shown.printed.contains("+  # callscript: ignore[unreachable-state] because "))
            #expect(try folder.text(of: "warned.yaml") == text)
            #expect(await TypedConsole().run("validate", "--add-ignores", path) == .fine)
            #expect(await TypedConsole().run("validate", "--fail-on", "info", path) == .fine)
        }
    }

    /// A comment would hide the error, and the script would run no better.
    @Test func addsNoIgnoreWithWhichNothingRuns() async throws {
        try await withFolder { folder in
            let text = try String(contentsOfFile: CommandTests.slip, encoding: .utf8)
            try folder.write(text, to: "slip.yaml")
            let console = TypedConsole()
            let path = folder.appending(path: "slip.yaml").path()
            #expect(await console.run("validate", "--add-ignores", path) == .findings)
            #expect(console.complained.contains("1 error is left, with which no script can run"))
            #expect(try folder.text(of: "slip.yaml") == text)
        }
    }

    @Test func checksStandardInputOnly() async {
        #expect(await TypedConsole().run("validate", "--fix", "-") == .usage)
        #expect(await TypedConsole().run("validate", "--add-ignores", "--watch") == .usage)
    }
}
