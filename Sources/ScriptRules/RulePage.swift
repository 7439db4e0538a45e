/// What `explain` says of a rule; its examples are tested.
package struct RulePage: Sendable {
    /// What the examples are files of.
    package enum Kind: Sendable {
        case script
        /// Conversations for ``testedText``.
        case tests
        /// A script that the rules find nothing wrong with, and a proof does.
        case proof
    }

    /// The mistake, in a sentence.
    package let what: String
    /// What it does to a call.
    package let why: String
    /// A whole file that makes this mistake and no other.
    package let bad: String
    /// The same file without it.
    package let good: String
    package let kind: Kind
    /// Under which the examples are judged: a rule that is a policy speaks only where it is asked for.
    package let settings: RuleSettings

    /// Examples are given without the two lines that every script begins with.
    init(
        what: String, why: String, bad: String, good: String, kind: Kind = .script,
        settings: RuleSettings = RuleSettings()
    ) {
        self.what = what
        self.why = why
        self.bad = Self.head + bad + "\n"
        self.good = Self.head + good + "\n"
        self.kind = kind
        self.settings = settings
    }

    /// The good script, and the mistake made in one place of it.
    init(what: String, why: String, good: String = Self.greeting, slip: (of: String, as: String)) {
        self.init(what: what, why: why, bad: good.replacing(slip.of, with: slip.as), good: good)
    }

    /// The steps of the good conversation, and the mistake made in one place of them.
    init(what: String, why: String, steps: String, slip: (of: String, as: String)) {
        self.what = what
        self.why = why
        let head = "script: \(Self.tested)\ntests:\n  says goodbye:\n    turns:\n"
        good = head + steps + "\n"
        bad = head + steps.replacing(slip.of, with: slip.as) + "\n"
        kind = .tests
        settings = RuleSettings()
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

    /// The script that examples of tests are for.
    package static let tested = "clinic.yaml"
    package static let testedText = head + greeting + "\n"

    /// The body of a script that says one sentence and hangs up.
    static let greeting = """
        start: greeting
        states:
          greeting:
            say: Welcome to the clinic. Goodbye.
            goto: hangup
        """

    private static let head = "callscript: 1\nname: clinic\n"
}
