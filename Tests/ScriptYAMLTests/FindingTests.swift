import Foundation
import ScriptDiagnostics
import ScriptYAML
import TestSupport
import Testing

/// What authors do wrong in YAML, with the whole text they are shown.
@Suite struct FindingTests {
    static let folder = Fixtures.folder.appending(path: "yaml")

    private func read(_ name: String) throws -> ReadYAML {
        ReadYAML(bytes: Array(try Data(contentsOf: Self.folder.appending(path: name))))
    }

    @Test(arguments: Fixtures.files(in: folder, ending: ".yaml"))
    func printed(_ name: String) throws {
        let expected = Self.folder.appending(path: name.replacingOccurrences(of: ".yaml", with: ".expected"))
        expectGolden(try read(name).printed, at: expected)
    }

    /// The first fix of every finding leaves nothing of that kind.
    @Test(arguments: [
        "yaml-colon-in-text", "yaml-special-start", "yaml-tab-indent", "yaml-comment-eats-text", "yaml-flow-eats-text",
    ])
    func fixed(_ rule: String) throws {
        let again = ReadYAML(try read("\(rule).yaml").fixed)
        #expect(again.rules == [], "\(again.printed)")
    }

    @Test func encodingTellsTheByte() throws {
        let read = ReadYAML(bytes: Array("name: caf".utf8) + [0xE9] + Array("\ngoto: b\0\u{0}c\n".utf8))
        #expect(
            read.printed == """
                error[yaml-encoding]: the byte 0xE9 is not UTF-8 text
                   test.yaml:1:10
                 1 | name: caf�
                   |          ^ type this character again and save the file as UTF-8

                error[yaml-encoding]: a control character that no one can see or speak (0x00) is in the text, and 1 more
                   test.yaml:2:8
                 1 | name: caf�
                 2 | goto: b��c
                   |        ^ delete it

                """)
        #expect(read.root?.outline == "{name: caf?, goto: b  c}")
        #expect(ReadYAML(bytes: [0xFF, 0xFE, 0x61, 0]).rules == ["yaml-encoding"])
        #expect(ReadYAML("\u{FEFF}a: b\r\nc: d\r\n").root?.outline == "{a: b, c: d}")
    }

    @Test func depthIsBounded() {
        let deep = ReadYAML("a: 1\nb: \(String(repeating: "[", count: 5000))\nc: 2\n")
        #expect(deep.rules.contains("yaml-limits") || deep.rules.contains("yaml-syntax"))
        #expect(deep.root?.names.contains("a") == true)
        let nested = (0..<200).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
        #expect(
            ReadYAML("x: y\nz:\n" + nested.split(separator: "\n").map { " " + $0 }.joined(separator: "\n")).rules == [
                "yaml-limits"
            ])
        let closed = ReadYAML(
            "b: " + String(repeating: "[", count: 80) + String(repeating: "]", count: 80) + "\nc: 2\n")
        #expect(closed.rules == ["yaml-limits"])
        #expect(closed.root?["c"]?.text == "2")
    }

    @Test func aliasesAreBounded() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for i in 1...9 {
            bomb += "a\(i): &a\(i) [\((0..<9).map { _ in "*a\(i - 1)" }.joined(separator: ", "))]\n"
        }
        let read = ReadYAML(bomb + "end: here\n")
        #expect(Set(read.rules) == ["yaml-limits"] || read.rules.first == "yaml-limits", "\(read.printed)")
        #expect(read.root?["end"]?.text == "here")
    }

    @Test func sizeIsBounded() {
        let limits = YAMLLimits(size: 10, depth: 64, aliasedNodes: 10, faults: 5)
        let read = ReadYAML(bytes: Array("name: something\n".utf8), limits: limits)
        #expect(read.rules == ["yaml-limits"])
        #expect(read.root == nil)
    }

    @Test func typesAreNeverGuessed() {
        let read = ReadYAML("phone: +15551234567\nno: yes\nat: 09:30\npin: 0123\non: ~\nx: 0x1F\n")
        #expect(read.root?.outline == "{phone: +15551234567, no: yes, at: 09:30, pin: 0123, on: ~, x: 0x1F}")
        #expect(read.root?["on"]?.scalar?.isNull == true)
    }

    @Test func mergedKeysComeLastAndExplicitOnesWin() {
        let read = ReadYAML("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  y: own\n")
        #expect(read.root?["c"]?.outline == "{y: own, x: 1, z: 4}")
        #expect(read.rules == [])
    }

    /// Good YAML that must stay silent.
    @Test(arguments: [
        "say: Hello!  # a comment\n", "say: Hello. # a comment\n", "hints: [help, support]\n", "# only a comment\n", "",
        "say: \"Press 1: sales\"\n", "say: It is 9:30 at http://example.com/a#b\n",
        "intents:\n  time: [what time is it, what is the time?]\n", "say: {en-US: Hello, es-ES: Hola}\n",
        "no_input: [Hello, Are you there]\n", "say:\n  - Hello\n  - play: a.mp3\n", "--- \na: b\n...\n",
        "choices:\n  \"*\": x\n  'no': y\n  a b: z\n", "say: |\n  # not a comment\n  a: b\n", "a: {b: [c, {d: e}]}\n",
        "say: {ssml: \"<p>x</p>\"}\n", "when:\n  - if: 'a == \"b: c\"'\n    goto: x\n  - else: y\n",
    ])
    func silent(_ yaml: String) {
        let read = ReadYAML(yaml)
        #expect(read.rules == [], "\(read.printed)")
    }
}
