import TwiML

extension XMLText {
    /// What is filled into markup: an attribute may stand in either kind of quotes.
    static func filledIn(_ words: String) -> String { escaped(words).replacing("'", with: "&apos;") }
}
