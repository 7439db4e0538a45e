import CallInterpreter
import CallProgram
import CallProofs
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// The calls that refute a script, as a `NAME.test.yaml` that `test` plays.
struct SavedCounterExamples {
    let proved: ProvedScripts

    /// - Returns: What was done, in a sentence.
    func write(to path: String) throws -> String {
        let refuted = proved.scripts.filter { !$0.report.refutations.isEmpty }
        guard refuted.count < 2 else {
            throw OperatorFault(
                message: "--save-counterexample takes one script, and \(refuted.count) are refuted", status: .usage)
        }
        guard let (script, report) = refuted.first, let program = script.result.program?.program else {
            return "nothing was refuted, so \(path) was not written"
        }
        let interpreter = Interpreter(program: program)
        var existing: SourceFile?
        var count = 0
        var names: Set<String> = []
        for refutation in report.refutations {
            let name = "\(refutation.fault.name) in \(program[refutation.state].name)"
            guard names.insert(name).inserted else { continue }
            let call = refutation.example.call(of: program, at: Conversation.defaultMoment)
            let (test, _) = call.conversation(named: name, with: interpreter)
            do {
                let text = try TestFile.text(
                    adding: test, of: Self.relative(script.path, to: path), to: existing,
                    timeZone: TimeZone(identifier: program.timeZone) ?? .gmt)
                existing = SourceFile(path: path, text: text.text)
                count = text.count
            } catch {
                throw OperatorFault(message: error.sentence)
            }
        }
        do {
            try Data(existing?.bytes ?? []).write(to: URL(filePath: path))
        } catch {
            throw OperatorFault(message: "cannot write \(path): \(error.localizedDescription)")
        }
        return "wrote \(count) call\(count == 1 ? "" : "s") that go\(count == 1 ? "es" : "") wrong; play: "
            + "callscript test \(path)"
    }

    /// The script as a test names it: from the folder of the test.
    private static func relative(_ script: String, to test: String) -> String {
        let script = URL(filePath: script).standardizedFileURL.pathComponents
        let folder = URL(filePath: test).standardizedFileURL.deletingLastPathComponent().pathComponents
        let shared = zip(script, folder).prefix { $0 == $1 }.count
        return (folder.dropFirst(shared).map { _ in ".." } + script.dropFirst(shared)).joined(separator: "/")
    }
}

extension Refutation.Fault {
    /// In the name of a test.
    fileprivate var name: String {
        switch self {
        case .endlessCall: "goes round by itself"
        case .noWayOut: "has no way out"
        case .deadAir: "hears nothing"
        case .answerTooLong: "never waits"
        case .unset: "has no value"
        case .nothingToRepeat: "has nothing to repeat"
        case .leaks: "tells what is sensitive"
        }
    }
}
