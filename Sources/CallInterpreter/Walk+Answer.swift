import CallProgram
import Foundation

/// What follows from an answer.
extension Walk {
    /// Puts the caller's words into the conversation.
    mutating func note(_ heard: Heard) {
        guard !heard.text.isEmpty || !heard.keys.isEmpty else { return }
        let shown = asksInConfidence ? heard.masked : heard
        let line = heard.keys.isEmpty ? shown.text : "pressed \(shown.keys)"
        session.history.append(
            Utterance(
                role: .user, content: line, timestamp: now,
                confidence: heard.keys.isEmpty ? heard.usableConfidence : nil,
                isPrivate: asksInConfidence))
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
            interpreter: interpreter, tongue: tongue, question: question, open: interpreter.openIntents[state.index],
            askedBack: session.askedBack?.choices ?? [], askedBackValue: session.askedBack?.value, today: today,
            menu: try menu(of: question),
            pages: try openPages()
        ).read(heard)
        let asked = session.askedBack
        let readBack = asked?.isReadBack ?? false
        session.askedBack = nil
        session.heard = heard
        session.heardInConfidence = asksInConfidence
        session.heardIntent = nil
        trace.append(
            asksInConfidence
                ? .heard(heard.masked, reading.understanding.masked) : .heard(heard, reading.understanding))

        switch reading.meaning {
        case .choice(let index): return try take(question.choices[index])
        case .slot(let value):
            guard let ask = question.ask else { return try noMatch() }
            try assign(ask.slot, value)
            return try follow(ask.target)
        case .askBack(let choices): return try askBack(choices)
        case .askBackValue(let value): return try askBack(value)
        case .readBack(let value): return try self.readBack(value, isAnew: readBack)
        case .askBackItems(let one, let other): return try askBack(one, other)
        case .turnPage(let step):
            session.heardIntent = step > 0 ? question.paging?.more : question.paging?.back
            return try turnPage(by: step)
        case .otherwise:
            guard let target = question.otherwise else { return try noMatch() }
            return try follow(target)
        // Asking for certainty has counted already; a value that was surely understood counts when it is refused.
        case .denied: return try noMatch(isCounted: !readBack, reading.brokenLimit)
        case .nothing: return try unclear(asked, reading.brokenLimit)
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
            session.lastHidden = hidden
            return .question
        }
        return try follow(choice.target)
    }
}

extension Understanding {
    /// Without what the answer was near to.
    fileprivate var masked: Understanding {
        switch self {
        case .choice(let intent, let phrase, let score, _, _):
            .choice(intent, phrase: phrase, score: score, runnerUp: nil, runnerUpScore: 0)
        case .askedBack: .askedBack([])
        case .noMatch: .noMatch(best: nil, score: 0)
        case .slot, .otherwise: self
        }
    }
}

extension Heard {
    /// As others may read it.
    fileprivate var masked: Heard {
        Heard(text: text.isEmpty ? "" : Session.mask, confidence: confidence, keys: keys.isEmpty ? "" : Session.mask)
    }

    /// A recogniser that gives no figure from 0 to 1 gives none, and is believed.
    fileprivate var usableConfidence: Double? { confidence.flatMap { (0...1).contains($0) ? $0 : nil } }
}
