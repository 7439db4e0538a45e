import CallProgram
import CallUnderstanding
import Foundation

/// What one answer means at one question: keys by exactness, words by grammar and by phrase.
struct AnswerReader {
    let program: Program
    let tongue: Tongue
    let question: Question
    /// The intents of the question's choices.
    let open: [Int]
    let askedBack: [Int]
    let askedBackValue: Value?

    enum Meaning: Equatable {
        /// Index into the question's choices.
        case choice(Int)
        case slot(Value)
        case askBack([Int])
        case askBackValue(Value)
        case otherwise
        /// "No" to `Did you say …?`
        case denied
        case nothing
    }

    struct Reading {
        var meaning: Meaning
        var understanding: Understanding
    }

    func read(_ heard: Heard) -> Reading {
        heard.keys.isEmpty ? readSpeech(heard) : readKeys(heard.keys)
    }

    // MARK: Keys

    private func readKeys(_ keys: String) -> Reading {
        if let asked = singleAskedBack {
            if keys == "1" { return affirmed(asked) }
            if keys == "2" { return denied }
        }
        let pressed = { (choice: Question.Choice) in choice.keys == keys }
        if let index = first(.local, pressed) ?? first(.global, pressed) { return byKey(index) }
        if let value = keyed(keys) { return slot(value) }
        return nothing(nil)
    }

    private func byKey(_ index: Int) -> Reading {
        Reading(
            meaning: .choice(index),
            understanding: .choice(
                question.choices[index].intent, phrase: nil, score: 1, runnerUp: nil, runnerUpScore: 0))
    }

