package import CallInterpreter
package import CallProgram
package import Foundation
import TwiML

/// One rehearsed call without a network: it carries out the documents as a carrier would, and posts what the caller
/// does as a carrier would.
///
/// It is steered by the documents alone, callback URLs included; the session is only carried from turn to turn.
package struct VirtualPhone: Sendable {
    /// As many redirects without waiting for the caller end the call.
    private static let redirectLimit = 10

    package let interpreter: Interpreter
    package private(set) var session: Session
    /// Nil while the line is open.
    package private(set) var end: CallEnd?

    /// What time it is on the call.
    private var clock: @Sendable () -> Date
    private var document = TwiMLResponse()
    /// The verb to be carried out next.
    private var next = 0
    /// The question that waits for the caller.
    private var gather: Gather?

    package init(
        interpreter: Interpreter, call: CallFacts, inputs: [SlotID: Value] = [:], openingMessage: String? = nil,
        clock: @escaping @Sendable () -> Date
    ) {
        self.interpreter = interpreter
        self.clock = clock
        session = interpreter.session(for: call, inputs: inputs, openingMessage: openingMessage, at: clock())
    }

    /// Sets the clock; the call stays as old as it is, so that no limit is reached by it.
    package mutating func setClock(_ clock: @escaping @Sendable () -> Date) {
        session.startedAt += clock().timeIntervalSince(self.clock())
        self.clock = clock
    }

    /// The carrier asks for the first document.
    package mutating func begin() -> Exchange {
        var exchange = Exchange(action: nil)
        post(.began, turn: nil, into: &exchange)
        carryOut(into: &exchange)
        return exchange
    }

    /// The caller does something, and the line goes on until it waits again.
    package mutating func perform(_ action: CallerAction) -> Exchange {
        var exchange = Exchange(action: action)
        guard end == nil, let gather else {
            exchange.remark = .callIsOver
            return exchange
        }
        // Where nothing is posted, the question's wait runs out, and the carrier goes on behind it.
        switch action {
        case .say(let words, let confidence):
            let words = Speech.folded(words)
            if !gather.speech {
                exchange.remark = .onlyKeys
            } else if !words.isEmpty {
                answer(gather, Heard(text: words, confidence: confidence), into: &exchange)
            }
        case .press(let keys):
            if !gather.keys {
                exchange.remark = .onlySpeech
            } else {
                let keypad = Keypad(keys, at: gather)
                if keypad.posted.isEmpty {
                    exchange.remark = .nothingPressed
                } else {
                    if keypad.hasLostKeys { exchange.remark = .keysLost(sent: keypad.posted) }
                    answer(gather, Heard(keys: keypad.posted), into: &exchange)
                }
            }
        case .silence: break
        case .hangUp:
            hangUp(.caller, status: .completed, into: &exchange)
            return exchange
        case .machine(let verdict):
            guard announce(verdict, into: &exchange) else { return exchange }
        }
        carryOut(into: &exchange)
        return exchange
    }

    // MARK: What the carrier posts

    private mutating func answer(_ gather: Gather, _ heard: Heard, into exchange: inout Exchange) {
        post(.heard(heard), turn: CallbackTurn.number(in: gather.action), into: &exchange)
    }

    /// A verdict comes on a callback of its own, whose answer nobody reads; only an effect moves the live call.
    private mutating func announce(_ verdict: AnsweredBy, into exchange: inout Exchange) -> Bool {
        let told = tell(CallEvent(.machineDetected(verdict)), into: &exchange)
        for case .redirectCall(_, let url) in told.effects {
            post(.redirected, turn: CallbackTurn.number(in: url), into: &exchange)
            return true
        }
        exchange.remark = .verdictIgnored
        return false
    }

    /// Fetches the next document.
    private mutating func post(_ kind: CallEvent.Kind, turn number: Int?, into exchange: inout Exchange) {
        let turn = tell(CallEvent(kind, turn: number), into: &exchange)
        exchange.documents.append(turn.document)
        // A repeat has no structure: its document is the one at hand.
        document = turn.response ?? document
        next = 0
        gather = nil
    }

    private mutating func tell(_ event: CallEvent, into exchange: inout Exchange) -> Turn {
        let turn = interpreter.turn(session, event, at: clock())
        session = turn.session
        exchange.events.append(event)
        exchange.effects += turn.effects
        exchange.trace += turn.trace
        return turn
    }

    // MARK: What the carrier does with a document

    private mutating func carryOut(into exchange: inout Exchange) {
        var redirects = 0
        while next < document.verbs.count {
            let verb = document.verbs[next]
            next += 1
            switch verb {
            case .say(let say): exchange.sounds.append(Sound(say))
            case .play(let play): exchange.sounds.append(Sound(play))
            case .pause(let pause): exchange.sounds.append(Sound(pause))
            case .gather(let question):
                exchange.sounds += question.nested.map { Sound($0) }
                gather = question
                return
            case .redirect(let redirect):
                redirects += 1
                guard redirects <= Self.redirectLimit else {
                    exchange.remark = .redirectLoop
                    return hangUp(.error, status: .failed, into: &exchange)
                }
                post(.silence, turn: CallbackTurn.number(in: redirect.url), into: &exchange)
            case .reject(let reject):
                let status: CallStatus = reject.reason == .busy ? .busy : .noAnswer
                return hangUp(.rejected, status: status, into: &exchange)
            case .hangup: return hangUp(.hangup, status: .completed, into: &exchange)
            }
        }
        hangUp(.hangup, status: .completed, into: &exchange)
    }

    private mutating func hangUp(_ reason: CallEnd, status: CallStatus, into exchange: inout Exchange) {
        gather = nil
        let trapped = session.ending == .error
        _ = tell(CallEvent(.ended(status)), into: &exchange)
        let end: CallEnd =
            switch reason {
            case .hangup where trapped: .error
            case .hangup where session.limitedAt != nil: .limit
            default: reason
            }
        self.end = end
        exchange.end = end
    }
}

/// The turn that a callback URL carries: `/voice/continue?turn=3`.
enum CallbackTurn {
    static func number(in url: String) -> Int? {
        guard let query = url.firstIndex(of: "?") else { return nil }
        for item in url[query...].dropFirst().split(separator: "&") where item.hasPrefix("turn=") {
            return Int(item.dropFirst("turn=".count))
        }
        return nil
    }
}
