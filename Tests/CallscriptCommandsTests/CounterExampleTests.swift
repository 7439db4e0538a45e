import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// The calls that `--save-counterexample` writes: they take the way that is told, and `test` plays them.
@Suite struct CounterExampleTests {
    private static let folder = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID())")

    /// A script in which `p` is silent for too long, and what `validate` makes of it.
    private struct Tried {
        let script: String
        let saved: String
        let console = TypedConsole()

        init(_ text: String, proves: Bool = false) async throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let name = "\(UUID())"
            script = folder.appending(path: "\(name).yaml").path()
            saved = folder.appending(path: "\(name).test.yaml").path()
            try Data("callscript: 1\nname: tried\nstart: a\n\(text)".utf8).write(to: URL(filePath: script))
            let level = proves ? "--prove" : "--fail-on=never"
            _ = await console.run("validate", level, script, "--save-counterexample", saved)
        }

        var test: String { (try? String(contentsOfFile: saved, encoding: .utf8)) ?? "" }

        func passes() async -> Bool { await TypedConsole().run("test", saved) == .fine }
    }

    private static let silent = """
          p:
            say: [{pause: 30s}, "Goodbye."]
            goto: hangup
          z: {say: See you soon. Bye., goto: hangup}
        """

    struct Example: CustomTestStringConvertible {
        let testDescription: String
        /// Above `states`.
        var declared = ""
        /// Under `states`.
        let states: String
        /// What the call must have.
        let holds: String

        init(_ name: String, _ declared: String = "", _ states: String, holds: String) {
            (testDescription, self.declared, self.states, self.holds) = (name, declared, states, holds)
        }
    }

    private static func asking(_ condition: String) -> String {
        """
          a:
            say: Which one?
            ask: s
            when: [{if: '\(condition)', goto: p}, {else: z}]
        """
    }

    private static func branching(_ condition: String) -> String {
        """
          a:
            when: [{if: '\(condition)', goto: p}, {else: z}]
        """
    }

    @Test(arguments: [
        Example(
            "an option", "slots: {s: {type: choice, options: {small: {key: 1}, large: {key: 2}}}}",
            asking(#"s == "large""#), holds: "large"),
        Example("a number", "slots: {s: number}", asking("s > 500"), holds: "- say: 501"),
        Example(
            "a number within its limits", "slots: {s: {type: number, min: 1000, sensitive: yes}}", asking("s > 2000"),
            holds: "- say: 2001"),
        Example(
            "a day that is read back", "slots: {s: {type: date, earliest: 2026-01-01, confirm: always}}",
            asking("true"), holds: "- say: \"yes\""),
        Example(
            "given values", "slots: {s: {type: text, input: optional}}", branching("is_set(s)"),
            holds: "call: {answered_by: human}"),
        Example("opening hours", "hours: {o: {mon: 09:00-10:00}}", branching("open(o)"), holds: "at: 2025-01-20T09:00"),
        Example("a weekday", "", branching(#"weekday(today) == "Monday""#), holds: "at: 2025-01-20"),
        Example("who calls", "", branching(#"call.from == "+15551239999""#), holds: "from: +15551239999"),
        Example(
            "how sure it was", "",
            "  a:\n    say: Yes or no?\n    choices: {\"yes\": b, \"no\": z}\n  b:\n"
                + "    when: [{if: heard.confidence < 0.8, goto: p}, {else: z}]", holds: "confidence: 0.75"),
        Example(
            "what was heard", "intents: {tea: [a tea]}",
            "  a:\n    say: Tea?\n    choices: {tea: z}\n    else: b\n  b:\n"
                + "    when: [{if: 'contains(heard.text, \"coffee\")', goto: p}, {else: z}]", holds: "- say: coffee"),
        Example(
            "what a service answers", "slots: {r: data, n: number}",
            "  a:\n    fetch: {url: \"https://x.example.com/a\", save: {r: ., n: x.y}}\n    on: {failed: z}\n"
                + "    when: [{if: 'n > 41 and default(r.b, \"no\") == \"yes\"', goto: p}, {else: z}]",
            holds: #"a: {answer: {"b":"yes","x":{"y":42}}}"#),
        Example(
            "a message that fails", "",
            "  a:\n    message: {to: +15551230001, body: hi}\n    on: {failed: p}\n    goto: z", holds: "a: failed"),
    ])
    func takesTheWayThatIsTold(_ example: Example) async throws {
        let tried = try await Tried(
            "\(example.declared)\ngive_up: z\nstates:\n\(example.states)\n\(Self.silent)\n")
        #expect(tried.console.complained.contains("wrote 1 call that goes wrong; play:"))
        #expect(tried.test.contains("hears nothing in p:"))
        #expect(tried.test.contains(example.holds))
        #expect(tried.test.hasSuffix("- ended: hangup\n      - state: p\n"))
        #expect(await tried.passes())
    }

    /// Every question on the way may need an answer of its own.
    @Test func findsItsWayThroughManyQuestions() async throws {
        let names = (1...12).map { "n\($0)" }
        let asked = names.enumerated().map { place, name in
            let next = place + 1 < names.count ? "q\(place + 2)" : "p"
            return "  q\(place + 1):\n    say: Which number?\n    ask: \(name)\n"
                + "    when: [{if: '\(name) > \(100 * (place + 1))', goto: \(next)}, {else: z}]\n"
        }
        let tried = try await Tried(
            "slots: {\(names.map { "\($0): number" }.joined(separator: ", "))}\ngive_up: z\nstates:\n"
                + "  a: {say: Hello., goto: q1}\n\(asked.joined())\(Self.silent)\n")
        #expect(tried.test.contains("- say: 1201\n      - hear: Goodbye.\n      - ended: hangup\n      - state: p\n"))
        #expect(await tried.passes())
    }

    @Test func saysWhereNoCallIsFound() async throws {
        let plate = "slots: {s: {type: text, pattern: \"[0-9]{4} ?[A-Z]{3}\"}, t: {type: number, min: 5}}"
        let tried = try await Tried(
            "\(plate)\ngive_up: z\nstates:\n  a:\n    say: Your plate?\n    ask: s\n    goto: p\n\(Self.silent)\n")
        let way = "no call was found that takes this way: hears nothing in p: a → (an answer) → p"
        #expect(tried.console.complained.contains("\(tried.saved) was not written; \(way)"))
        #expect(tried.test.isEmpty)
        // Beside a call that is found it stands in a comment.
        let both = try await Tried(
            "\(plate)\ngive_up: q\nstates:\n  a:\n    say: Your plate?\n    ask: s\n    goto: p\n\(Self.silent)\n"
                + "  q:\n    say: [{pause: 40s}, Goodbye.]\n    goto: hangup\n")
        #expect(both.console.complained.contains("wrote 1 call that goes wrong; \(way); play:"))
        #expect(
            both.test.contains("  # No call was found that takes this way: hears nothing in p: a → (an answer) → p\n"))
        #expect(await both.passes())
    }

    @Test func makesUpSecretsBeforeTheCallIsPlayed() async throws {
        let tried = try await Tried(
            """
            slots: {pin: {type: digits, length: 4, sensitive: yes}, c: text}
            give_up: z
            states:
              a:
                say: Your PIN?
                listen: {input: keys}
                ask: pin
                goto: b
              b:
                set: {c: "${pin}"}
                say: Your ${c}.
                goto: z
              z: {say: Goodbye., goto: hangup}

            """)
        #expect(tried.test.contains("- press: 4077\n      - hear: Your 4077. Goodbye."))
        #expect(await tried.passes())
    }

    @Test func leavesStatesOutThatNobodyHasWritten() async throws {
        let tried = try await Tried(
            "slots: {s: {type: choice, options: {small: {key: 1}, large: {key: 2}}}}\ngive_up: z\nstates:\n"
                + "\(Self.asking(#"s == "large""#))\n\(Self.silent)\n")
        #expect(tried.console.printed.contains(#"here: a → "large" → p"#))
        #expect(!tried.console.printed.contains("answered"))
    }

    private static let unset = """
        slots: {age: number, mail: {type: text, input: optional}}
        give_up: farewell
        states:
          a:
            say: How old are you?
            ask: age
            goto: second
          second:
            say: Thank you, ${mail}. Anything else?
            choices: {"yes": a, "no": farewell}
          farewell:
            say: You are ${age}. Goodbye.
            goto: hangup

        """

    /// A rule has told of it: that is all that is printed, but the call can be seen.
    @Test func savesWhatARuleHasTold() async throws {
        let tried = try await Tried(Self.unset, proves: true)
        #expect(tried.console.printed.ranges(of: "error[").count == 2)
        #expect(tried.console.printed.contains("   refuted  every value is set before it is read: 2 slots; so in a → "))
        #expect(tried.console.complained.contains("wrote 2 calls that go wrong; mend the script, or silence"))
        #expect(tried.test.contains("- say: 3\n      - hear: Sorry, something went wrong."))
        #expect(tried.test.contains("- state: second\n"))
        #expect(tried.test.contains("- state: farewell\n"))
        let text = try String(contentsOfFile: tried.script, encoding: .utf8)
        try ScriptFiles.write(("# callscript: ignore[maybe-unset] because it is tried\n" + text).utf8, to: tried.script)
        #expect(await tried.passes())
    }

    @Test func saysThatErrorsKeptItFromProving() async throws {
        let tried = try await Tried(Self.unset.replacing("goto: second", with: "goto: nowhere"), proves: true)
        #expect(tried.console.printed.contains("\n   nothing was proved, because of errors\n"))
        #expect(tried.console.complained.contains("nothing was proved, because of errors, so \(tried.saved) was not"))
        #expect(!tried.console.complained.contains("nothing was refuted"))
    }

    @Test func tellsNoWaysWhereItGaveUp() async {
        let hello = Fixtures.scripts.appending(path: "hello.yaml").path()
        let console = TypedConsole()
        #expect(await console.run("validate", "--prove", "--proof-budget", "3", hello) == .fine)
        #expect(console.printed.contains("gave up after 3 steps: every call ends"))
        #expect(!console.printed.contains("ways through"))
    }

    @Test func sumsUpBesideAFileThatCannotBeRead() async {
        let hello = Fixtures.scripts.appending(path: "hello.yaml").path()
        let console = TypedConsole()
        #expect(await console.run("validate", hello, "nowhere.yaml") == .failure)
        #expect(console.printed.hasPrefix("nothing found in 1 script, 5 states, "))
        #expect(console.printed.contains("; 1 file could not be read"))
    }

    /// Nobody hands values to a script that is called.
    @Test func testsAnInboundCallWithoutValues() async throws {
        let tried = try await Tried(
            """
            slots: {eta: {type: number, input: required}}
            outbound: {machine_detection: off}
            states:
              hello: {say: Hello. Goodbye., goto: hangup}
              arrival: {say: "Your taxi arrives in ${eta} minutes. Goodbye.", goto: hangup}

            """)
        let text = try String(contentsOfFile: tried.script, encoding: .utf8)
        try ScriptFiles.write(
            text.replacing("start: a", with: "start: {inbound: hello, human: arrival}").utf8, to: tried.script)
        let name = try #require(tried.script.split(separator: "/").last)
        let turns = "turns: [{hear: Hello. Goodbye.}]"
        try ScriptFiles.write("script: \(name)\ntests:\n  calls: {\(turns)}\n".utf8, to: tried.saved)
        #expect(await tried.passes())
        let placed = "{call: {answered_by: human}, turns: [hang_up]}"
        try ScriptFiles.write("script: \(name)\ntests:\n  calls: \(placed)\n".utf8, to: tried.saved)
        #expect(await !tried.passes())
    }
}
