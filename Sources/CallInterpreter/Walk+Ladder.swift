import CallProgram
import CallUnderstanding

/// Silence, and what was not understood: rung after rung, then the way out.
extension Walk {
    mutating func silence() throws(Trap) -> Stop {
        guard let state = session.state, let question else {
            throw Trap(.unexpectedEvent("the caller is silent and no question waits"))
        }
        running = state
        let asked = session.askedBack
        session.askedBack = nil
        session.silences += 1
        trace.append(.silence(attempt: session.silences))
        if let stop = try askAgain(asked, after: tongue.words.noInputRungs) { return stop }
        return try climb(program[question.noInput], to: session.silences, question)
    }

    /// An answer that means nothing here. Where something was asked back, it is asked once more before it is let go.
    mutating func unclear(_ asked: AskedBack?, _ limit: BrokenLimit?) throws(Trap) -> Stop {
        let isCounted = asked.map { !$0.isReadBack && !$0.isAgain } ?? false
        if !isCounted { session.noMatches += 1 }
        if limit == nil, let stop = try askAgain(asked, after: tongue.words.noMatchRungs) { return stop }
        return try noMatch(isCounted: true, limit)
    }

    /// `isCounted` when asking back has counted this attempt already.
    mutating func noMatch(isCounted: Bool = false, _ limit: BrokenLimit? = nil) throws(Trap) -> Stop {
        guard let question else { throw Trap(.unexpectedEvent("no question waits")) }
        if !isCounted { session.noMatches += 1 }
        return try climb(program[question.noMatch], to: max(1, session.noMatches), question, limit)
    }

    /// `Did you say sales?` Asking back is an attempt like any other, so that it ends.
    mutating func askBack(_ choices: [Int]) throws(Trap) -> Stop { try askBack(.choices(choices), isAttempt: true) }

    /// `Did you say 23?`
    mutating func askBack(_ value: Value) throws(Trap) -> Stop { try askBack(.value(value), isAttempt: true) }

    /// `I have 4 0 7 7. Is that right?` A right answer is no failed attempt; `isAnew` when it stands for a refused one.
    mutating func readBack(_ value: Value, isAnew: Bool) throws(Trap) -> Stop {
        try askBack(.readBack(value), isAttempt: isAnew)
    }

    private mutating func askBack(_ meant: AskedBack.Meant, isAttempt: Bool) throws(Trap) -> Stop {
        guard let question else { return try noMatch() }
        if isAttempt {
            session.noMatches += 1
            if isPastAttempts(question) { return try giveUp(question) }
        }
        return try ask(AskedBack(meant), question)
    }

    /// `Sorry, I did not catch that. I have 4 0 7 7. Is that right?` Once, and all in the product's own words: the
    /// script's rungs speak of its question, and this is another one. Nil where there is nothing to ask once more.
    private mutating func askAgain(_ asked: AskedBack?, after rungs: [String]) throws(Trap) -> Stop? {
        guard var asked, !asked.isAgain, let question, !isPastAttempts(question) else { return nil }
        asked.isAgain = true
        if let rung = rungs.first { speak(plain: rung) }
        return try ask(asked, question)
    }

    private mutating func ask(_ asked: AskedBack, _ question: Question) throws(Trap) -> Stop {
        switch asked.meant {
        case .choices(let choices):
            let known = choices.filter(question.choices.indices.contains)
            guard let first = known.first else { return try noMatch(isCounted: true) }
            let labels = known.map { tongue.labels[question.choices[$0].intent.index] }
            let areTwo = known.count > 1 && first != known[1]
            speak(values: labels) { areTwo ? $0.askBack(labels[0], labels[1]) : $0.askBack(labels[0]) }
        case .value(let value):
            let told = try told(value, question)
            speak(values: [told]) { $0.askBack(told) }
        case .readBack(let value):
            let byKeys = !question.listen.speech
            let told = try told(value, question)
            speak(values: [told]) { $0.readBack(told, byKeys: byKeys) }
        }
        session.askedBack = asked
        return .question
    }

    /// The value as it is read back.
    private func told(_ value: Value, _ question: Question) throws(Trap) -> String {
        if let label = try menu(of: question)?.label(of: value) { return label }
        guard let ask = question.ask else { return tongue.forms.spoken(value) }
        let labels = tongue.labels
        return tongue.forms.readBack(value, as: program[ask.slot].type, today: today) {
            labels.indices.contains($0.index) ? labels[$0.index] : nil
        }
    }

    /// A sentence of the product's own with values in it, which nobody else hears where the slot is sensitive.
    private mutating func speak(values: [String], _ sentence: (LanguageWords) -> String) {
        if asksInConfidence { hidden += values }
        speak(plain: sentence(tongue.words), inConfidence: asksInConfidence)
    }

    /// The day of the call where the script is.
    var today: CalendarDate { interpreter.clock.reading(of: now).date }

    /// `Did you mean The Third Man or The Third Wave?` The answer is an answer afresh.
    mutating func askBack(_ label: String, _ other: String) throws(Trap) -> Stop {
        guard let question else { return try noMatch() }
        session.noMatches += 1
        if isPastAttempts(question) { return try giveUp(question) }
        speak(values: [label, other]) { $0.askBack(label, other) }
        return .question
    }

    /// Where an answer breaks a limit, that is said after the author's words; the built-in ones, that nothing was
    /// understood, would be wrong.
    private mutating func climb(
        _ ladder: Ladder, to rung: Int, _ question: Question, _ limit: BrokenLimit? = nil
    ) throws(Trap) -> Stop {
        guard ladder.rungs.indices.contains(rung - 1), !isPastAttempts(question) else { return try giveUp(question) }
        let rung = ladder.rungs[rung - 1]
        if limit == nil || !ladder.isBuiltIn { try speak(rung.say) }
        if let limit, let slot = question.ask?.slot {
            let reason = tongue.sentence(for: limit, of: program[slot].type, today: today)
            speak(values: [reason]) { _ in reason }
        }
        if rung.repeatsQuestion, let state = session.state { try sayAgain(state) }
        return .question
    }

    private func isPastAttempts(_ question: Question) -> Bool {
        session.silences + session.noMatches > question.maxAttempts
    }

    private mutating func giveUp(_ question: Question) throws(Trap) -> Stop {
        trace.append(.gaveUp)
        return try follow(question.giveUp)
    }
}
