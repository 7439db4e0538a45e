import CallProgram
import CallUnderstanding

/// What words mean: by grammar and by phrase.
extension AnswerReader {
    enum Band { case accepted, middle, low }

    private func band(of confidence: Double?) -> Band {
        guard let confidence else { return .accepted }
        if confidence >= program.confidence.accept { return .accepted }
        return confidence >= program.confidence.confirm ? .middle : .low
    }

    func readSpeech(_ heard: Heard) -> Reading {
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
        return nothing(match).breaking(slotReader?.brokenLimit(in: heard.text))
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
        if let rest = tongue.words.correction(in: text) {
            return corrected(rest) ?? denied.breaking(slotReader?.brokenLimit(in: rest))
        }
        return tongue.yesNo.reading(of: text)?.value == true ? singleAskedBack.map { affirmed($0) } : nil
    }

    /// What follows on "no": another value, another choice. Nil where nothing in it was understood.
    private func corrected(_ text: String) -> Reading? {
        let match = tongue.matchers[question.script].match(text, open: open)
        // "No, Tuesday" to a Tuesday is another one.
        let found = [spoken(text), spoken(text, near: nil)].compactMap(\.self).first { $0.value != askedBackValue }
        if let found { return answered(found, readsBack: true) }
        let choices = candidates(match)
        if choices.count == 1, !askedBack.contains(choices[0]) { return chosen(choices[0], match) }
        // A sentence is a new answer only where a sentence was asked back.
        guard askedBackValue != nil, let value = slotReader?.free(text), value != askedBackValue else { return nil }
        return answered(Found(value), readsBack: true)
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
    typealias Found = CallUnderstanding.Reading<Value>

    /// A slot whose grammar knows the whole answer.
    private func spoken(_ text: String) -> Found? { spoken(text, near: askedBackValue) }

    /// The same beside a value that it may be a correction of.
    private func spoken(_ text: String, near: Value?) -> Found? {
        if let menu { return menu.item(atSpoken: text).flatMap { fitting($0) }.map { Found($0) } }
        var reader = slotReader
        reader?.near = near
        return reader?.reading(of: text)
    }

    var slotReader: SlotReader? {
        question.ask.map {
            SlotReader(type: program[$0.slot].type, language: tongue.tag, yesNo: tongue.yesNo, today: today)
        }
    }

    func fitting(_ value: Value) -> Value? {
        question.ask.flatMap { program[$0.slot].type.value(from: value, today: today) }
    }
}
