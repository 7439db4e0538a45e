import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// Whether prompts ask for what is nobody's business but the caller's: "Please enter your *PIN*".
struct SecretRequest {
    /// What the answer may be.
    private enum Answer: Equatable {
        /// So many digits at most.
        case digits(most: Int?)
        case text
        case date
    }
    private let answer: Answer
    private let isPostal: Bool
    private let isOfOtherCard: Bool
    private let isOfCard: Bool

    /// Nil for a slot whose type takes no secret.
    init?(for type: SlotTypeSyntax, in prompts: [TemplateSyntax]) {
        switch type {
        case .digits(let length): answer = .digits(most: length?.value.upperBound)
        case .number: answer = .digits(most: nil)
        case .text, .spelled: answer = .text
        case .date: answer = .date
        default: return nil
        }
        let words = prompts.flatMap { $0.literals.flatMap { AnnouncedKey.words(of: $0) } }
        isPostal = Self.postal.isIn(words)
        isOfOtherCard = Self.otherCards.isIn(words)
        isOfCard = Self.card.isIn(words)
    }

    /// Of a postal code, or of a card that does not pay, whatever the slot is called.
    var isOfSomethingElse: Bool { isPostal || isOfOtherCard }

    func isMade(in prompt: TemplateSyntax) -> Bool {
        prompt.literals.contains { Clause.all(in: $0).contains { $0.asks && isMade(in: $0) } }
    }

    private func isMade(in clause: Clause) -> Bool {
        let expires = isOfCard && !isOfOtherCard && holds(Self.expiries, clause)
        guard answer != .date, !expires else { return expires }
        if holds(Self.others, clause) || !isPostal && holds(Self.pins, clause) { return true }
        let most = if case .digits(let most?) = answer { most } else { Int.max }
        if !isOfOtherCard, most <= 4, holds(Self.onCards, clause) { return true }
        // Of a card, the last four stand on every receipt; and whose card it is, its length tells.
        guard most > 4, !Self.receipts.isIn(clause.words) else { return false }
        return answer != .text && holds(Self.cards, clause)
            || !isOfOtherCard && most >= 12 && holds(Self.cardNumbers, clause)
    }

    /// Who is asked for digits is asked for those that are named; who may say anything, for what the question is about.
    private func holds(_ phrases: PhraseSet, _ clause: Clause) -> Bool {
        answer == .text ? phrases.ranges(in: clause.words).contains { clause.isAbout($0) } : phrases.isIn(clause.words)
    }

    private static let pins = PhraseSet(\.secrets.pins)
    private static let postal = PhraseSet(\.secrets.postal)
    private static let others = PhraseSet(\.secrets.others)
    private static let cards = PhraseSet(\.secrets.cards)
    private static let cardNumbers = PhraseSet(\.secrets.cardNumbers)
    private static let otherCards = PhraseSet(\.secrets.otherCards)
    private static let receipts = PhraseSet(\.secrets.receipts)
    private static let onCards = PhraseSet(\.secrets.onCards)
    private static let expiries = PhraseSet(\.secrets.expiries)
    private static let card = PhraseSet(\.secrets.card)
}

/// A piece of a sentence: who hears "If you forgot your password, enter your number" is asked for no password.
private struct Clause {
    let words: [String]
    var isQuestion: Bool
    private var isBegged = false

    var asks: Bool {
        (isQuestion || isBegged || askingPlace != nil) && !words.contains(where: Self.forbidding.contains)
    }

    private var askingPlace: Int? { words.lastIndex(where: Self.asking.contains) }

    /// Whether it stands right behind "what is your", or "tell me your": who says what is wrong with it does not say it.
    func isAbout(_ range: Range<Int>) -> Bool {
        isQuestion && range.lowerBound <= 3
            || words[..<range.lowerBound].lastIndex(where: Self.asking.contains).map { range.lowerBound - $0 <= 3 }
                == true
            || isBegged && range.lowerBound <= 1
    }

    static func all(in text: String) -> [Clause] {
        var clauses: [Clause] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex { ".!?;:,".contains($0) }
            let words = AnnouncedKey.words(of: String(rest[..<(end ?? rest.endIndex)]))
            let isQuestion = end.map { rest[$0] == "?" } ?? false
            if !clauses.isEmpty, courtesies.contains(words) {
                clauses[clauses.count - 1].isBegged = true
            } else if !words.isEmpty {
                clauses.append(Clause(words: words, isQuestion: isQuestion))
            }
            rest = end.map { rest[rest.index(after: $0)...] } ?? ""
        }
        return clauses
    }

    private init(words: [String], isQuestion: Bool) { (self.words, self.isQuestion) = (words, isQuestion) }

    private static let asking = Set(PromptWords.all.flatMap(\.asking))
    private static let forbidding = Set(PromptWords.all.flatMap(\.forbidding))
    private static let courtesies = Set(PromptWords.all.flatMap(\.courtesies).map { AnnouncedKey.words(of: $0) })
}
