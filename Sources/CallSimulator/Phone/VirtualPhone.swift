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
    /// What has the line, in place of a question.
    private(set) var holder: LineHolder?
    /// What comes of work outside.
    private var stubs: StubBook
    /// The work that the call waits for.
    package private(set) var awaited: AwaitedWork?
    /// The document that says so, while nobody knows what comes of it.
    private var waiting: TwiMLResponse?
    /// Seconds that work has taken, by which the call's clock is ahead.
    private var worked: TimeInterval = 0

    /// Seconds that a server holds a webhook back for work that may be quick.
    static let patience: TimeInterval = 2.5

    package init(
        interpreter: Interpreter, call: CallFacts, inputs: [SlotID: Value] = [:], openingMessage: String? = nil,
        stubs: StubBook = StubBook(), clock: @escaping @Sendable () -> Date
    ) {
        self.interpreter = interpreter
        self.stubs = stubs
        self.clock = clock
        session = interpreter.session(for: call, inputs: inputs, openingMessage: openingMessage, at: clock())
    }

    /// Sets the clock; the call stays as old as it is, so that no limit is reached by it.
    mutating func setClock(_ clock: @escaping @Sendable () -> Date) {
        let passed = clock().timeIntervalSince(self.clock())
        session.startedAt += passed
        session.handedAt? += passed
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
        guard end == nil else {
            exchange.remark = .callIsOver
            return exchange
        }
        if let waiting {
            perform(action, before: waiting, into: &exchange)
            return exchange
        }
        if let holder {
            guard perform(action, at: holder, into: &exchange) else { return exchange }
        }
        guard end == nil, let gather else {
            if exchange.end == nil { exchange.remark = .callIsOver }
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
        case .line:
            exchange.remark = .nothingHanded
            return exchange
        case .work:
            exchange.remark = .nothingAwaited
            return exchange
        }
        carryOut(into: &exchange)
        return exchange
    }

    /// The call waits for work, and somebody at last says what comes of it; else time goes by.
    private mutating func perform(
        _ action: CallerAction, before waiting: TwiMLResponse, into exchange: inout Exchange
    ) {
        switch action {
        case .hangUp: return hangUp(.caller, status: .completed, into: &exchange)
        case .machine(let verdict):
            guard announce(verdict, into: &exchange) else { return }
        case .work(let stub):
            answerAwaited(by: stub)
            settle(waiting, into: &exchange)
        case .say, .press, .silence, .line:
            worked += Self.patience
            take(waiting)
        }
        carryOut(into: &exchange)
    }

    /// What an act means while something else has the line; whether the caller still does it at the question behind.
    private mutating func perform(
        _ action: CallerAction, at holder: LineHolder, into exchange: inout Exchange
    ) -> Bool {
        switch action {
        case .hangUp:
            hangUp(at: holder, into: &exchange)
            return false
        case .machine(let verdict):
            if announce(verdict, into: &exchange) { carryOut(into: &exchange) }
            return false
        case .say, .press, .silence, .line: break
        case .work:
            exchange.remark = .nothingAwaited
            return false
        }
        guard let act = holder.act(on: action) else {
            exchange.remark = .nothingHanded
            return false
        }
        let report = act.report
        if report.isCallerGone {
            _ = tell(CallEvent(.returned(report), turn: holder.turn), into: &exchange)
            hangUp(.caller, status: .completed, into: &exchange)
            return false
        }
        if case .transfer(let dial) = holder, act.isAnswered { whisper(to: dial, into: &exchange) }
        if let turn = holder.turn { post(.returned(report), turn: turn, into: &exchange) }
        self.holder = nil
        carryOut(into: &exchange)
        return end == nil && gather != nil && !holder.isSpent(action)
    }

    /// Whoever answers is told what the script whispers, and takes the call.
    private func whisper(to dial: Dial, into exchange: inout Exchange) {
        guard let url = dial.nouns.lazy.compactMap(\.url).first else { return }
        let response = interpreter.whisper(
            session, turn: CallbackTurn.number(in: url), keys: nil, at: clock() + worked)
        exchange.whisper = response.xml
        for verb in response.verbs {
            switch verb {
            case .say(let say): exchange.whispered.append(Sound(say))
            case .play(let play): exchange.whispered.append(Sound(play))
            case .gather(let question): exchange.whispered += question.nested.map { Sound($0) }
            default: break
            }
        }
    }

    /// The carrier tells of a caller who hangs up at the verb's own callback, and then of the call's end.
    private mutating func hangUp(at holder: LineHolder, into exchange: inout Exchange) {
        var report = CarrierReport()
        report.isCallOver = true
        switch holder {
        case .transfer: report.dialStatus = .completed
        case .recording: report.digits = "hangup"
        case .queue: report.queueResult = "hangup"
        case .connection, .markup: break
        }
        _ = tell(CallEvent(.returned(report), turn: holder.turn), into: &exchange)
        hangUp(.caller, status: .completed, into: &exchange)
    }

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
        settle(turn.response ?? document, into: &exchange)
    }

    /// The next document, or the one behind it when the work it waits for is quick, as a server would have it.
    private mutating func settle(_ first: TwiMLResponse, into exchange: inout Exchange) {
        var response = first
        let deadline = worked + Self.patience
        while let work = awaited, session.work?.job == work.job.id {
            guard let stub = work.stub, let ready = work.ready else {
                take(nil)
                waiting = response
                exchange.remark = .waitsForWork(work.job.told)
                return
            }
            guard ready <= deadline else {
                worked = deadline
                break
            }
            worked = max(worked, ready)
            awaited = nil
            let result = WorkResult(job: work.job.id, answer: stub.answer(to: work.job))
            let turn = tell(CallEvent(.worked(result)), into: &exchange)
            // The one that was held back is never sent.
            _ = exchange.documents.popLast()
            exchange.documents.append(turn.document)
            response = turn.response ?? response
        }
        take(response)
    }

    /// Nil where the carrier has no document yet.
    private mutating func take(_ response: TwiMLResponse?) {
        document = response ?? TwiMLResponse()
        next = response == nil ? document.verbs.count : 0
        gather = nil
        holder = nil
        waiting = nil
    }

    private mutating func answerAwaited(by stub: WorkStub) {
        awaited?.stub = stub
        awaited?.ready = worked + Double(stub.delay) / 1_000
    }

    private mutating func tell(_ event: CallEvent, into exchange: inout Exchange) -> Turn {
        let turn = interpreter.turn(session, event, at: clock() + worked)
        session = turn.session
        for case .perform(let job) in turn.effects {
            guard let work = session.work, work.job == job.id else { continue }
            awaited = AwaitedWork(job: job, state: work.state)
            if let stub = stubs.next(for: interpreter.program[work.state].name, job) { answerAwaited(by: stub) }
        }
        exchange.events.append(event)
        exchange.effects += turn.effects
        exchange.trace += turn.trace
        return turn
    }

    private mutating func carryOut(into exchange: inout Exchange) {
        // What waits for an answer from outside is told first.
        guard waiting == nil else { return }
        var redirects = 0
        while next < document.verbs.count {
            let verb = document.verbs[next]
            next += 1
            switch verb {
            case .say(let say): exchange.sounds.append(Sound(say))
            case .play(let play): exchange.sounds.append(Sound(play))
            case .pause(let pause):
                exchange.sounds.append(Sound(pause))
                if session.work != nil { worked += Double(pause.length) }
            case .gather(let question):
                exchange.sounds += question.nested.map { Sound($0) }
                gather = question
                return
            case .dial, .record, .enqueue, .connect, .markup:
                guard let handed = LineHolder(verb) else { continue }
                exchange.sounds.append(handed.sound)
                holder = handed
                return
            case .redirect(let redirect):
                // Waiting for work has an end of its own.
                if session.work == nil { redirects += 1 }
                guard redirects <= Self.redirectLimit else {
                    exchange.remark = .redirectLoop
                    return hangUp(.error, status: .failed, into: &exchange)
                }
                post(.silence, turn: CallbackTurn.number(in: redirect.url), into: &exchange)
                if waiting != nil { return }
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
        holder = nil
        waiting = nil
        let trapped = session.ending == .error
        _ = tell(CallEvent(.ended(status)), into: &exchange)
        workOn(into: &exchange)
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

extension VirtualPhone {
    /// What the script still does when the caller is gone.
    fileprivate mutating func workOn(into exchange: inout Exchange) {
        while let work = awaited, session.work?.job == work.job.id {
            awaited = nil
            let answer = work.stub?.answer(to: work.job) ?? .failed("nothing says what comes of it")
            _ = tell(CallEvent(.worked(WorkResult(job: work.job.id, answer: answer))), into: &exchange)
        }
        awaited = nil
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
