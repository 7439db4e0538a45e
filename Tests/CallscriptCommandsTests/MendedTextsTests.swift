import ScriptDiagnostics
import TestSupport
import Testing

@testable import CallscriptCommands

/// What `--fix` makes of a slip, to the letter: a caller hears and reaches what the author plainly meant, and nothing
/// that was written is lost, or spoken that was not to be.
@Suite struct MendedTextsTests {
    struct Slip: CustomTestStringConvertible {
        var written: String
        /// The same text where nothing is touched.
        var mended: String
        var level: FixLevel

        init(_ written: String, _ mended: String? = nil, _ level: FixLevel = .safe) {
            self.written = written
            self.mended = mended ?? written
            self.level = level
        }

        var testDescription: String { written }
    }

    /// Lines of the state `greeting`, beside a state `booked`.
    static let inAState = [
        // A comment stays one; a number is a part of the text.
        Slip("say: Welcome # greet the caller\ngoto: booked", nil, .unsafe),
        Slip("say: Welcome # TODO ask Ann\ngoto: booked", nil, .unsafe),
        Slip("say: Welcome # greet\n  to the clinic.\ngoto: booked", nil, .unsafe),
        Slip("say: You are in room #5\ngoto: booked", "say: \"You are in room #5\"\ngoto: booked"),
        Slip("say: Note: room #5\ngoto: booked", "say: \"Note: room #5\"\ngoto: booked"),
        Slip("say: Note: we close # at five\ngoto: booked", "say: \"Note: we close\" # at five\ngoto: booked"),
        // Keys stay keys.
        Slip("say:Welcome.\ngoto:booked", "say: Welcome.\ngoto: booked"),
        Slip(
            "say: Tea?\nchoices: {\"yes\": booked, \"no\": booked},",
            "say: Tea?\nchoices: {\"yes\": booked, \"no\": booked}"),
        Slip("say: \"Welcome.\",\ngoto: booked", "say: \"Welcome.\"\ngoto: booked"),
        Slip("say: Tea?\nchoices: help: booked", "say: Tea?\nchoices: {help: booked}"),
        Slip(
            "say: Tea?\nchoices:\n  help: goto: booked\n  \"no\": booked",
            "say: Tea?\nchoices:\n  help: booked\n  \"no\": booked"),
        Slip(
            "say: Tea?\nchoices:\n  \"yes\" booked\n  \"no\": booked",
            "say: Tea?\nchoices:\n  \"yes\": booked\n  \"no\": booked"),
        // What plays is not spoken, and what is spoken is no phrase of a caller's.
        Slip(
            "play: https://example.com/hello.mp3\ngoto: booked",
            "say: [{play: https://example.com/hello.mp3}]\ngoto: booked", .unsafe),
        Slip(
            "say: https://example.com/hello.mp3\ngoto: booked",
            "say: {play: https://example.com/hello.mp3}\ngoto: booked", .unsafe),
        // There is no such file, and to play it would be the next fault.
        Slip("say: hello.mp3\ngoto: booked", nil, .unsafe),
        // What seems to be mended, and brings a fault of its own, is left.
        Slip("say: Tea?\nchoices: (tea: booked)", nil, .unsafe),
        // A sign that would begin a block of lines.
        Slip("say: > Welcome.\ngoto: booked", nil, .safe),
        Slip("say: > Welcome.\ngoto: booked", "say: Welcome.\ngoto: booked", .unsafe),
        Slip("say: | Welcome.\ngoto: booked", "say: Welcome.\ngoto: booked", .unsafe),
        Slip("say: - Welcome.\ngoto: booked", "say: Welcome.\ngoto: booked", .unsafe),
        Slip("say: `Welcome` to us.\ngoto: booked", "say: \"Welcome to us.\"\ngoto: booked", .unsafe),
        Slip("say: Tea?\nchoices:\n  \"yes\": {say: Great!, goto: booked}\n  \"no\": booked", nil, .unsafe),
        Slip(
            "say:\n  - play:https://example.com/a.mp3\ngoto: booked",
            "say:\n  - play: https://example.com/a.mp3\ngoto: booked"),
        Slip("say: [hello.mp3, Welcome.]\ngoto: booked"),
        Slip("say = Welcome.\ngoto = booked", "say: Welcome.\ngoto: booked"),
        // Quotes of a word processor.
        Slip("say: \"Welcome. You are right.”\ngoto: booked", "say: \"Welcome. You are right.\"\ngoto: booked"),
        Slip("say: “Welcome.\"\ngoto: booked", "say: \"Welcome.\"\ngoto: booked"),
        Slip(
            "say: Tea?\nchoices:\n  help: {phrases: [\"tea”, \"a cup”], goto: booked}\n  \"no\": booked",
            "say: Tea?\nchoices:\n  help: {phrases: [\"tea\", \"a cup\"], goto: booked}\n  \"no\": booked"),
        // Breaks that no one sees.
        Slip("say: Welcome.\u{2028} Come in.\ngoto: booked", "say: Welcome. Come in.\ngoto: booked"),
        Slip("say: Welcome.\u{2029}Come in.\ngoto: booked", "say: Welcome. Come in.\ngoto: booked"),
        Slip("say: \"Welcome.\u{85}Come in.\"\ngoto: booked", "say: \"Welcome. Come in.\"\ngoto: booked"),
    ]

