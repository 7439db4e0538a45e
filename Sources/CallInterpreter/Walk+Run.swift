import CallProgram

/// A script within a script.
extension Walk {
    /// Scripts that run each other; a compiler refuses circles, so only a program built by hand comes here.
    private static let deepest = 50

    /// The slots of a script are its own and begin anew at each run; what `with` gives is computed before.
    mutating func enter(_ run: Run, from state: StateID) throws(Trap) -> Target {
        guard session.returns.count < Self.deepest else {
            throw Trap(.unexpectedEvent("scripts run each other without an end"))
        }
        var given: [(slot: SlotID, value: Value)] = []
        for assignment in run.with { given.append((assignment.slot, try evaluator.value(of: assignment.value))) }
        for slot in run.fresh { session.slots[slot.index] = program[slot].defaultValue }
        for (slot, value) in given { try assign(slot, value) }
        session.returns.append(Return(state: state, interrupted: session.interrupted))
        session.interrupted = nil
        return run.entry
    }

    /// A slot that the script has not filled leaves the caller's as it was.
    mutating func leaveRun() throws(Trap) -> Target {
        guard let back = session.returns.popLast(), let run = program.run(thatWaitsIn: back) else { return .hangup }
        running = back.state
        session.interrupted = back.interrupted
        for copy in run.save {
            if let value = session.slots[copy.from.index] { try assign(copy.to, value) }
        }
        return run.next
    }

    /// What happens to the call as a whole leads out of every script.
    mutating func leaveAllRuns() {
        if let outermost = session.returns.first { session.interrupted = outermost.interrupted }
        session.returns = []
    }
}

extension Program {
    func run(thatWaitsIn back: Return) -> Run? {
        guard states.indices.contains(back.state.index), case .run(let run) = states[back.state.index].exit else {
            return nil
        }
        return run
    }
}
