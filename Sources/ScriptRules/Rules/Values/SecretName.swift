import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// Names of slots that are called like what they keep: `account_pin`, `card_number`.
enum SecretName {
    /// `pin_tries` is about a secret, a `zip_pin` is none, and a short number is no card's.
    static func isOne(_ name: String, of type: SlotTypeSyntax) -> Bool {
        let most: Int
        switch type {
        case .digits(let length): most = length?.value.upperBound ?? .max
        case .text, .spelled: most = .max
        default: return false
        }
        // Two of a kind have numbers: `pin_1`, `pin2`.
        let words = name.split(separator: "_").map { word in String(word.prefix { !$0.isNumber }) }.filter { $0 != "" }
        guard !words.contains(where: postal.contains) else { return false }
        func holds(_ phrases: PhraseSet, _ starts: (Int) -> Bool) -> Bool {
            phrases.ranges(in: words).contains {
                starts($0.lowerBound) && words[$0.upperBound...].allSatisfy(endings.contains)
            }
        }
        return holds(names) { _ in true } || most >= 12 && holds(cards) { $0 == 0 }
    }

    private static let names = PhraseSet(\.secrets.names)
    private static let cards = PhraseSet(\.secrets.cardNames)
    private static let endings = Set(PromptWords.all.flatMap(\.secrets.endings))
    private static let postal = Set(PromptWords.all.flatMap(\.secrets.postal))
}
