import CallProgram
import CallUnderstanding

/// What keys mean: by exactness.
extension AnswerReader {
    func readKeys(_ keys: String) -> Reading {
        if let asked = singleAskedBack {
            if keys == "1" { return affirmed(asked) }
            if keys == "2" { return denied }
        }
        let pressed = { (choice: Question.Choice) in choice.keys == keys }
        if let index = first(.local, pressed) ?? first(.global, pressed) { return byKey(index) }
        if let found = keyed(keys) { return answered(found, readsBack: true) }
        if keys == Question.Paging.moreKey, let reading = turning(1) { return reading }
        if keys == Question.Paging.backKey, let reading = turning(-1) { return reading }
        return nothing(nil).breaking(slotReader?.brokenLimit(inKeys: keys))
    }

    func byKey(_ index: Int) -> Reading {
        if let value = question.choices[index].answer { return answered(.init(value), readsBack: true) }
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
}
