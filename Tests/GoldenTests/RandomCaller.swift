import CallInterpreter
import CallProgram
import CallProofs
import CallSimulator
import Foundation
import TestSupport
import Testing

/// Somebody who says, presses and does anything at all, until the call has ended.
enum RandomCaller {
    private static let words = [
        "yes", "no", "what time is it", "help", "goodbye", "repeat that please", "thank you", "banana", "", "   ",
        "seven", "eleven hundred", "en español", "ñandú \u{1F600} <&>\"'", "\u{0}\u{7}", "uh", "hello", "another time",
        String(repeating: "blah ", count: 400),
    ]

    /// Every document is legal, and the call ends whatever is done, within what was proved.
    static func call(_ interpreter: Interpreter, _ dice: inout Dice) {
        var setup = CallSetup()
        setup.answeredBy = [nil, "human", "machine_end_beep", "fax", "unknown", "martian"].randomElement(using: &dice)!
            .map(AnsweredBy.init(rawValue:))
        let now = Date(timeIntervalSince1970: Double.random(in: 0...3_000_000_000, using: &dice))
        var phone = VirtualPhone(
            interpreter: interpreter, call: setup.facts, inputs: [:], openingMessage: nil, clock: { now })
        let report = Prover(interpreter.program).prove()
        check(phone.begin(), report, interpreter.program)
        // A limit of turns, its goodbye, and as many failures again.
        var left = interpreter.program.limits.turns * 2 + 50
        while phone.end == nil {
            check(phone.perform(action(&dice)), report, interpreter.program)
            left -= 1
            guard left > 0 else {
                Issue.record("the call of \(interpreter.program.name) does not end")
                return
            }
        }
        let turns = phone.session.turn - phone.session.polls
        if let proved = report.length?.turns {
            #expect(turns <= proved, "\(interpreter.program.name) was proved to end within \(proved) turns")
        }
    }

    /// Something a carrier may post while it waits for `turn`: repeats, stale and early turns among them.
    static func event(turn: Int, _ dice: inout Dice) -> CallEvent {
        let posted = [turn, turn, turn, turn, turn, turn - 1, 0, turn + 1, 1_000_000].randomElement(using: &dice)!
        switch action(&dice) {
        case .say(let words, let confidence):
            return CallEvent(.heard(Heard(text: words, confidence: confidence)), turn: posted)
        case .press(let keys): return CallEvent(.heard(Heard(keys: keys)), turn: posted)
        case .silence: return CallEvent(.silence, turn: posted)
        case .machine(let verdict): return CallEvent(.machineDetected(verdict))
        case .hangUp: return CallEvent(.ended(.completed))
        case .line(let act): return CallEvent(.returned(act.report), turn: posted)
        case .work: return CallEvent(.silence, turn: posted)
        }
    }

    /// Answers of services and models: as scripts wish them, of other kinds, late, and none at all.
    private static func stub(_ dice: inout Dice) -> WorkStub {
        let answers: [JSON?] = [
            nil, .null, .string("It **left** \u{1F600} <on> Monday."), .string(""), .array([]),
            .object([
                "order": .object([
                    "status": .string("shipped"),
                    "lines": .array([.object(["count": .number(3), "name": .string("&")])]),
                ]), "free": .number(2),
            ]),
        ]
        return WorkStub(
            answer: answers.randomElement(using: &dice)!,
            status: [nil, 200, 201, 404, 500].randomElement(using: &dice)!,
            exit: [nil, nil, "human", "farewell", "nowhere"].randomElement(using: &dice)!,
            fails: Int.random(in: 0..<5, using: &dice) == 0,
            delay: [0, 1_000, 3_000, 20_000, 100_000].randomElement(using: &dice)!)
    }

    private static func action(_ dice: inout Dice) -> CallerAction {
        switch Int.random(in: 0..<112, using: &dice) {
        case 100...: .work(stub(&dice))
        case 0..<45:
            .say(
                words.randomElement(using: &dice)!,
                confidence: [nil, 0, 0.3, 0.55, 0.7, 0.95, 1].randomElement(using: &dice)!)
        case 45..<70:
            .press(
                (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                    "0123456789*#".randomElement(using: &dice)!.description
                }.joined())
        case 70..<84: .silence
        case 84..<96: .line(act(&dice))
        case 96..<98: .machine(AnsweredBy(rawValue: "machine_start"))
        default: .hangUp
        }
    }

    /// Whether or not the line was handed over in this way.
    private static func act(_ dice: inout Dice) -> CarrierAct {
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: .transfer(CarrierAct.TransferEnd.allCases.randomElement(using: &dice)!, duration: 10)
        case 1:
            .recording(
                duration: [0, 1, 60].randomElement(using: &dice)!,
                digits: ["", "#", "hangup"].randomElement(using: &dice)!)
        case 2: .queue(CarrierAct.QueueEnd.allCases.randomElement(using: &dice)!)
        default: .returned(["Result": "success", "Digits": "12", "x y": "<&\u{1}\u{1F600}"])
        }
    }

    private static func check(_ exchange: Exchange, _ report: ProofReport, _ program: Program) {
        for trap in exchange.traps {
            guard case .unsetSlot(let name) = trap.reason else { continue }
            let isForeseen = report.refutations.contains {
                if case .unset(let slot) = $0.fault { program[slot].name == name } else { false }
            }
            // Nobody gives these callers what the script requires.
            let isRequired = program.slots.contains { $0.name == name && $0.input == .required }
            #expect(isForeseen || isRequired, "\(program.name): \(trap), where every value was proved to be set")
        }
        for document in exchange.documents {
            for fault in LegalTwiML.faults(in: document) { Issue.record("\(fault)\n\(document)") }
        }
    }
}
