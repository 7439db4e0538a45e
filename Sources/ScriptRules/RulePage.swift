/// What `explain` says of a rule; its examples are tested.
package struct RulePage: Sendable {
    /// The mistake, in a sentence.
    package let what: String
    /// What it does to a call.
    package let why: String
    /// A whole script that makes this mistake and no other.
    package let bad: String
    /// The same script without it.
    package let good: String

    /// Examples are given without the two lines that every script begins with.
    init(what: String, why: String, bad: String, good: String) {
        self.what = what
        self.why = why
        self.bad = Self.head + bad + "\n"
        self.good = Self.head + good + "\n"
    }

    private static let head = "callscript: 1\nname: clinic\n"
}
