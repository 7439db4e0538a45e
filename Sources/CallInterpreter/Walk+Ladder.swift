import CallProgram
import CallUnderstanding

/// Silence, and what was not understood: rung after rung, then the way out.
extension Walk {
    mutating func silence() throws(Trap) -> Stop {
        guard let state = session.state, let question else {
            throw Trap(.unexpectedEvent("the caller is silent and no question waits"))
        }
        running = state
        forgetAskedBack()
        session.silences += 1
        trace.append(.silence(attempt: session.silences))
        return try climb(program[question.noInput], to: session.silences, question)
    }

    /// `isCounted` when asking back has counted this attempt already.
    mutating func noMatch(isCounted: Bool = false) throws(Trap) -> Stop {
        guard let question else { throw Trap(.unexpectedEvent("no question waits")) }
        if !isCounted { session.noMatches += 1 }
        return try climb(program[question.noMatch], to: max(1, session.noMatches), question)
    }

    /// `Did you say sales?` Asking back is an attempt like any other, so that it ends.
    mutating func askBack(_ choices: [Int]) throws(Trap) -> Stop {
        guard let question, let first = choices.first else { return try noMatch() }
        session.noMatches += 1
        if isPastAttempts(question) { return try giveUp(question) }
        session.askedBack = choices
        let labels = choices.map { tongue.labels[question.choices[$0].intent.index] }
        let isOne = labels.count < 2 || first == choices[1]
        speak(values: labels) { isOne ? $0.askBack(labels[0]) : $0.askBack(labels[0], labels[1]) }
        return .question
    }

    /// `Did you say 23?`
    mutating func askBack(_ value: Value) throws(Trap) -> Stop {
        guard let question else { return try noMatch() }
        session.noMatches += 1
        if isPastAttempts(question) { return try giveUp(question) }
        session.askedBackValue = value
        let told = try told(value, question)
        speak(values: [told]) { $0.askBack(told) }
        return .question
    }

    /// `I have 4 0 7 7. Is that right?` A right answer is no failed attempt; `isAnew` when it stands for a refused one.
    mutating func readBack(_ value: Value, isAnew: Bool) throws(Trap) -> Stop {
        guard let question else { return try noMatch() }
        if isAnew {
            session.noMatches += 1
            if isPastAttempts(question) { return try giveUp(question) }
        }
        session.askedBackValue = value
        session.readBack = true
        let byKeys = !question.listen.speech
        let told = try told(value, question)
        speak(values: [told]) { $0.readBack(told, byKeys: byKeys) }
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

    mutating func forgetAskedBack() {
        session.askedBack = []
        session.askedBackValue = nil
        session.readBack = false
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

    private mutating func climb(_ ladder: Ladder, to rung: Int, _ question: Question) throws(Trap) -> Stop {
        guard ladder.rungs.indices.contains(rung - 1), !isPastAttempts(question) else { return try giveUp(question) }
        let rung = ladder.rungs[rung - 1]
        try speak(rung.say)
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
