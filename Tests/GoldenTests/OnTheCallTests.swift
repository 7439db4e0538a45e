import CallInterpreter
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import TestSupport
import Testing

/// What findings say of a call is what a call comes to.
///
/// Beside a fixture `case.yaml` the file `case.heard` holds conversations, each called by the line that it proves:
/// ```
/// a caller who says "yes" hears an apology and the line drops:
///   turns:
///     - say: "yes"
///     - hear: Sorry, something went wrong. Please call again later. Goodbye.
///     - ended: error
/// ```
@Suite struct OnTheCallTests {
    static let heard = Fixtures.files(in: FindingGoldenTests.errors, ending: ".heard")

    @Test(arguments: heard) func isTrue(_ path: String) throws {
        let played = try PlayedMistake(path)
        for conversation in played.conversations {
            let line = conversation.name.value
            #expect(played.lines.contains(line), "nothing says that \(line)")
            let result = ConversationRunner(interpreter: played.interpreter).run(conversation)
            if let failure = FailureReport.text(result, in: played.file) { Issue.record("\(failure)") }
            let documents = result.exchanges.flatMap(\.documents).joined(separator: "\n")
            for text in played.directives("sends") { #expect(documents.contains(text), "\(line)") }
            for text in played.directives("never sends") { #expect(!documents.contains(text), "\(line)") }
        }
    }

    /// Rules, and cases of some, whose lines no rehearsal can show, and why.
    static let beyond = [
        "asset-missing": "the carrier plays sounds, or does not",
        "bad-language-tag": "the carrier speaks a language, or does not",
        "key-before-option": "what people remember",
        "maybe-unset/after_a_hang_up": "nobody is there to hear it",
        "missing-key/states": "there is no call without a state",
        "missing-key/verbs": "what somebody else hears",
        "model-language-mismatch": "the carrier takes the model, or does not",
        "not-sensitive": "what others read",
        "phone-not-e164": "the carrier takes the number, or does not",
        "record-without-notice/whole_call": "the carrier records it",
        "recursive-run": "no program holds such a circle",
        "say-too-long": "what people remember",
        "secret-in-script": "what strangers do with it",
        "sensitive-in-log": "what others read",
        "sensitive-to-model": "what the model makes of it",
        "ssml-invalid": "the carrier takes the text, or does not",
        "timeout-out-of-range/record": "the carrier writes it down, or does not",
        "too-many-options": "what people remember",
        "twiml-invalid": "the carrier takes the document, or does not",
        "unknown-key/engine": "the server's own voices",
        "unknown-target/after_the_end": "nobody is there to hear it",
        "unknown-voice": "the carrier has the voice, or does not",
        "unsafe-url/out_of_reach": "the carrier reaches the address, or does not",
        "unspeakable-text": "how the carrier's voices read it",
        "url-not-absolute": "the carrier plays sounds, or does not",
        "value-not-allowed/engine_address": "the server's own voices",
        "value-not-allowed/engine_in_one_word": "the server's own voices",
        "value-not-allowed/engine_text_in_code": "the server's own voices",
        "value-not-allowed/transfer_address": "the carrier takes the number, or does not",
        "value-not-allowed/what_belongs_elsewhere": "nothing is there to be heard",
        "voice-language-mismatch": "how the carrier's voices read it",
    ]

    @Test(arguments: FindingGoldenTests.speaking) func isPlayed(_ path: String) throws {
        let rule = String(path.prefix { $0 != "/" })
        let golden = FindingGoldenTests.errors.appending(path: path.replacing(".yaml", with: ".expected"))
        let findings = String(decoding: try Data(contentsOf: golden), as: UTF8.self).split(separator: "\n\n")
        let told = Set(findings.filter { $0.contains("[\(rule)]: ") }.flatMap { OnTheCall.lines(of: $0) })
        let heard = path.replacing(".yaml", with: ".heard")
        let played = Self.heard.contains(heard) ? Set(try PlayedMistake(heard).conversations.map(\.name.value)) : []
        if Self.beyond[rule] != nil || Self.beyond[path.replacing(".yaml", with: "")] != nil { return }
        for line in told.subtracting(played).sorted() {
            Issue.record("nobody has played that \(line)")
        }
    }

    @Test func nothingElseIsBeyond() {
        for key in Self.beyond.keys {
            #expect(
                FindingGoldenTests.speaking.contains { "\($0)/".hasPrefix("\(key)/") || $0 == "\(key).yaml" }, "\(key)")
        }
    }
}

/// What findings say of a call, in the text that is printed of them.
private enum OnTheCall {
    static func lines(of printed: some StringProtocol) -> [String] {
        String(printed).matches(of: /(?m)^ +on the call: (.+)$/).map { String($0.output.1) }
    }
}

/// A script with its mistake in it, run in spite of it.
private struct PlayedMistake {
    let file: SourceFile
    let conversations: [Conversation]
    let interpreter: Interpreter
    /// What its findings say of a call.
    let lines: Set<String>
    private let text: String

    init(_ path: String) throws {
        let folder = FindingGoldenTests.errors.appending(path: path).deletingLastPathComponent()
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent + ".yaml"
        func load(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }
        text = String(decoding: try Data(contentsOf: FindingGoldenTests.errors.appending(path: path)), as: UTF8.self)
        file = SourceFile(path: path, text: "script: \(name)\ntests:\n" + text.replacing(/(?m)^/, with: "  "))
        var files = SourceFiles()
        let (read, faults) = ConversationReader.read(file, id: files.add(file))
        let printed = OutputFormat.text.renderer().render(faults, in: files, summary: nil)
        conversations = try #require(faults.isEmpty ? read?.tests : nil, "\(printed)")

        let golden = try load(name.replacing(".yaml", with: ".expected"))
        lines = Set(OnTheCall.lines(of: String(decoding: golden, as: UTF8.self)))
        var script = String(decoding: try load(name), as: UTF8.self)
        for change in Self.directives("instead", in: text) {
            let parts = change.replacing("\\n", with: "\n").components(separatedBy: " → ")
            try #require(parts.count == 2 && script.contains(parts[0]), "\(change)")
            script = script.replacing(parts[0], with: parts[1])
        }
        if script.contains("nowhere") { script += Self.nowhere }
        interpreter = try Self.forced(script, name, load)
    }

    /// What stands in for a name that nothing has: there the call cannot go on.
    private static let nowhere = "\n  nowhere: {when: [{if: 1 / 0 == 1, goto: hangup}, {else: hangup}]}\n"

    /// `# sends: <Hangup/>`
    func directives(_ name: String) -> [String] { Self.directives(name, in: text) }

    private static func directives(_ name: String, in text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("# \(name): ") }.map { String($0.dropFirst(name.count + 4)) }
    }

    /// Nobody is asked whether the script is sound.
    private static func forced(_ text: String, _ name: String, _ load: (String) throws -> [UInt8]) throws -> Interpreter
    {
        let read = try ScriptReader.read(path: name) { try $0 == name ? Array(text.utf8) : load($0) }
        var bag = DiagnosticBag()
        let script = try #require(Validator(rules: []).validate(read.script, &bag))
        try #require(!read.script.states.isEmpty)
        return Interpreter(program: Compiler().compile(script).program)
    }
}
