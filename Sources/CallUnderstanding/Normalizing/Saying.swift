/// What is left of a text when only its words count, and which of them it denies.
struct Saying: Sendable {
    var words: Normalizer.Words
    /// A bit a word: inside "not …".
    var denied: UInt64 = 0
    /// A bit a word: the "not" itself, and what says too little to be denied.
    var indifferent: UInt64 = 0
    /// Nothing but words that mean little on their own: "a", "what do I".
    var isStray = false

    static let plain: UInt8 = 1
    static let negated: UInt8 = 2

    /// How a word is meant wherever it stands: plain, negated, or both; 0 where that does not matter.
    func senses(of word: UInt64) -> UInt8 {
        guard denied | indifferent != 0 else { return Self.plain }
        var senses: UInt8 = 0
        for position in words.indices where words[position] == word && indifferent & (1 << position) == 0 {
            senses |= denied & (1 << position) == 0 ? Self.plain : Self.negated
        }
        return senses
    }
}
