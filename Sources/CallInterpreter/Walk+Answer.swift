import CallProgram
import Foundation

/// What follows from an answer.
extension Walk {
    /// Puts the caller's words into the conversation.
    mutating func note(_ heard: Heard) {
        guard !heard.text.isEmpty || !heard.keys.isEmpty else { return }
        let line = heard.keys.isEmpty ? heard.text : "pressed \(heard.keys)"
        session.history.append(
            Utterance(
                role: .user, content: line, timestamp: now,
                confidence: heard.keys.isEmpty ? heard.usableConfidence : nil))
    }

    mutating func answer(_ heard: Heard) throws(Trap) -> Stop {
        guard let state = session.state, let question else {
            throw Trap(.unexpectedEvent("the caller answered and no question waits"))
        }
        running = state
        var heard = heard
        // A question takes only what it listens to; the rest is as unheard as silence.
        if !question.listen.keys { heard.keys = "" }
        if !question.listen.speech || !heard.keys.isEmpty { heard.text = "" }
        heard.confidence = heard.keys.isEmpty ? heard.usableConfidence : nil
        guard !heard.keys.isEmpty || heard.text.utf8.contains(where: { $0 > 0x20 }) else { return try silence() }

        let reading = AnswerReader(
            program: program, tongue: tongue, question: question, open: interpreter.openIntents[state.index],
            askedBack: session.askedBack, askedBackValue: session.askedBackValue
        ).read(heard)
        session.askedBack = []
        session.askedBackValue = nil
        session.heard = heard
        session.heardIntent = nil
        trace.append(.heard(heard, reading.understanding))

        switch reading.meaning {
        case .choice(let index): return try take(question.choices[index])
        case .slot(let value):
            guard let ask = question.ask else { return try noMatch() }
            try assign(ask.slot, value)
            return try follow(ask.target)
        case .askBack(let choices): return try askBack(choices)
        case .askBackValue(let value): return try askBack(value)
        case .otherwise:
            guard let target = question.otherwise else { return try noMatch() }
            return try follow(target)
        case .denied: return try noMatch(isCounted: true)
        case .nothing: return try noMatch()
        }
    }

    private mutating func take(_ choice: Question.Choice) throws(Trap) -> Stop {
        session.heardIntent = choice.intent
        let before = session.language
        if let language = choice.language { switchLanguage(to: language) }
        for assignment in choice.set { try assign(assignment.slot, try evaluator.value(of: assignment.value)) }
        if choice.scope == .global, case .state(let target) = choice.target, target != session.state {
            session.interrupted = session.state
        }
        if choice.target == .repeat, session.language != before, let state = session.state {
            // What was said is of the old language; the question is asked in the new one.
            try sayAgain(state)
            session.lastSaid = said
            return .question
        }
        return try follow(choice.target)
    }
}

extension Heard {
    /// A recogniser that gives no figure from 0 to 1 gives none, and is believed.
    fileprivate var usableConfidence: Double? { confidence.flatMap { (0...1).contains($0) ? $0 : nil } }
}
