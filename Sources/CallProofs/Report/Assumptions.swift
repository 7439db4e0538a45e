/// What the proofs take for granted of the world; a certificate names it all.
package struct Assumptions: Hashable, Sendable {
    /// Bytes of text that a voice speaks in a second, at the slowest.
    package var speechRate = 10
    /// Seconds in which whatever is filled in is spoken.
    package var value = 10
    /// Seconds of a sound file.
    package var sound = 60
    /// Seconds a question waits for the caller where the script does not say.
    package var timeout = 5
    /// Seconds that an answer takes to be heard out where the script does not say: the carrier's most.
    package var sentence = 60
    /// Keys pressed at a question that does not say how many it takes.
    package var keys = 20
    /// Milliseconds from the end of one document to the begin of the next, without work.
    package var answer = 1_000
    /// Milliseconds that the server holds an answer back for work.
    package var hold = 2_500
    /// Seconds in which the product's own sentences are spoken.
    package var sentenceOfOurs = 10

    package init() {}

    /// One a line, for people.
    package var sentences: [String] {
        [
            "a voice speaks at least \(speechRate) characters a second",
            "what is filled in is spoken within \(value) s, and a sound file lasts at most \(sound) s",
            "a question waits \(timeout) s where the script does not say",
            "a caller speaks for at most \(sentence) s at a time, and presses at most \(keys) keys",
            "an answer reaches the caller within \(answer) ms, work aside, which holds it for at most \(hold) ms",
            "the time that someone else has the line does not count",
            "the slots whose input is required are given",
        ]
    }
}
