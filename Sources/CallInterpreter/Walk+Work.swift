import CallProgram
import Foundation
import TwiML

/// Work that is done outside while the caller waits.
///
/// The state that has it ends in a document that says what was said so far, then the filler, and then sends the call
/// back: the *waiting document*. Whoever runs the call may hold it back for a moment: when the result is quick, it is
/// brought without a turn, and one document says it all. Otherwise the call comes back and is given the result, or
/// silence and the way back again, until the deadline.
extension Walk {
    /// Seconds of silence in a waiting document.
    static let pause = 1
    /// After as many times of coming back the filler is said again.
    static let pollsPerFiller = 4
    /// Works that may be done for a caller who is gone.
    static let unheardWorks = 10

    /// The work of the state that the call waits at.
    var awaitedWork: (work: Work, outcomes: Outcomes)? {
        guard let pending = session.work, pending.state == session.state,
            program.states.indices.contains(pending.state.index),
            case .work(let work, let outcomes) = program[pending.state].exit
        else { return nil }
        return (work, outcomes)
    }

    /// Hands the work out.
    mutating func start(_ work: Work, at state: StateID, isHeard: Bool = true) throws(Trap) {
        abandonWork()
        let kind = try requests.kind(of: work.kind)
        filler = isHeard ? try parts(of: work.filler) : []
        session.jobs += 1
        var outlivesCall = false
        if case .message = work.kind { outlivesCall = true }
        session.work = PendingWork(
            job: session.jobs, state: state, deadline: now + Double(work.timeout) / 1_000, said: [],
            outlivesCall: outlivesCall)
        let job = Job(id: session.jobs, kind: kind, timeout: work.timeout)
        effects.append(.perform(job))
        trace.append(.requested(job: job.id, hidesHost(of: work) ? Session.mask : job.summary))
    }

    /// Nobody waits for it any more.
    mutating func abandonWork() {
        guard let work = session.work else { return }
        session.work = nil
        if !work.outlivesCall { effects.append(.cancel(job: work.job)) }
    }

    /// The waiting document.
    mutating func writeWaiting() {
        session.work?.said = unheard + said
        session.work?.hidden = hidden
        write(
            fitting { said in
                TwiMLResponse(
                    SpokenVerbs(said + filler).verbs.map(\.verb) + [
                        .pause(Pause(length: Self.pause)),
                        .redirect(Redirect(url: interpreter.callbacks.continue(turn: session.turn))),
                    ])
            })
    }

    /// The call has come back, and there is no result yet.
    mutating func poll(_ work: Work, _ outcomes: Outcomes) throws(Trap) -> Stop {
        guard let pending = session.work else { return try fail("nothing is under way", outcomes) }
        running = pending.state
        // The clock may stand still; every time round takes a second at least.
        guard now < pending.deadline, pending.polls <= work.timeout / (Self.pause * 1_000) else {
            abandonWork()
            return try fail("no answer within \(work.timeout) ms", outcomes)
        }
        session.work?.polls += 1
        session.polls += 1
        if (pending.polls + 1).isMultiple(of: Self.pollsPerFiller) { filler = try parts(of: work.filler) }
        return .work(work)
    }

    /// Whether the host of a request, which is logged, was made of what nobody may read.
    func hidesHost(of work: Work) -> Bool {
        guard case .fetch(let fetch) = work.kind else { return false }
        return fetch.url.valuesUpToHost.contains(where: evaluator.isHidden)
    }
}

extension Job {
    /// For the log: what is done, and nothing of what is sent.
    fileprivate var summary: String {
        switch kind {
        case .message: "message"
        case .reply: "reply"
        case .fetch(let request): request.method.rawValue + (request.url.host.map { " \($0)" } ?? "")
        }
    }
}

extension Template {
    /// What an address has filled in before its path begins.
    fileprivate var valuesUpToHost: [Expression] {
        var values: [Expression] = []
        var address = ""
        for segment in segments {
            switch segment {
            case .value(let expression): values.append(expression)
            case .text(let text):
                address += text
                guard let scheme = address.firstRange(of: "://") else { continue }
                if address[scheme.upperBound...].contains(where: { "/?#".contains($0) }) { return values }
            }
        }
        return values
    }
}

extension Sealed {
    /// The host of an address, without the name and the password that may stand before it; nil where a secret has it.
    fileprivate var host: Substring? {
        let address = parts.map { if case .text(let text) = $0 { text } else { Session.mask } }.joined()
        guard let scheme = address.firstRange(of: "://") else { return nil }
        return address[scheme.upperBound...].prefix { !"/?#".contains($0) }.split(separator: "@").last
    }
}
