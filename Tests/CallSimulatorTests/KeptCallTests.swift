import CallSimulator
import Foundation
import ScriptDiagnostics
import Testing

/// Calls that join a file of tests: whatever its author wrote stays, letter by letter.
@Suite struct KeptCallTests {
    private typealias Refusal = CallSimulator.TestFile.Refusal
    private static let written = """
        # The calls we promised.
        script: ../clinic.yaml
        tests:
          hangs up:   # at once
            turns: [hang_up]
        """

    private static func call(_ name: String) -> Conversation {
        let place = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
        var call = Conversation(name: Located(name, at: place))
        call.steps = [Located(.caller(.say("yes", confidence: nil)), at: place)]
        return call
    }

    private static func file(_ text: String?, of script: String = "clinic.yaml") throws(Refusal)
        -> CallSimulator.TestFile
    {
        try CallSimulator.TestFile(path: "tests/a.test.yaml", of: script, existing: text.map { Array($0.utf8) })
    }

    @Test func theyComeBehindThoseThatAreThere() throws {
        var file = try Self.file(Self.written)
        #expect(file.names == ["hangs up"])
        try file.add([Self.call("one"), Self.call("two")], timeZone: .gmt)
        #expect(file.names == ["hangs up", "one", "two"])
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == Self.written + """


                  one:
                    turns:
                      - say: "yes"

                  two:
                    turns:
                      - say: "yes"

                """)
    }

    @Test func aNewFileNamesTheScriptFromItsFolder() throws {
        var file = try Self.file(nil, of: "scripts/clinic.yaml")
        try file.add([Self.call("one")], timeZone: .gmt)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("script: \"../scripts/clinic.yaml\"\ntests:\n  one:\n"))
        // The next call joins it.
        var again = try Self.file(text, of: "./scripts/clinic.yaml")
        try again.add([Self.call("two")], timeZone: .gmt)
        #expect(again.names == ["one", "two"])
    }

    @Test(arguments: [
        ("{script: ../clinic.yaml, tests: {one: {turns: [hang_up]}}}", "has something behind its tests"),
        ("tests:\n  one: {turns: [hang_up]}\nscript: ../clinic.yaml", "has something behind its tests"),
        ("script: ../clinic.yaml\ntests:\n    one:\n        turns: [hang_up]", "otherwise than by two blanks"),
        (written.replacing("hangs up", with: "new"), "already has a test \"new\""),
        (written.replacing("../clinic", with: "sales"), "has the tests of sales.yaml; choose another file"),
        ("", "is not a file of tests that can be read"), ("callscript: 1\n", "is not a file of tests"),
    ])
    func whatCannotTakeThemIsLeftAsItIs(_ text: String, _ why: String) {
        let refusal = #expect(throws: Refusal.self) {
            var file = try Self.file(text)
            defer { #expect(file.bytes == Array(text.utf8)) }
            try file.add([Self.call("new")], timeZone: .gmt)
        }
        #expect(refusal?.sentence.contains(why) == true, "\(refusal?.sentence ?? "")")
    }
}