    /// Keys as the asked slot takes them: `*` is the point of a number, 1 and 2 are yes and no.
    private func keyed(_ keys: String) -> Value? {
        guard let ask = question.ask else { return nil }
        switch program[ask.slot].type {
        case .number:
            let written = String(
                decoding: keys.utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
            return Decimal(plain: written).flatMap { fitting(.number($0)) }
        case .yesNo: return keys == "1" ? .yesNo(true) : keys == "2" ? .yesNo(false) : nil
        case .text: return nil
        }
    }

    // MARK: Speech

    private enum Band { case accepted, middle, low }

    private func band(of confidence: Double?) -> Band {
        guard let confidence else { return .accepted }
        if confidence >= program.confidence.accept { return .accepted }
        return confidence >= program.confidence.confirm ? .middle : .low
    }

    private func readSpeech(_ heard: Heard) -> Reading {
        let match = tongue.matcher.match(heard.text, open: open)
        let band = band(of: heard.confidence)
        if band == .low { return nothing(match) }
        if let reading = readReply(heard.text, match) { return reading }
        if let value = spoken(heard.text) { return band == .accepted ? slot(value) : asksBack(value) }
        let named = candidates(match)
        if named.count == 1 { return band == .accepted ? choice(named[0], match) : asksBack(named) }
        if let value = freely(heard.text) { return band == .accepted ? slot(value) : asksBack(value) }
        if !named.isEmpty { return asksBack(named) }
        if question.otherwise != nil { return Reading(meaning: .otherwise, understanding: .otherwise) }
        return nothing(match)
    }

    /// The reply to `Did you say …?`: yes, no, or one of the things named again. Nil when it is an answer afresh.
    private func readReply(_ text: String, _ match: Match) -> Reading? {
        guard !askedBack.isEmpty || askedBackValue != nil else { return nil }
        if let best = match.best, match.verdict != .refused,
            let index = askedBack.first(where: {
                question.choices.indices.contains($0) && question.choices[$0].intent.index == best.intent
            })
        {
            return choice(index, match)
        }
        switch tongue.yesNo.value(of: text) {
        case .some(true): if let asked = singleAskedBack { return affirmed(asked) }
        case .some(false): return denied
        case nil: break
        }
        if let askedBackValue, spoken(text) == askedBackValue { return slot(askedBackValue) }
        return nil
    }

    /// The choices that the words may mean: none, one, or two too close to tell.
    private func candidates(_ match: Match) -> [Int] {
        guard match.verdict != .refused, let best = match.best, let first = index(of: best.intent) else { return [] }
        guard match.verdict == .close, let other = match.runnerUp, let second = index(of: other.intent) else {
            return [first]
        }
        let (a, b) = (question.choices[first], question.choices[second])
        // The state's own choices come before those open everywhere.
        if a.scope != b.scope { return [a.scope == .local ? first : second] }
        // Nobody is asked which of two words for the same way was meant.
        if a.target == b.target, a.set == b.set, a.language == b.language { return [first] }
        return [first, second]
    }

    /// A slot whose grammar knows the whole answer.
    private func spoken(_ text: String) -> Value? {
        guard let ask = question.ask else { return nil }
        switch program[ask.slot].type {
        case .number: return NumberGrammar.value(of: text, language: tongue.tag).flatMap { fitting(.number($0)) }
        case .yesNo: return tongue.yesNo.value(of: text).map { .yesNo($0) }
        case .text: return nil
        }
    }

    /// A slot that takes free speech.
    private func freely(_ text: String) -> Value? {
        guard let ask = question.ask, case .text = program[ask.slot].type else { return nil }
        return fitting(.text(SpeechText.clean(text)))
    }

    private func fitting(_ value: Value) -> Value? { question.ask.flatMap { program[$0.slot].type.value(from: value) } }

    // MARK: Readings

    /// What "yes" would mean; nil when nothing, or two things, were asked back.
    private var singleAskedBack: Meaning? {
        if let askedBackValue { return .slot(askedBackValue) }
        guard askedBack.count == 1, question.choices.indices.contains(askedBack[0]) else { return nil }
        return .choice(askedBack[0])
    }

    private func affirmed(_ asked: Meaning) -> Reading {
        switch asked {
        case .slot(let value): slot(value)
        case .choice(let index): byKey(index)
        default: Reading(meaning: asked, understanding: .otherwise)
        }
    }

    private var denied: Reading {
        let intent = askedBack.first.flatMap {
            question.choices.indices.contains($0) ? question.choices[$0].intent : nil
        }
        return Reading(meaning: .denied, understanding: .noMatch(best: intent, score: 0))
    }

    private func choice(_ index: Int, _ match: Match) -> Reading {
        let intent = question.choices[index].intent
        let won = match.best?.intent == intent.index ? match.best : match.runnerUp
        let other = match.best?.intent == intent.index ? match.runnerUp : match.best
        return Reading(
            meaning: .choice(index),
            understanding: .choice(
                intent, phrase: won?.phrase, score: won?.score ?? 0, runnerUp: other.map { IntentID($0.intent) },
                runnerUpScore: other?.score ?? 0))
    }

    private func slot(_ value: Value) -> Reading {
        guard let ask = question.ask else { return nothing(nil) }
        return Reading(meaning: .slot(value), understanding: .slot(ask.slot, value))
    }

    private func asksBack(_ choices: [Int]) -> Reading {
        Reading(meaning: .askBack(choices), understanding: .askedBack(choices.map { question.choices[$0].intent }))
    }

    private func asksBack(_ value: Value) -> Reading {
        Reading(meaning: .askBackValue(value), understanding: .askedBack([]))
    }

    private func nothing(_ match: Match?) -> Reading {
        Reading(
            meaning: .nothing,
            understanding: .noMatch(best: match?.best.map { IntentID($0.intent) }, score: match?.best?.score ?? 0))
    }

    private func index(of intent: Int) -> Int? {
        let named = { (choice: Question.Choice) in choice.intent.index == intent }
        return first(.local, named) ?? first(.global, named)
    }

    private func first(_ scope: Question.Choice.Scope, _ holds: (Question.Choice) -> Bool) -> Int? {
        question.choices.firstIndex { $0.scope == scope && holds($0) }
    }
}
