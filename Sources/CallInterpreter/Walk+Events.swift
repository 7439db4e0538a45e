import CallProgram
import Foundation

/// Which events move the call, and which are told what was told before.
extension Walk {
    mutating func run(_ event: CallEvent) {
        switch event.kind {
        case .ended(let status): end(status)
        case .machineDetected(let verdict): take(verdict)
        case .began:
            if hasBegun { again() } else { begin() }
        case .worked(let result): take(result, turn: event.turn)
        case .returned(let report) where report.isCallerGone: leave(report, turn: event.turn)
        case .heard, .silence, .redirected, .returned:
            if session.ending != nil {
                again()
            } else if !hasBegun {
                // The carrier asks for a document of a live call that never got its first one.
                begin()
            } else if isAwaited(event.turn) {
                proceed(event.kind)
            } else {
                again()
            }
        }
    }

    /// The same document as before; nothing moves.
    mutating func again() { trace.append(.repeated) }

    private var hasBegun: Bool { session.turn > 0 || session.ending != nil }

    /// An event without a turn comes from a plain callback URL, as the carrier's own guides write them: it can only mean
    /// the question that waits, at the price that its repeats are not told from answers.
    private func isAwaited(_ turn: Int?) -> Bool {
        guard let turn else { return true }
        // The caller may come back from the old document before the redirect reaches the call.
        return turn == session.turn || (session.isRedirecting && turn == session.turn - 1)
    }

    private mutating func begin() {
        session.startedAt = now
        let target = start
        if case .state(let id) = target { trace.append(.began(id)) } else { trace.append(.began(nil)) }
        let answeredBy = session.call.answeredBy
        if answeredBy?.isMachine != true, answeredBy != .fax { opening = session.openingMessage }
        session.openingMessage = nil
        move { walk throws(Trap) in try walk.follow(target) }
    }

    private var start: Target {
        guard session.call.direction == .outbound else { return program.start.inbound }
        switch session.call.answeredBy {
        case .some(.human): return program.start.human
        case .some(.fax): return program.start.fax
        case .some(let other): return other.isMachine ? program.start.machine : program.start.unknown
        // Without detection nobody says who took the call, and a person is who calls are placed to.
        case nil: return program.outbound.machineDetection == .off ? program.start.human : program.start.unknown
        }
    }

    private mutating func proceed(_ kind: CallEvent.Kind) {
        if session.isRedirecting, let target = program.events.machine {
            session.isRedirecting = false
            leaveAllRuns()
            move { walk throws(Trap) in try walk.follow(target) }
            return
        }
        session.isRedirecting = false
        let report = kind.report
        if awaitedVerb != nil {
            guard let report else { return again() }
            note(report)
        }
        move { walk throws(Trap) in
            if case .heard(let heard) = kind { walk.note(heard) }
            if let stop = try walk.reachedLimit() { return stop }
            if let (work, outcomes) = walk.awaitedWork { return try walk.poll(work, outcomes) }
            if let (verb, outcomes) = walk.awaitedVerb, let report {
                return try walk.proceed(from: verb, report, to: outcomes)
            }
            switch kind {
            case .heard(let heard): return try walk.answer(heard)
            // A redirect that nobody ordered leaves the caller as unheard as silence does, and must end as surely.
            default: return try walk.silence()
            }
        }
    }

    /// The caller hung up while a verb had the line. The word of it may come after that of the call's end.
    private mutating func leave(_ report: CarrierReport, turn: Int?) {
        let isOpen = session.ending == nil || session.ending == .caller && awaitedVerb != nil
        guard hasBegun, isOpen, isAwaited(turn) else { return again() }
        hangUp(report)
    }

    /// A late verdict of asynchronous machine detection.
    private mutating func take(_ verdict: AnsweredBy) {
        let known = session.call.answeredBy
        guard session.ending == nil, !session.isOver, known?.isMachine != true, known != .fax else { return again() }
        session.call.answeredBy = verdict
        guard verdict.isMachine || verdict == .fax, program.events.machine != nil, hasBegun else { return }
        session.turn += 1
        session.isRedirecting = true
        session.askedBack = nil
        effects.append(
            .redirectCall(sid: session.call.sid, url: interpreter.callbacks.continue(turn: session.turn)))
    }

    /// The carrier says that the call is over: `events.ended` runs once, for what it sets and notes.
    private mutating func end(_ status: CallStatus) {
        guard status.isFinal, !session.isOver else { return again() }
        session.isOver = true
        session.owesEnded = true
        if session.ending == nil {
            session.ending = .caller
            trace.append(.ended(.caller))
            abandonWork()
        } else if session.ending != .caller {
            abandonWork()
        }
        runEnded()
    }

    /// `events.ended`, once, when what the caller's hanging up began is done.
    mutating func runEnded() {
        guard session.isOver, session.owesEnded, session.work == nil else { return }
        session.owesEnded = false
        guard let state = program.events.ended else { return }
        do {
            try runUnheard(state)
        } catch {
            record(error)
        }
    }
}

extension CallEvent.Kind {
    /// What the carrier reports of a verb: nothing where it has merely gone on behind it.
    fileprivate var report: CarrierReport? {
        switch self {
        case .returned(let report): report
        case .silence, .redirected: CarrierReport()
        case .began, .heard, .machineDetected, .worked, .ended: nil
        }
    }
}
