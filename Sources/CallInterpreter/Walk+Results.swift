import CallProgram

/// What comes of work outside, and where it leads.
extension Walk {
    /// The result is here.
    mutating func take(_ result: WorkResult, turn: Int?) {
        guard let pending = session.work, pending.job == result.job, !session.isRedirecting || session.isOver else {
            return again()
        }
        if session.isOver || session.ending == .caller {
            takeUnheard(result.answer, pending)
            return runEnded()
        }
        guard session.ending == nil, let (work, outcomes) = awaitedWork, turn == nil || turn == session.turn else {
            return again()
        }
        if turn == nil {
            unheard = pending.said
            hidden = pending.hidden
        }
        session.work = nil
        move { walk throws(Trap) in
            if let stop = try walk.reachedLimit() { return stop }
            return try walk.follow(try walk.target(after: result.answer, work, outcomes, at: pending.state))
        }
    }

    mutating func fail(_ why: String, _ outcomes: Outcomes) throws(Trap) -> Stop {
        try follow(failure(why, outcomes))
    }

    private mutating func failure(_ why: String, _ outcomes: Outcomes) -> Target {
        trace.append(.worked(.failed, why))
        return outcomes.target(of: .failed)
    }

    /// Keeps what came, and says where it leads.
    private mutating func target(
        after answer: WorkResult.Answer, _ work: Work, _ outcomes: Outcomes, at state: StateID
    ) throws(Trap) -> Target {
        running = state
        switch (work.kind, answer) {
        case (.message, .sent): break
        case (.fetch(let fetch), .fetched(let status, let body)):
            if outcomes.ways.contains(where: { $0.outcome == .status(status) }) {
                trace.append(.worked(.status(status), nil))
                return outcomes.target(of: .status(status))
            }
            guard (200...299).contains(status) else { return failure("the service answered \(status)", outcomes) }
            if let why = save(body, as: fetch.save) { return failure(why, outcomes) }
        case (.reply(let reply), .spoke(let text)):
            let words = ReplyText.spoken(text)
            guard !words.isEmpty else { return failure("the model said nothing", outcomes) }
            if let slot = reply.save, !keep(.string(words), in: slot) {
                return failure("the slot \"\(program[slot].name)\" cannot hold the reply", outcomes)
            }
            speak(plain: words)
        case (.reply(let reply), .chose(let name)):
            guard reply.exits.contains(where: { $0.name == name }),
                outcomes.ways.contains(where: { $0.outcome == .exit(name) })
            else { return failure("the model chose \"\(name.prefix(40))\", which is no exit", outcomes) }
            trace.append(.worked(.exit(name), nil))
            return outcomes.target(of: .exit(name))
        case (_, .failed(let why)):
            return failure(hidesHost(of: work) ? "the request came to nothing" : why, outcomes)
        default: return failure("an answer of another kind came", outcomes)
        }
        trace.append(.worked(.normal, nil))
        return outcomes.normal
    }

    /// All of it or nothing: a script that goes on has every value. Why not, when it cannot be.
    private mutating func save(_ body: JSON?, as saves: [Fetch.Saving]) -> String? {
        guard !saves.isEmpty else { return nil }
        guard let body else { return "the answer is no JSON" }
        var values: [(SlotID, Value)] = []
        for saving in saves {
            let slot = program[saving.slot]
            let path = saving.path.written
            guard let found = body.value(at: saving.path) else { return "the answer has no \(path)" }
            guard let value = Value(found, fitting: slot.type) else {
                return "the slot \"\(slot.name)\" cannot hold what is at \(path)"
            }
            values.append((saving.slot, value))
        }
        for (slot, value) in values { put(value, in: slot) }
        return nil
    }

    private mutating func keep(_ json: JSON, in slot: SlotID) -> Bool {
        guard let value = Value(json, fitting: program[slot].type) else { return false }
        put(value, in: slot)
        return true
    }

    private mutating func put(_ value: Value, in slot: SlotID) {
        session.slots[slot.index] = value
        trace.append(.assigned(slot, value))
    }

    /// A caller who is gone: what was begun for them goes on.
    private mutating func takeUnheard(_ answer: WorkResult.Answer, _ pending: PendingWork) {
        session.work = nil
        guard program.states.indices.contains(pending.state.index),
            case .work(let work, let outcomes) = program[pending.state].exit, session.unheardWorks < Self.unheardWorks
        else { return }
        session.unheardWorks += 1
        do {
            let target = try target(after: answer, work, outcomes, at: pending.state)
            if case .state(let next) = target { try runUnheard(next) }
        } catch {
            record(error)
        }
        said = []
    }
}

extension JSON {
    fileprivate func value(at path: [Fetch.Saving.Step]) -> JSON? {
        var found = self
        for step in path {
            switch (step, found) {
            case (.key(let name), .object(let members)):
                guard let next = members[name] else { return nil }
                found = next
            case (.index(let index), .array(let items)):
                guard items.indices.contains(index) else { return nil }
                found = items[index]
            default: return nil
            }
        }
        return found
    }
}

extension [Fetch.Saving.Step] {
    /// `order.items[0].name`
    var written: String {
        if isEmpty { return "." }
        var text = ""
        for step in self {
            switch step {
            case .key(let name): text += text.isEmpty ? name : ".\(name)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
