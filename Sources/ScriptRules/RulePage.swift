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

    /// The path under which the examples are read.
    package static let file = "test.yaml"

    /// A script beside them: it asks nothing, takes `patient`, and comes back.
    package static let other = "reminder.yaml"
    package static let otherText = """
        callscript: 1
        name: reminder
        start: reminder
        slots:
          patient: {type: text, input: required}
        states:
          reminder:
            say: Hello ${patient}, your visit is tomorrow.
            goto: return
        """

    private static let head = "callscript: 1\nname: clinic\n"
}
