import CallInterpreter
import CallProgram
import CallProofs
import CallSimulator
import Foundation
import ScriptCompiler

/// The calls that refute a script, in a `NAME.test.yaml` that `test` plays; the tests in it stay as they are.
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
        var file = try TestFile(at: path, of: script.path)
        var names = Set(file.names)
        let tests = report.refutations.compactMap { refutation -> Conversation? in
            let name = "\(refutation.fault.name) in \(program[refutation.state].name)"
            guard names.insert(name).inserted else { return nil }
            let call = refutation.example.call(of: program, at: Conversation.defaultMoment)
            return call.conversation(named: name, with: interpreter).0
        }
        if tests.isEmpty {
            return "\(path) has the calls that go wrong already, and stays as it is; play: callscript test \(path)"
        }
        try file.keep(tests, timeZone: TimeZone(identifier: program.timeZone) ?? .gmt)
        let count = tests.count
        return "wrote \(count) call\(count == 1 ? "" : "s") that go\(count == 1 ? "es" : "") wrong; play: "
            + "callscript test \(path)"
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
