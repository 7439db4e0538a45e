import CallProgram
import TwiML

extension Program {
    /// What makes the program unfit to run: an id that points nowhere, a table with a hole. Nil for all that a compiler
    /// makes; it guards against programs built by hand.
    var fault: String? {
        guard !languages.isEmpty else { return "it has no language" }
        guard !states.isEmpty else { return "it has no state" }
        for target in [start.inbound, start.human, start.machine, start.fax, start.unknown] {
            guard isSound(target) else { return "a start leads to no state" }
        }
        for target in [events.error, events.limit, events.machine] {
            guard isSound(target) else { return "an event leads to no state" }
        }
        if let ended = events.ended, !states.indices.contains(ended.index) { return "events.ended is no state" }
        for hours in hours where hours.week.count != 7 { return "the week of \(hours.name) has no seven days" }
        for ladder in ladders where !ladder.rungs.allSatisfy({ isSound($0.say) }) { return "a rung is unsound" }
        for slot in slots {
            if case .choice(let options) = slot.type, !options.allSatisfy({ intents.indices.contains($0.intent.index) })
            {
                return "an option of \(slot.name) is no intent"
            }
            if case .item(let menu) = slot.type, !slots.indices.contains(menu.list.index) {
                return "\(slot.name) has no list"
            }
        }
        for state in states where !isSound(state) { return "the state \(state.name) is unsound" }
        return nil
    }

    private func isSound(_ state: State) -> Bool {
        for instruction in state.body {
            switch instruction {
            case .language(let language): guard languages.indices.contains(language.index) else { return false }
            case .set(let slot, let value):
                guard slots.indices.contains(slot.index), isSound(value) else { return false }
            case .say(let prompt): guard isSound(prompt) else { return false }
            case .note: break
            }
        }
        switch state.exit {
        case .goto(let target): return isSound(target)
        case .branch(let arms, let otherwise):
            return isSound(otherwise) && arms.allSatisfy { isSound($0.condition) && isSound($0.target) }
        case .question(let question): return isSound(question)
        case .reject: return true
        case .carrier(let verb, let outcomes):
            return isSound(verb) && outcomes.targets.allSatisfy { isSound($0) }
        case .work(let work, let outcomes): return isSound(work) && outcomes.targets.allSatisfy { isSound($0) }
        case .run(let run): return isSound(run)
        }
    }

    /// The main script and those that it runs.
    var scriptCount: Int {
        let asked = states.lazy.map { state in
            if case .question(let question) = state.exit { question.script } else { 0 }
        }
        return 1 + max(0, asked.max() ?? 0)
    }

    private func isSound(_ run: Run) -> Bool {
        isSound(run.entry) && isSound(run.next) && run.fresh.allSatisfy { slots.indices.contains($0.index) }
            && run.with.allSatisfy { slots.indices.contains($0.slot.index) && isSound($0.value) }
            && run.save.allSatisfy { slots.indices.contains($0.from.index) && slots.indices.contains($0.to.index) }
    }

    private func isSound(_ question: Question) -> Bool {
        ladders.indices.contains(question.noInput.index) && ladders.indices.contains(question.noMatch.index)
            && isSound(question.otherwise) && isSound(question.giveUp) && (0..<1_000).contains(question.script)
            && (question.ask.map { slots.indices.contains($0.slot.index) && isSound($0.target) } ?? true)
            && [question.paging?.more, question.paging?.back].allSatisfy {
                $0.map { intents.indices.contains($0.index) } ?? true
            }
            && question.choices.allSatisfy { choice in
                intents.indices.contains(choice.intent.index) && isSound(choice.target)
                    && (choice.language.map { languages.indices.contains($0.index) } ?? true)
                    && choice.set.allSatisfy { slots.indices.contains($0.slot.index) && isSound($0.value) }
            }
    }

    private func isSound(_ verb: CarrierVerb) -> Bool {
        switch verb {
        case .transfer(let transfer):
            transfer.destinations.allSatisfy { isSound($0.address) } && (transfer.callerID.map { isSound($0) } ?? true)
                && (transfer.whisper.map { isSound($0) } ?? true)
        case .record(let record):
            (record.save.map { slots.indices.contains($0.index) } ?? true)
                && (record.notice.map { isSound($0) } ?? true)
        case .enqueue(let enqueue):
            isSound(enqueue.destination) && (enqueue.wait.map { isSound($0) } ?? true)
        case .connect(let connect): (connect.attributes + connect.parameters).allSatisfy { isSound($0.value) }
        case .markup(let markup):
            markup.segments.allSatisfy { if case .value(let expression) = $0 { isSound(expression) } else { true } }
        }
    }

    private func isSound(_ destination: CallProgram.Enqueue.Destination) -> Bool {
        switch destination {
        case .queue(let name): isSound(name)
        case .workflow(let name, let task): isSound(name) && task.allSatisfy { isSound($0.value) }
        }
    }

    private func isSound(_ target: Target?) -> Bool {
        if case .state(let id) = target { states.indices.contains(id.index) } else { true }
    }

    func isSound(_ prompt: Prompt) -> Bool {
        (prompt.versions.count == 1 || prompt.versions.count == languages.count)
            && prompt.versions.allSatisfy { isSound($0) }
    }

    private func isSound(_ parts: [PromptPart]) -> Bool {
        parts.allSatisfy { part in
            switch part.content {
            case .text(let template), .play(let template), .ssml(let template): isSound(template)
            case .pause, .keys: true
            case .each(let each):
                isSound(each.list) && isSound(each.say) && each.atMost > 0
                    && (each.more.count <= 1 || each.more.count == languages.count)
                    && each.more.allSatisfy { isSound($0) }
            }
        }
    }

    func isSound(_ template: Template) -> Bool {
        template.segments.allSatisfy { if case .value(let expression) = $0 { isSound(expression) } else { true } }
    }

    func isSound(_ whole: Expression) -> Bool {
        // A long sum leans to the left as deep as it is long.
        var expression = whole
        while case .binary(_, let left, let right) = expression {
            guard isSound(right) else { return false }
            expression = left
        }
        return switch expression {
        case .literal, .fact: true
        case .slot(let slot), .isSet(let slot), .spoken(let slot): slots.indices.contains(slot.index)
        case .not(let inner), .negate(let inner): isSound(inner)
        case .binary: true
        case .call(_, let arguments): arguments.allSatisfy { isSound($0) }
        case .open(let id): hours.indices.contains(id.index)
        case .template(let template): isSound(template)
        case .member(let whole, _): isSound(whole)
        case .element(let list, let index): isSound(list) && isSound(index)
        case .local, .secret: true
        }
    }

    /// Hints beyond what the carrier takes are left out here once, not at every question.
    func withLegalHints() -> Program {
        var program = self
        for (index, state) in states.enumerated() {
            guard case .question(var question) = state.exit else { continue }
            let legal = question.listen.hints.map { hints in
                Array(hints.lazy.filter(Self.isLegalHint).prefix(CarrierLimits.hints))
            }
            guard legal != question.listen.hints else { continue }
            question.listen.hints = legal
            program.states[index].exit = .question(question)
        }
        return program
    }

    static func isLegalHint(_ hint: String) -> Bool {
        !hint.isEmpty && hint.utf16.count <= CarrierLimits.hintCharacters
            && !hint.utf8.contains { $0 == UInt8(ascii: ",") || $0 < 0x20 }
    }
}