    @Test(arguments: inAState) func ofAState(_ slip: Slip) throws {
        let script = { (lines: String) in
            """
            callscript: 1
            name: clinic
            start: greeting
            states:
              greeting:
                \(lines.replacing("\n", with: "\n    "))
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup

            """
        }
        #expect(try Self.mended(script(slip.written), slip.level) == script(slip.mended))
    }

    /// Whole scripts.
    static let scripts = [
        // A state that nothing leads to has words of its own.
        Slip(
            """
            callscript: 1
            name: clinic
            start: greeting
            states:
              greeting:
                say: We are closed today. Goodbye.
                goto: hangup
              hours:
                say: We are open from nine to five.
                goto: hangup

            """, nil, .unsafe),
        Slip(
            """
            callscript: 1
            name: clinic
            start: greeting
            prompts:
              address: We are at 12 Harbor Street.
              bus: Bus 12 stops at the door.
            intents:
              hours: [when are you open]
              place: [where are you]
            states:
              greeting:
                say: [{prompt: bus}, Goodbye.]
                goto: hangup

            """, nil, .unsafe),
        // A part of a script is not made a script.
        Slip("states:\n  farewell:\n    say: Goodbye.\n    goto: hangup\n", nil, .unsafe),
        Slip(
            "```yaml\ncallscript: 1\nname: !!str clinic\nstart: a\nstates:\n  a: {say: Goodbye., goto hangup}\n```\n",
            "callscript: 1\nname: clinic\nstart: a\nstates:\n  a: {say: Goodbye., goto: hangup}\n"),
        Slip(
            "callscript: 1\nstart: a\nstates:\n  a\n    say: Goodbye.\n    goto: hangup\n",
            "callscript: 1\nstart: a\nstates:\n  a:\n    say: Goodbye.\n    goto: hangup\n"),
        Slip(
            "callscript: 1\nstart: a\nstates:\n  a:\n    say: Tea?\n    choices:\n      \"yes\": b\n\t\"no\": b\n  b:\n"
                + "    say: Goodbye.\n    goto: hangup\n",
            "callscript: 1\nstart: a\nstates:\n  a:\n    say: Tea?\n    choices:\n      \"yes\": b\n      \"no\": b\n"
                + "  b:\n    say: Goodbye.\n    goto: hangup\n"),
    ]

    @Test(arguments: scripts) func ofAScript(_ slip: Slip) throws {
        #expect(try Self.mended(slip.written, slip.level) == slip.mended)
    }

    private static func mended(_ text: String, _ level: FixLevel) throws -> String {
        var texts = ScriptTexts()
        texts.held["clinic.yaml"] = Array(text.utf8)
        let mending = try Mending(CheckedFiles(["clinic.yaml"], texts), ["clinic.yaml"], texts, level)
        return String(decoding: mending.changes.texts["clinic.yaml"] ?? Array(text.utf8), as: UTF8.self)
    }
}
