import ScriptDiagnostics
import ScriptModel
import ScriptYAML
import TestSupport
import Testing

/// What is broken does not hide what is not.
@Suite struct RecoveryTests {
    @Test func threeFaultsGiveThreeFindings() {
        let yaml = MarkedYAML(
            """
            callscript: 1
            intents:
              time: [what time is it, tell me the time]
            states:
              greeting:
                say: Press 1️⃣1: sales
                goto: menu
              menu:
                say: 2️⃣*important* news
                choices: {time: clock}
              clock:
                say: 3️⃣"It is late
                goto: hangup
            limits: {turns: 5}
            """)
        let (files, id) = yaml.files()
        let parsed = YAMLParser.parse(files[id], id: id, keys: ScriptReader.keys)
        expectDiagnostics(
            parsed.diagnostics, in: yaml,
            [
                ExpectedDiagnostic("yaml-colon-in-text", at: "1️⃣", on: "1:"),
                ExpectedDiagnostic("yaml-special-start", at: "2️⃣", on: "*"),
                ExpectedDiagnostic("yaml-syntax", at: "3️⃣", on: "\""),
            ])
        #expect(
            parsed.root?.outline
                == "{callscript: 1, intents: {time: [what time is it, tell me the time]}, states: {greeting: "
                + "{say: Press 1: sales, goto: menu}, menu: {say: *important* news, choices: {time: clock}}, clock: "
                + "{say: It is late, goto: hangup}}, limits: {turns: 5}}")
        #expect(parsed.unread.isEmpty)
    }

    @Test func whatCannotBeReadIsSaid() {
        let read = ReadYAML("a: 1\nstates:\n  one:\n    say: x\n  }{ what\n  two:\n    say: y\nb: 2\n")
        #expect(read.rules == ["yaml-syntax"])
        #expect(read.root?.outline == "{a: 1, states: {one: {say: x}, two: {say: y}}, b: 2}")
        #expect(read.parsed.unread.map { read.source($0) } == ["  }{ what"])
    }

    @Test func tabsAreReadAsTheirNeighboursAreIndented() {
        let read = ReadYAML("states:\n    one:\n\tsay: x\n\tgoto: two\n    two:\n\t\tsay: y\n")
        #expect(read.rules == ["yaml-tab-indent", "yaml-tab-indent"])
        #expect(read.root?.outline == "{states: {one: {say: x, goto: two}, two: {say: y}}}")
        #expect(ReadYAML(read.fixed).rules == [])
        for scalar in read.root?.scalars ?? [] { #expect(read.source(scalar.span) == scalar.text) }
    }

    /// The value, its span and the parts of it are the author's, though it was masked while reading.
    @Test func repairedTextKnowsItsPlace() throws {
        let read = ReadYAML("ü: é\nsay: Press 1: ${näme}\n   or 2: more\ngoto: x\n")
        let scalar = try #require(read.root?["say"]?.scalar)
        #expect(scalar.text == "Press 1: ${näme} or 2: more")
        #expect(read.source(scalar.span) == "Press 1: ${näme}\n   or 2: more")
        let start = try #require(scalar.text.utf8.firstIndex(of: UInt8(ascii: "$")))
        let offset = scalar.text.utf8.distance(from: scalar.text.startIndex, to: start)
        #expect(read.source(scalar.span(of: offset..<offset + 8, in: read.file)) == "${näme}")
        #expect(read.rules == ["yaml-colon-in-text"])
    }

    @Test func faultsAreCountedOnlySoFar() {
        let yaml = "states:\n" + (0..<200).map { "  s\($0):\n    say: *x y\n" }.joined()
        let read = ReadYAML(yaml)
        #expect(read.rules.filter { $0 == "yaml-special-start" }.count == 50)
        #expect(read.rules.last == "yaml-limits")
        #expect(read.root?["states"]?.names.count ?? 0 >= 50)
    }
}
