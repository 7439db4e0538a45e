import CallProgram
import CallUnderstanding
import Foundation

/// What one answer means at one question: keys by exactness, words by grammar and by phrase.
struct AnswerReader {
    let interpreter: Interpreter
    let tongue: Tongue
    let question: Question
    /// The intents of the question's choices.
    let open: [Int]
    let askedBack: [Int]
    let askedBackValue: Value?
    /// The day of the call where the script is.
    var today = CalendarDate(daysSince1970: 0)
    /// The list's items, where one of them is asked for.
    var menu: ItemMenu?
    /// Which way the lists that were read out can be turned.
    var pages = Walk.Turning()

    enum Meaning: Equatable {
        /// Index into the question's choices.
        case choice(Int)
        case slot(Value)
        case askBack([Int])
        case askBackValue(Value)
        /// What was surely understood, and must be confirmed all the same.
        case readBack(Value)
        /// The labels of two items.
        case askBackItems(String, String)
        /// One page on, or back.
        case turnPage(Int)
        case otherwise
        /// "No" to `Did you say …?`
        case denied
        case nothing
    }

    struct Reading {
        var meaning: Meaning
        var understanding: Understanding
    }

    private var program: Program { interpreter.program }

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
        if let found = keyed(keys) { return answered(found, byKeys: true) }
        if keys == Question.Paging.moreKey, let reading = turning(1) { return reading }
        if keys == Question.Paging.backKey, let reading = turning(-1) { return reading }
        return nothing(nil)
    }

    private func byKey(_ index: Int) -> Reading {
        if let value = question.choices[index].answer { return answered(.init(value), byKeys: true) }
        return Reading(
            meaning: .choice(index),
            understanding: .choice(
                question.choices[index].intent, phrase: nil, score: 1, runnerUp: nil, runnerUpScore: 0))
    }

    /// Keys as the asked slot takes them.
    private func keyed(_ keys: String) -> Found? {
        if let menu { return menu.item(pressed: keys).flatMap { fitting($0) }.map { Found($0) } }
        return slotReader?.reading(ofKeys: keys)
    }

    // MARK: Speech

    private enum Band { case accepted, middle, low }

    private func band(of confidence: Double?) -> Band {
        guard let confidence else { return .accepted }
        if confidence >= program.confidence.accept { return .accepted }
        return confidence >= program.confidence.confirm ? .middle : .low
    }

    private func readSpeech(_ heard: Heard) -> Reading {
        let match = tongue.matchers[question.script].match(heard.text, open: open + openPages)
        let band = band(of: heard.confidence)
        if band == .low { return nothing(match) }
        if let reading = readNumber(heard.text, match, band) { return reading }
        if let reading = readReply(heard.text, match) { return reading }
        let found = spoken(heard.text)
        let named = found == nil ? menu?.items(named: heard.text) : nil
        // "I want to see Metropolis" is nearer to the film than to "see you".
        if let named, named.score > matchedScore(match), let reading = chosen(named.items, band) { return reading }
        if let step = pageStep(match), let reading = turning(step, match) { return reading }
        let choices = candidates(match)
        // A doubtful value does not stand against the very words of a choice.
        if let found, found.isCertain || choices.count != 1 || match.best?.score != 1 {
            return answered(found, isSure: band == .accepted)
        }
        if choices.count == 1 { return chosen(choices[0], match, isSure: band == .accepted) }
        if let named, let reading = chosen(named.items, band) { return reading }
        if let value = slotReader?.free(heard.text) { return answered(Found(value), isSure: band == .accepted) }
        if !choices.isEmpty { return asksBack(choices) }
        if question.otherwise != nil { return Reading(meaning: .otherwise, understanding: .otherwise) }
        return nothing(match)
    }

    /// The key of a choice, spoken: "one", "press one", "the first one". An author's very words come before it.
    private func readNumber(_ text: String, _ match: Match, _ band: Band) -> Reading? {
        guard question.ask == nil, question.choices.contains(where: { $0.keys != nil }),
            match.verdict == .refused || match.best?.score != 1,
            let keys = MenuNumber.value(of: text, language: tongue.tag)
        else { return nil }
        // Of two that were asked back, it is the place of one.
        if askedBack.count > 1 {
            guard let place = Int(keys), askedBack.indices.contains(place - 1) else { return nil }
            return choice(askedBack[place - 1], match)
        }
        let said = { (choice: Question.Choice) in choice.keys == keys }
        guard let index = first(.local, said) ?? first(.global, said) else { return nil }
        return band == .accepted ? byKey(index) : asksBack([index])
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
        if let askedBackValue, spoken(text)?.value == askedBackValue { return slot(askedBackValue) }
        if let rest = tongue.words.correction(in: text) { return corrected(rest) ?? denied }
        return tongue.yesNo.reading(of: text)?.value == true ? singleAskedBack.map { affirmed($0) } : nil
    }

    /// What follows on "no": another value, another choice. Nil where nothing in it was understood.
    private func corrected(_ text: String) -> Reading? {
        let match = tongue.matchers[question.script].match(text, open: open)
        if let found = spoken(text), found.value != askedBackValue { return answered(found) }
        let choices = candidates(match)
        if choices.count == 1, !askedBack.contains(choices[0]) { return chosen(choices[0], match) }
        // A sentence is a new answer only where a sentence was asked back.
        guard askedBackValue != nil, let value = slotReader?.free(text), value != askedBackValue else { return nil }
        return answered(Found(value))
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
        if a.target == b.target, a.set == b.set, a.language == b.language, a.answer == b.answer { return [first] }
        return [first, second]
    }

    /// What a grammar made of an answer.
    private typealias Found = CallUnderstanding.Reading<Value>

    /// A slot whose grammar knows the whole answer.
    private func spoken(_ text: String) -> Found? {
        if let menu { return menu.item(atSpoken: text).flatMap { fitting($0) }.map { Found($0) } }
        return slotReader?.reading(of: text)
    }

    private var slotReader: SlotReader? {
        question.ask.map {
            SlotReader(type: program[$0.slot].type, language: tongue.tag, yesNo: tongue.yesNo, today: today)
        }
    }

    private func fitting(_ value: Value) -> Value? {
        question.ask.flatMap { program[$0.slot].type.value(from: value, today: today) }
    }

    // MARK: Lists

    /// An item by what it is called, or two that are asked back.
    private func chosen(_ named: [ItemMenu.Item], _ band: Band) -> Reading? {
        let found = named.filter { fitting($0.value) != nil }
        guard let first = found.first else { return nil }
        if found.count > 1, found[1].value != first.value {
            return Reading(
                meaning: .askBackItems(first.label, found[1].label), understanding: .askedBack([]))
        }
        return answered(Found(first.value), isSure: band == .accepted)
    }

    /// How well the words fit what else is open here.
    private func matchedScore(_ match: Match) -> Double {
        match.verdict == .refused ? 0 : match.best?.score ?? 0
    }

    /// `more` and `back`, while there is a page that way.
    private var openPages: [Int] {
        guard let paging = question.paging else { return [] }
        let intents = [pages.next ? paging.more : nil, pages.previous ? paging.back : nil]
        return intents.compactMap { $0?.index }.filter { !open.contains($0) }
    }

    private func pageStep(_ match: Match) -> Int? {
        guard let paging = question.paging, let best = match.best, match.verdict != .refused else { return nil }
        return best.intent == paging.more?.index ? 1 : best.intent == paging.back?.index ? -1 : nil
    }

    /// Nil where there is no such page, or where the key or the word is not free for it.
    private func turning(_ step: Int, _ match: Match? = nil) -> Reading? {
        guard step > 0 ? pages.next : pages.previous,
            let intent = step > 0 ? question.paging?.more : question.paging?.back
        else { return nil }
        return Reading(
            meaning: .turnPage(step),
            understanding: .choice(
                intent, phrase: match?.best?.phrase, score: match?.best?.score ?? 1,
                runnerUp: match?.runnerUp.map { IntentID($0.intent) }, runnerUpScore: match?.runnerUp?.score ?? 0))
    }

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
    private func chosen(_ index: Int, _ match: Match, isSure: Bool = true) -> Reading {
        if let value = question.choices[index].answer { return answered(Found(value), isSure: isSure) }
        return isSure ? choice(index, match) : asksBack([index])
    }

    /// An answer to the slot, taken or asked back as its `confirm` has it.
    private func answered(_ found: Found, isSure: Bool = true, byKeys: Bool = false) -> Reading {
        guard let ask = question.ask else { return nothing(nil) }
        let isCertain = isSure && found.isCertain
        switch program[ask.slot].confirm {
        case .never: return slot(found.value)
        case .lowConfidence where isCertain: return slot(found.value)
        case .lowConfidence, .always:
            return isCertain || byKeys
                ? Reading(meaning: .readBack(found.value), understanding: .askedBack([])) : asksBack(found.value)
        }
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
