import TwiML

/// What the carrier makes of pressed keys at one question.
struct Keypad {
    /// The keys that are posted; empty when nothing is, as after the finish key alone.
    private(set) var posted = ""
    /// Whether keys came after the question was full or finished: nobody hears of them.
    private(set) var hasLostKeys = false

    init(_ pressed: String, at gather: Gather) {
        // The carrier's own default, where the document is silent.
        let finish = gather.finishOnKey.map { $0.first } ?? "#"
        var isOver = false
        for key in pressed {
            if isOver {
                // People end with the finish key even where the question is full.
                if key != finish { hasLostKeys = true }
                continue
            }
            if key == finish {
                isOver = true
            } else {
                posted.append(key)
                isOver = posted.count == gather.numDigits
            }
        }
    }

    static func isKey(_ key: Character) -> Bool {
        key.isASCII && (key.isWholeNumber || key == "*" || key == "#")
    }
}
