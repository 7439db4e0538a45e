import CallProgram
import Foundation
import ProgramTestSupport
import TestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// Someone on the line: does something, and hears what comes of it. Every document is checked on the way.
struct Caller {
    let interpreter: Interpreter
    var session: Session
    var turn: Turn
    var now: Date

    /// Saturday, 14 December 2024, 15:45 in New York.
    static let afternoon = Date(timeIntervalSince1970: 1_734_209_100)

    /// Calls, and hears the first words.
    init(
        _ program: Program, direction: CallFacts.Direction = .inbound, answeredBy: AnsweredBy? = nil,
        inputs: [SlotID: Value] = [:], openingMessage: String? = nil, at now: Date = Caller.afternoon
    ) {
        interpreter = Interpreter(program: program)
        self.now = now
        let call = CallFacts(
            sid: "CA1", direction: direction, from: "+15550001111", to: "+15550002222", answeredBy: answeredBy)
        session = interpreter.session(for: call, inputs: inputs, openingMessage: openingMessage, at: now)
        turn = interpreter.turn(session, CallEvent(.began), at: now)
        session = turn.session
        check()
    }

    /// What the last document says.
    var hears: String { turn.response?.verbs.map(Self.words).filter { !$0.isEmpty }.joined(separator: " ") ?? "" }
    var state: String? { session.state.map { interpreter.program[$0].name } }
    var ending: Ending? { session.ending }
    /// The document without its declaration.
    var document: String { String(turn.document.drop { $0 != "\n" && $0 != ">" }.dropFirst()) }

    @discardableResult
    mutating func says(_ text: String, confidence: Double? = nil) -> String {
        tell(.heard(Heard(text: text, confidence: confidence)))
    }

    @discardableResult
    mutating func presses(_ keys: String) -> String { tell(.heard(Heard(keys: keys))) }

    @discardableResult
    mutating func isSilent() -> String { tell(.silence) }

    mutating func hangsUp() { tell(.ended(.completed)) }

    /// At the turn that is awaited, unless another is told.
    @discardableResult
    mutating func tell(_ kind: CallEvent.Kind, turn number: Int? = nil) -> String {
        turn = interpreter.turn(session, CallEvent(kind, turn: number ?? session.turn), at: now)
        session = turn.session
        check()
        return hears
    }

    private func check() {
        let faults = LegalTwiML.faults(in: turn.document)
        #expect(faults == [], "\(turn.document)")
    }

    private static func words(_ verb: TwiMLResponse.Verb) -> String {
        switch verb {
        case .say(let say): words(say)
        case .gather(let gather):
            gather.nested.compactMap { if case .say(let say) = $0 { words(say) } else { nil } }.joined(separator: " ")
        default: ""
        }
    }

    private static func words(_ say: Say) -> String {
        switch say.content {
        case .text(let text), .ssml(let text): text
        }
    }
}

/// Foundation has an `Expression` of its own.
typealias Expression = CallProgram.Expression
