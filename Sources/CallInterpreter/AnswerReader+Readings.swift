import CallProgram
import CallUnderstanding

/// Readings, put together.
extension AnswerReader {
    /// What "yes" would mean; nil when nothing, or two things, were asked back.
    var singleAskedBack: Meaning? {
        if let askedBackValue { return .slot(askedBackValue) }
        guard askedBack.count == 1, question.choices.indices.contains(askedBack[0]) else { return nil }
        return .choice(askedBack[0])
    }

    func affirmed(_ asked: Meaning) -> Reading {
        switch asked {
        case .slot(let value): slot(value)
        case .choice(let index): byKey(index)
        default: Reading(meaning: asked, understanding: .otherwise)
        }
    }

    var denied: Reading {
        let intent = askedBack.first.flatMap {
            question.choices.indices.contains($0) ? question.choices[$0].intent : nil
        }
        return Reading(meaning: .denied, understanding: .noMatch(best: intent, score: 0))
    }

    func choice(_ index: Int, _ match: Match) -> Reading {
        if let value = question.choices[index].answer { return slot(value) }
        let intent = question.choices[index].intent
        let won = match.best?.intent == intent.index ? match.best : match.runnerUp
        let other = match.best?.intent == intent.index ? match.runnerUp : match.best
        return Reading(
            meaning: .choice(index),
            understanding: .choice(
                intent, phrase: won?.phrase, score: won?.score ?? 0, runnerUp: other.map { IntentID($0.intent) },
                runnerUpScore: other?.score ?? 0))
    }

    /// A choice by its words.
    func chosen(_ index: Int, _ match: Match, isSure: Bool = true) -> Reading {
        if let value = question.choices[index].answer { return answered(Found(value), isSure: isSure) }
        return isSure ? choice(index, match) : asksBack([index])
    }

    /// An answer to the slot, taken or asked back as its `confirm` has it: with `I have …` where `readsBack`, or where
    /// it was surely understood.
    func answered(_ found: Found, isSure: Bool = true, readsBack: Bool = false) -> Reading {
        guard let ask = question.ask else { return nothing(nil) }
        let isCertain = isSure && found.isCertain
        switch program[ask.slot].confirm {
        case .never: return slot(found.value)
        case .lowConfidence where isCertain: return slot(found.value)
        case .lowConfidence, .always:
            return isCertain || readsBack
                ? Reading(meaning: .readBack(found.value), understanding: .askedBack([])) : asksBack(found.value)
        }
    }

    func slot(_ value: Value) -> Reading {
        guard let ask = question.ask else { return nothing(nil) }
        return Reading(meaning: .slot(value), understanding: .slot(ask.slot, value))
    }

    func asksBack(_ choices: [Int]) -> Reading {
        Reading(meaning: .askBack(choices), understanding: .askedBack(choices.map { question.choices[$0].intent }))
    }

    func asksBack(_ value: Value) -> Reading {
        Reading(meaning: .askBackValue(value), understanding: .askedBack([]))
    }

    func nothing(_ match: Match?) -> Reading {
        Reading(
            meaning: .nothing,
            understanding: .noMatch(best: match?.best.map { IntentID($0.intent) }, score: match?.best?.score ?? 0))
    }

    func index(of intent: Int) -> Int? {
        let named = { (choice: Question.Choice) in choice.intent.index == intent }
        return first(.local, named) ?? first(.global, named)
    }

    func first(_ scope: Question.Choice.Scope, _ holds: (Question.Choice) -> Bool) -> Int? {
        question.choices.firstIndex { $0.scope == scope && holds($0) }
    }
}
