import ScriptDiagnostics

/// Pages of what is found in tests and in comments.
enum OtherPages {
    static let entries: [RuleCatalogue.Entry] = [
        .init(
            "test-refers-missing",
            RulePage(
                what: "A test that names a state, slot, language, variable or exit that its script does not have.",
                why: "Nothing on the call; but the test cannot be played, so it keeps watch over nothing.",
                steps: """
                          - hear: Welcome to the clinic. Goodbye.
                          - state: greeting
                          - ended: hangup
                    """,
                slip: ("state: greeting", "state: greting"))),
        .init(
            "two-acts",
            RulePage(
                what: "One dash of a test with two things that the caller does.",
                why: "Nothing on the call; but nobody knows which comes first, so the test cannot be played.",
                steps: """
                          - hear: Welcome to the clinic. Goodbye.
                          - ended: hangup
                    """,
                slip: ("- ended: hangup", "- say: Hello\n        press: 1\n      - ended: hangup"))),
        .init(
            .ignoreHygiene,
            RulePage(
                what:
                    "A comment that silences a rule, but has no reason, names no rule, is misspelt, or has nothing to "
                    + "silence.",
                why:
                    "Nothing on the call; but the next mistake in this place would go unseen, or nobody knows why it may stay.",
                good:
                    "slots:\n  # callscript: ignore[unused-slot] because the server fills it for its own log\n  age: {type: number}\n"
                    + RulePage.greeting,
                slip: (
                    "slots:\n  # callscript: ignore[unused-slot] because the server fills it for its own log\n  age: {type: number}\n",
                    "# callscript: ignore[unused-slot] because the server fills it for its own log\n"
                ))),
    ]
}
