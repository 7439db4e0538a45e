import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

@testable import CallscriptCommands

/// What `validate` proves, writes down, and what `serve` makes of it.
@Suite struct ProvingTests {
    private static let hello = Fixtures.scripts.appending(path: "hello.yaml").path()
    private static let folder = FileManager.default.temporaryDirectory.appending(path: "proofs-\(UUID())")

    private static func script(_ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "\(UUID()).yaml")
        try Data(text.utf8).write(to: file)
        return file.path()
    }

    @Test func printsEveryVerdict() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--prove", Self.hello) == .fine)
        #expect(
            console.printed.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n") == """
                   proved   every call ends: within 101 turns and 16 min 49 s, by a limit, where a caller goes on: \
                anything_else → "opening hours" → hours → anything_else
                   proved   no dead air: at most 6 s of silence
                   proved   each answer within 15 s: at most 1.0 s, and 6 steps
                   proved   every value is set before it is read: 0 slots
                   proved   nothing sensitive leaves by log, address, model or speech
                """)
    }

    @Test func thePageShowsWhatIsPrinted() async throws {
        let console = TypedConsole()
        let script = Fixtures.scripts.appending(path: "conference.yaml").path()
        #expect(await console.run("validate", "--prove", script) == .fine)
        let page = Fixtures.root.appending(path: "Sources/callscript/callscript.docc/Proofs.md")
        let shown = try ShownBlock.read("the proofs of scripts/conference.yaml", of: page)
        #expect(console.printed.hasPrefix(shown.replacing("scripts/conference.yaml", with: script)))
    }

    /// By every way out, whatever states lie between the question and what tells of the answer.
    @Test func followsWhatWasHeardInConfidence() async throws {
        let script = try Self.script(
            """
            callscript: 1
            name: vault
            languages: {en-US: {voice: Polly.Joanna}}
            slots:
              pin: {type: digits, length: 4, sensitive: yes}
              note: {type: text, default: ""}
            give_up: farewell
            start: door
            states:
              door:
                say: Please say your PIN.
                ask: pin
                goto: thanks
              thanks:
                say: Thank you.
                goto: echo
              echo:
                say: You said ${heard.text}.
                goto: sent
              sent:
                set: {note: "${trim(heard.text)}"}
                fetch: {url: "https://api.example.com/check", query: {code: "${upper(heard.text)}"}}
                goto: think
                on: {failed: farewell}
              think:
                reply: {instructions: "Comment on ${heard.keys} and ${note}."}
                goto: more
                on: {failed: farewell}
              more:
                say: What else?
                choices: {"yes": again, "no": farewell}
              again:
                say: "${heard.text} it is. Goodbye."
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """)
        let console = TypedConsole()
        #expect(await console.run("validate", "--format", "compact", script) == .fine)
        let told = console.printed.split(separator: "\n").compactMap { line in
            line.contains("what was told as \"pin\"") ? line.firstMatch(of: /\[(sensitive-.*?)\]/)?.1 : nil
        }
        #expect(
            told.map(String.init).sorted() == [
                "sensitive-in-log", "sensitive-in-url", "sensitive-spoken", "sensitive-to-model", "sensitive-to-model",
            ])
    }

    /// For programs: the same in numbers, and only where it is asked for.
    @Test func writesEveryVerdictAsJSON() async throws {
        struct Report: Decodable {
            struct File: Decodable { var proofs: [Proof] }
            struct Proof: Decodable {
                var proof: String
                var verdict: String
                var bound: [String: JSONNumber]?
                var counterExamples: [[String: String]]

                enum CodingKeys: String, CodingKey {
                    case proof, verdict, bound
                    case counterExamples = "counter_examples"
                }
            }
            var proofs: [File]?
        }
        enum JSONNumber: Decodable, Hashable {
            case number(Int)
            case other

            init(from decoder: any Decoder) throws {
                self = (try? decoder.singleValueContainer().decode(Int.self)).map { .number($0) } ?? .other
            }
        }
        func proofs(_ option: String, _ file: String) async throws -> [Report.File]? {
            let console = TypedConsole()
            _ = await console.run("validate", "--format", "json", option, file)
            return try JSONDecoder().decode(Report.self, from: Data(console.printed.utf8)).proofs
        }
        #expect(try await proofs("--no-prove", Self.hello)?.count == nil)
        let good = try #require(try await proofs("--prove", Self.hello)?.first)
        #expect(good.proofs.map(\.verdict) == Array(repeating: "proved", count: 5))
        #expect(good.proofs.first?.bound?["turns"] == .number(101))
        #expect(good.proofs[1].bound?["milliseconds"] == .number(6_000))
        let bad = try Self.script(try #require(RuleCatalogue.page("endless-call")?.bad))
        let told = try #require(try await proofs("--prove", bad)?.first?.proofs.first)
        #expect(told.proof == "every-call-ends")
        #expect(told.verdict == "refuted")
        #expect(told.counterExamples.first?["state"] == "greeting")
    }

    @Test func saysThatItGaveUp() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--proof-budget", "3", Self.hello) == .fine)
        #expect(console.printed.contains("; gave up proving that every call ends after "))
        let silent = TypedConsole()
        #expect(await silent.run("validate", "--no-prove", Self.hello) == .fine)
        #expect(silent.printed.hasPrefix("ok  1 script, 5 states   ("))
    }

    @Test func savesACounterExampleThatPlays() async throws {
        let script = try Self.script(try #require(RuleCatalogue.page("endless-call")?.bad))
        let test = script.replacing(".yaml", with: ".test.yaml")
        let console = TypedConsole()
        #expect(await console.run("validate", script, "--save-counterexample", test) == .findings)
        #expect(console.complained.contains("wrote 1 call that goes wrong"))
        let text = try String(contentsOfFile: test, encoding: .utf8)
        #expect(text.contains("goes round by itself in greeting:"))
        #expect(text.matches(of: /- silence/).count == 6)
        #expect(await TypedConsole().run("test", test) == .fine)
        // Again there is nothing to add, and what has been added since stays.
        try ScriptFiles.write((text + "\n  hangs up: {turns: [hang_up]}\n").utf8, to: test)
        let again = TypedConsole()
        #expect(await again.run("validate", script, "--save-counterexample", test) == .findings)
        #expect(again.complained.contains("has the calls that go wrong already, and stays as it is"))
        #expect(try String(contentsOfFile: test, encoding: .utf8) == text + "\n  hangs up: {turns: [hang_up]}\n")
    }

    @Test func savesACounterExampleBesideTheAuthorsTests() async throws {
        let script = try Self.script(try #require(RuleCatalogue.page("endless-call")?.bad))
        let name = try #require(script.split(separator: "/").last)
        let test = script.replacing(".yaml", with: ".test.yml")
        let written = "# Ours.\nscript: \(name)\ntests:\n  hangs up:\n    turns: [hang_up]\n"
        try ScriptFiles.write(written.utf8, to: test)
        #expect(await TypedConsole().run("validate", script, "--save-counterexample", test) == .findings)
        let text = try String(contentsOfFile: test, encoding: .utf8)
        #expect(text.hasPrefix(written + "\n  goes round by itself in greeting:\n"))
        #expect(await TypedConsole().run("test", script) == .fine)

        let other = "script: other.yaml\ntests:\n  hangs up:\n    turns: [hang_up]\n"
        try ScriptFiles.write(other.utf8, to: test)
        let refused = TypedConsole()
        #expect(await refused.run("validate", script, "--save-counterexample", test) == .failure)
        #expect(refused.complained.contains("has the tests of other.yaml; choose another file"))
        #expect(try String(contentsOfFile: test, encoding: .utf8) == other)
    }

    @Test func servesOnlyWhatACertificateProves() async throws {
        let good = try #require(RuleCatalogue.page("endless-call")?.good)
        let script = try Self.script(good)
        let certificate = script + ".json"
        #expect(await TypedConsole().run("validate", script, "--certificate", certificate) == .fine)
        let program = try CheckedScript(path: script).runnable().program
        try RequiredCertificate(path: certificate, of: [script], waiting: 5).check(program, of: script)

        try Data(good.replacing("Goodbye.", with: "Bye.").utf8).write(to: URL(filePath: script))
        let changed = TypedConsole()
        #expect(await changed.run("serve", script, "--port", "0", "--require-certificate", certificate) == .failure)
        #expect(changed.complained.contains("the certificate is of another version of"))
        let missing = TypedConsole()
        #expect(await missing.run("serve", script, "--require-certificate", "nowhere.json") == .failure)
        #expect(
            missing.complained.contains(
                "there is no certificate nowhere.json; write one: callscript validate --certificate nowhere.json \(script)"
            ))
    }

    @Test func servesNothingThatIsRefuted() async throws {
        let script = try Self.script(try #require(RuleCatalogue.page("dead-air")?.bad))
        let certificate = script + ".json"
        let written = TypedConsole()
        #expect(await written.run("validate", script, "--certificate", certificate) == .findings)
        #expect(
            written.complained.contains(
                "\(certificate) was written, but serve --require-certificate will refuse it: \(script): no-dead-air was "
                    + "refuted"))
        let console = TypedConsole()
        #expect(await console.run("serve", script, "--require-certificate", certificate) == .failure)
        #expect(
            console.complained.contains(
                "is not proved: no-dead-air was refuted; callscript validate --prove \(script) says why"))
        // Also where a comment silences the finding.
        let silenced = try Self.script(
            "# callscript: ignore[dead-air] because I say so\n" + String(contentsOfFile: script, encoding: .utf8))
        let why = TypedConsole()
        #expect(await why.run("validate", "--prove", silenced) == .fine)
        #expect(why.printed.contains("   refuted  no dead air: at most"))
        #expect(why.printed.contains("; so in greeting"))
    }

    /// One command writes a certificate of all that is served: a certificate of one would replace the other's.
    @Test func namesAllThatIsServedWhereTheCertificateLacksOne() async throws {
        let good = try #require(RuleCatalogue.page("endless-call")?.good)
        let first = try Self.script(good.replacing(/name: [a-z]+/, with: "name: first", maxReplacements: 1))
        let second = try Self.script(good.replacing(/name: [a-z]+/, with: "name: second", maxReplacements: 1))
        let certificate = first + " of us.json"
        #expect(await TypedConsole().run("validate", first, "--certificate", certificate) == .fine)
        let console = TypedConsole()
        #expect(await console.run("serve", first, second, "--require-certificate", certificate) == .failure)
        #expect(
            console.complained.contains(
                "the certificate says nothing of \(second); write it again, for all that is served: callscript validate "
                    + "--certificate '\(certificate)' \(first) \(second)"))
    }

    @Test func provesAgainForAnotherWait() async throws {
        let certificate = try Self.script("") + ".json"
        #expect(await TypedConsole().run("validate", Self.hello, "--certificate", certificate) == .fine)
        let program = try CheckedScript(path: Self.hello).runnable().program
        try RequiredCertificate(path: certificate, of: [Self.hello], waiting: 8).check(program, of: "hello.yaml")
        let fault = #expect(throws: OperatorFault.self) {
            try RequiredCertificate(path: certificate, of: [Self.hello], waiting: 20).check(program, of: "hello.yaml")
        }
        #expect(
            fault?.message.hasPrefix(
                "hello.yaml is proved where a question waits 5 s, but SILENCE_THRESHOLD_SECONDS is 20, and with that "
                    + "no-dead-air was refuted") == true)
    }

    /// What gave up is not known to be wrong, so it needs steps and no other wait.
    @Test func provesAgainWithinTheBudgetOfTheCertificate() async throws {
        let path = try Self.script("") + ".json"
        #expect(
            await TypedConsole().run("validate", Self.hello, "--certificate", path, "--proof-budget", "5000") == .fine)
        var certificate = try JSONDecoder().decode(Certificate.self, from: Data(contentsOf: URL(filePath: path)))
        #expect(certificate.steps == 5000)
        certificate.steps = 2
        try certificate.write(to: path)
        let program = try CheckedScript(path: Self.hello).runnable().program
        let required = try RequiredCertificate(path: path, of: [Self.hello], waiting: 8)
        let fault = #expect(throws: OperatorFault.self) { try required.check(program, of: "hello.yaml") }
        #expect(fault?.message.contains("and with that every-call-ends gave up after ") == true)
        #expect(
            fault?.message.hasSuffix(
                "write the certificate again, with more than 2 steps: callscript validate --certificate \(path) "
                    + "\(Self.hello) --proof-budget …") == true)
        // Once written, a certificate that gave up is told of in the same way.
        #expect(
            await TypedConsole().run("validate", Self.hello, "--certificate", path, "--proof-budget", "2") == .findings)
        let served = TypedConsole()
        #expect(await served.run("serve", Self.hello, "--require-certificate", path) == .failure)
        #expect(served.complained.contains("is not proved: every-call-ends gave up after "))
        #expect(served.complained.contains("; write the certificate again, with more than 2 steps: "))
    }

    @Test func aCertificateOfNothingIsTold() async throws {
        let script = try Self.script(try #require(RuleCatalogue.page("unknown-target")?.bad))
        let console = TypedConsole()
        #expect(await console.run("validate", script, "--certificate", script + ".json") == .findings)
        #expect(console.complained.contains("will refuse it: \(script): nothing was proved"))
    }
}
