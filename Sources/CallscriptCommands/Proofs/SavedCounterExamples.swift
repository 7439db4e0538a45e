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
        guard let (script, report, program) = refuted.first else {
            let why =
                !proved.unproved.isEmpty
                ? "nothing was proved, because of errors"
                : proved.faulty.isEmpty ? "nothing was refuted" : "no call was found that shows the errors"
            return "\(why), so \(path) was not written"
        }
        var file = try TestFile(at: path, of: script.path)
        let calls = Calls(report, of: program, besides: Set(file.names))
        let lost =
            calls.lost.isEmpty ? "" : "; no call was found that takes this way: \(calls.toldLost)"
        if calls.tests.isEmpty {
            return calls.lost.isEmpty
                ? "\(path) has the calls that go wrong already, and stays as it is; play: callscript test \(path)"
                : "\(path) was not written\(lost)"
        }
        try file.keep(
            calls.tests, timeZone: TimeZone(identifier: program.timeZone) ?? .gmt,
            notes: calls.lost.map { "No call was found that takes this way: \($0)" })
        let count = calls.tests.count
        let play =
            script.result.program == nil
            ? "mend the script, or silence what it may do, and play: " : "play: "
        return "wrote \(count) call\(count == 1 ? "" : "s") that go\(count == 1 ? "es" : "") wrong\(lost); \(play)"
            + "callscript test \(path)"
    }
}

/// The calls of one script.
private struct Calls {
    var tests: [Conversation] = []
    /// Of which no call was found: `hears nothing in p: a → p`.
    var lost: [String] = []

    /// The first few of them.
    var toldLost: String {
        let more = lost.count > 3 ? "; and \(lost.count - 3) more" : ""
        return lost.prefix(3).joined(separator: "; ") + more
    }

    init(_ report: ProofReport, of program: Program, besides known: Set<String>) {
        let interpreter = Interpreter(program: program)
        let likely = LikelyValues(program)
        var names = known
        for refutation in report.refutations {
            let name = "\(refutation.fault.name) in \(program[refutation.state].writtenName)"
            guard names.insert(name).inserted else { continue }
            if let test = Self.test(of: refutation, named: name, with: interpreter, likely) {
                tests.append(test)
            } else {
                lost.append("\(name): \(refutation.example.told(in: program))")
            }
        }
    }

    /// Nil where no call is found that goes wrong as it was told, time and again.
    private static func test(
        of refutation: Refutation, named name: String, with interpreter: Interpreter, _ likely: LikelyValues
    ) -> Conversation? {
        var search = CallSearch(refutation, with: interpreter, likely)
        guard let call = search.call() else { return nil }
        let test = call.conversation(named: name, with: interpreter, isMadeUp: true).conversation
        return ConversationRunner(interpreter: interpreter).run(test).passed ? test : nil
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
