import CallProgram
import CallUnderstanding

/// Items of a list, and its pages.
extension AnswerReader {
    /// An item by what it is called, or two that are asked back.
    func chosen(_ named: [ItemMenu.Item], _ band: Band) -> Reading? {
        let found = named.filter { fitting($0.value) != nil }
        guard let first = found.first else { return nil }
        if found.count > 1, found[1].value != first.value {
            return Reading(
                meaning: .askBackItems(first.label, found[1].label), understanding: .askedBack([]))
        }
        return answered(Found(first.value), isSure: band == .accepted)
    }

    /// How well the words fit what else is open here.
    func matchedScore(_ match: Match) -> Double {
        match.verdict == .refused ? 0 : match.best?.score ?? 0
    }

    /// `more` and `back`, while there is a page that way.
    var openPages: [Int] {
        guard let paging = question.paging else { return [] }
        let intents = [pages.next ? paging.more : nil, pages.previous ? paging.back : nil]
        return intents.compactMap { $0?.index }.filter { !open.contains($0) }
    }

    func pageStep(_ match: Match) -> Int? {
        guard let paging = question.paging, let best = match.best, match.verdict != .refused else { return nil }
        return best.intent == paging.more?.index ? 1 : best.intent == paging.back?.index ? -1 : nil
    }

    /// Nil where there is no such page, or where the key or the word is not free for it.
    func turning(_ step: Int, _ match: Match? = nil) -> Reading? {
        guard step > 0 ? pages.next : pages.previous,
            let intent = step > 0 ? question.paging?.more : question.paging?.back
        else { return nil }
        return Reading(
            meaning: .turnPage(step),
            understanding: .choice(
                intent, phrase: match?.best?.phrase, score: match?.best?.score ?? 1,
                runnerUp: match?.runnerUp.map { IntentID($0.intent) }, runnerUpScore: match?.runnerUp?.score ?? 0))
    }
}
