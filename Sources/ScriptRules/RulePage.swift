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
    package var bad: String {
        switch mistake {
        case .whole(let text): head + text + "\n"
        case .slip(let right, let wrong): head + text.replacing(right, with: wrong) + "\n"
        }
    }
    /// The same file without it.
    package var good: String { head + text + "\n" }
    package let kind: Kind
    /// Under which the examples are judged: a rule that is a policy speaks only where it is asked for.
    package let settings: RuleSettings

    /// Where the mistake differs from the good example. A page is put together only for whoever reads it: every run
    /// makes all rules, and most read none.
    private enum Mistake {
        case whole(String)
        case slip(of: String, as: String)
    }
    private let head: String
    private let text: String
    private let mistake: Mistake

    /// Examples are given without the two lines that every script begins with.
    init(
        what: String, why: String, bad: String, good: String, kind: Kind = .script,
        settings: RuleSettings = RuleSettings()
    ) {
        self.what = what
        self.why = why
        head = Self.head
        text = good
        mistake = .whole(bad)
        self.kind = kind
        self.settings = settings
    }

    /// The good script, and the mistake made in one place of it.
    init(what: String, why: String, good: String = Self.greeting, slip: (of: String, as: String)) {
        self.what = what
        self.why = why
        head = Self.head
        text = good
        mistake = .slip(of: slip.of, as: slip.as)
        kind = .script
        settings = RuleSettings()
    }

    /// The steps of the good conversation, and the mistake made in one place of them.
    init(what: String, why: String, steps: String, slip: (of: String, as: String)) {
        self.what = what
        self.why = why
        head = "script: \(Self.tested)\ntests:\n  says goodbye:\n    turns:\n"
        text = steps
        mistake = .slip(of: slip.of, as: slip.as)
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
