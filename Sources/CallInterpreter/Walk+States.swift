import CallProgram

/// From state to state until one must wait.
extension Walk {
    mutating func follow(_ first: Target) throws(Trap) -> Stop {
        var target = first
        while true {
            switch target {
            case .hangup: return .end(.hangup)
            case .repeat: return try repeatQuestion()
            case .back: return try goBack()
            case .return: target = try leaveRun()
            case .state(let id):
                try fuel.burn()
                running = id
                session.page = 0
                trace.append(.entered(id))
                let state = program[id]
                try run(state.body)
                switch state.exit {
                case .goto(let next): target = next
                case .branch(let arms, let otherwise): target = try pick(arms) ?? otherwise
                case .question:
                    wait(at: id)
                    return .question
                case .reject(let reason): return .reject(reason)
                case .carrier(let verb, let outcomes):
                    hold(at: id)
                    if let verb = try handed(verb) { return .carrier(verb) }
                    target = miss(verb, outcomes)
                case .work(let work, _):
                    hold(at: id)
                    try start(work, at: id)
                    return .work(work)
                case .run(let run): target = try enter(run, from: id)
                }
            }
        }
    }

    private mutating func run(_ body: [Instruction]) throws(Trap) {
        let message = opening
        opening = nil
        if let message { speak(plain: message) }
        for instruction in body {
            try fuel.burn()
            switch instruction {
            case .language(let language): switchLanguage(to: language)
            case .set(let slot, let expression): try assign(slot, try evaluator.value(of: expression))
            case .say(let prompt): if message == nil { try speak(prompt) }
            case .note(let word): trace.append(.note(word))
            }
        }
    }

    /// The first arm that holds.
    private func pick(_ arms: [Exit.Arm]) throws(Trap) -> Target? {
        for arm in arms where try evaluator.holds(arm.condition) { return arm.target }
        return nil
    }

    /// A question entered anew: its counters start over.
    private mutating func wait(at id: StateID) {
        session.state = id
        session.lastQuestion = id
        session.handed = nil
        resetCounters()
        session.lastSaid = said
        session.lastHidden = hidden
        if session.interrupted == id { session.interrupted = nil }
    }

    /// A verb that something other than the caller's word ends.
    private mutating func hold(at id: StateID) {
        session.state = id
        resetCounters()
    }

    /// The question that waits, said another way: its counters start over too.
    mutating func renewQuestion() {
        resetCounters()
        session.lastSaid = said
        session.lastHidden = hidden
    }

    private mutating func resetCounters() {
        session.silences = 0
        session.noMatches = 0
        session.askedBack = nil
    }

    /// `repeat`: what was last said, at the same question.
    private mutating func repeatQuestion() throws(Trap) -> Stop {
        if question == nil, let last = session.lastQuestion {
            // Something else had the line meanwhile.
            session.state = last
            resetCounters()
        }
        guard question != nil else { throw Trap(.unexpectedEvent("there is no question yet to say again")) }
        session.returns = asked.returns
        session.page = asked.page
        said += session.lastSaid
        hidden += session.lastHidden
        return .question
    }

    /// `back`: the question that a global interrupted; without one, `repeat`.
    private mutating func goBack() throws(Trap) -> Stop {
        guard let id = session.interrupted, case .question = program[id].exit else { return try repeatQuestion() }
        running = id
        trace.append(.entered(id))
        session.page = 0
        try sayAgain(id)
        wait(at: id)
        return .question
    }

    /// A state's own words, without what else it does.
    mutating func sayAgain(_ id: StateID) throws(Trap) {
        for case .say(let prompt) in program[id].body { try speak(prompt) }
    }

    mutating func switchLanguage(to language: LanguageID) {
        guard session.language != language else { return }
        session.language = language
        trace.append(.language(language))
    }

    mutating func assign(_ slot: SlotID, _ value: Value) throws(Trap) {
        guard let fitting = program[slot].type.value(from: value, today: today) else {
            // It may have been computed from another slot.
            let shown = interpreter.hasSensitiveSlots ? "this value" : tongue.forms.spoken(value)
            throw Trap(.badValue("the slot \"\(program[slot].name)\" cannot hold \(shown)"))
        }
        session.slots[slot.index] = fitting
        trace.append(.assigned(slot, fitting))
    }

    /// States that run after the caller is gone: nothing they say is heard, and nothing waits.
    mutating func runUnheard(_ first: StateID) throws(Trap) {
        leaveAllRuns()
        var next: Target = .state(first)
        while true {
            if next == .return, !session.returns.isEmpty {
                next = try leaveRun()
                continue
            }
            guard case .state(let id) = next else { return }
            try fuel.burn()
            running = id
            trace.append(.entered(id))
            for instruction in program[id].body {
                try fuel.burn()
                switch instruction {
                case .set(let slot, let expression): try assign(slot, try evaluator.value(of: expression))
                case .note(let word): trace.append(.note(word))
                case .say, .language: break
                }
            }
            switch program[id].exit {
            case .goto(let target): next = target
            case .branch(let arms, let otherwise): next = try pick(arms) ?? otherwise
            case .work(let work, _):
                // Nobody is there to listen to a model.
                if case .reply = work.kind { return }
                return try start(work, at: id, isHeard: false)
            case .question, .reject, .carrier: return
            case .run(let run): next = try enter(run, from: id)
            }
        }
    }
}
