import CallInterpreter
import CallSimulator
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import Testing

/// A key is a choice where a number is asked for, and one key is waited for: `key-conflict` tells of it just where the
/// interpreter takes an answer that is this key, or begins with it.
@Suite struct KeysThatBeginAnswersTests {
    @Test(
        arguments: [
            "digits", "digits, length: 1", "number", "number, whole: yes", "number, min: 1", "number, min: 5, max: 20",
            "number, min: 5, max: 20, whole: yes", "number, max: 0.5", "number, min: 1.5, max: 1.7", "money, max: 3",
            "yes_no", "number, min: 2, max: 9, whole: yes", "number, min: 250, max: 1000",
        ])
    func isTold(_ type: String) throws {
        let asking = try Asking(type)
        for key in ["0", "1", "2", "9", "*", "#"] {
            let told = try Asking.told(type, key)
            let isAnswer = try asking.takes(key)
            #expect(told.contains { $0.contains("an answer to \"asked\" too") } == isAnswer, "\(key): \(told)")
            guard !isAnswer else { continue }
            // Nobody begins with a nought that counts for nothing, or writes noughts as decimals.
            let longer = Asking.rows.filter { row in
                key == "0" ? row.hasPrefix("*") : key != "*" || row.contains { $0 != "0" }
            }.map { key + $0 }
            let begins = try longer.contains { try asking.takes($0) }
            #expect(told.contains { $0.contains("may begin with it") } == begins, "\(key): \(told)")
        }
    }
}

/// A question for a slot by keys.
private struct Asking {
    private let interpreter: Interpreter

    /// Keys behind the first.
    static let rows = ["0", "1", "2", "5", "6", "9", "*", "*5", "*6", "15", "60", "99", "555", "000"]

    init(_ type: String) throws {
        let read = ScriptReader.read(path: "asking.yaml") { _ in Array(Self.text(type, choice: "").utf8) }
        var bag = DiagnosticBag()
        let script = try #require(Validator(rules: []).validate(read.script, &bag))
        interpreter = Interpreter(program: Compiler().compile(script).program)
    }

    func takes(_ keys: String) throws -> Bool {
        let text = """
            script: asking.yaml
            tests:
              it is taken:
                turns:
                  - press: "\(keys)"
                  - hear: {contains: Thank you.}
            """
        let file = SourceFile(path: "asking.test.yaml", text: text)
        var files = SourceFiles()
        let (tests, _) = ConversationReader.read(file, id: files.add(file))
        let test = try #require(tests?.tests.first)
        return FailureReport.text(ConversationRunner(interpreter: interpreter).run(test), in: file) == nil
    }

    /// What is told of a choice on a key, where one key is waited for.
    static func told(_ type: String, _ key: String) throws -> [String] {
        let choice = "listen: {num_digits: 1}\n    choices: {planted: {key: \"\(key)\", goto: farewell}}"
        let read = ScriptReader.read(path: "asking.yaml") { _ in Array(text(type, choice: choice).utf8) }
        var bag = DiagnosticBag()
        _ = Validator().validate(read.script, &bag)
        return bag.diagnostics.filter { $0.id == "key-conflict" }.map(\.message)
    }

    private static func text(_ type: String, choice: String) -> String {
        """
        callscript: 1
        name: asking
        start: question
        listen: {input: keys}
        give_up: farewell
        slots: {asked: {type: \(type)}}
        states:
          question:
            say: Which one?
            ask: asked
            \(choice)
            goto: taken
          taken:
            say: Thank you. Goodbye.
            goto: hangup
          farewell:
            say: Goodbye.
            goto: hangup
        """
    }
}
