import ScriptDiagnostics

/// Pages of what is found while the text of a file is read.
enum YAMLPages {
    static let entries: [RuleCatalogue.Entry] = [
        .init(
            "yaml-syntax",
            RulePage(
                what: "A line that cannot be read: a quote or a bracket that is not closed, a wrong indentation.",
                why:
                    "Nothing behind it could be trusted, so the script does not run; the rest is checked all the same.",
                slip: ("say: Welcome to the clinic. Goodbye.", "say: \"Welcome to the clinic. Goodbye."))),
        .init(
            "yaml-tab-indent",
            RulePage(
                what: "A line that is moved to the right by a tab. YAML counts spaces only.",
                why: "The script cannot be read, so it does not run.",
                slip: ("    say:", "\tsay:"))),
        .init(
            "yaml-colon-in-text",
            RulePage(
                what: "A sentence with a colon and a space in it, which YAML takes for a key.",
                why: "The caller would not hear the sentence; it needs quotes.",
                good: RulePage.greeting.replacing("Welcome to the clinic.", with: "\"Please note: we are closed.\"")
                    .replacing("\" Goodbye.", with: " Goodbye.\""),
                slip: ("say: \"Please note: we are closed. Goodbye.\"", "say: Please note: we are closed. Goodbye."))),
        .init(
            "yaml-comment-eats-text",
            RulePage(
                what: "A space and # inside a sentence: YAML takes the rest of the line for a comment.",
                why: "The caller does not hear the rest of the sentence.",
                good: RulePage.greeting.replacing(
                    "Welcome to the clinic. Goodbye.", with: "\"We are in room #5. Goodbye.\""),
                slip: ("\"We are in room #5. Goodbye.\"", "We are in room #5. Goodbye."))),
        .init(
            "yaml-flow-eats-text",
            RulePage(
                what: "A sentence in [ ] or { } that is cut in two at a comma.",
                why: "One sentence becomes two: a caller hears its beginning, and the rest of it another time.",
                good: """
                    start: greeting
                    no_input: ["Sorry, I did not hear you."]
                    states:
                      greeting:
                        say: Would you like to book a visit?
                        choices: {"yes": booked, "no": booked}
                      booked:
                        say: Thank you. Goodbye.
                        goto: hangup
                    """,
                slip: ("[\"Sorry, I did not hear you.\"]", "[Sorry, I did not hear you.]"))),
        .init(
            "yaml-special-start",
            RulePage(
                what: "A text that begins with a sign that YAML keeps for itself: * & % @ ` or {{.",
                why: "The script cannot be read so, and does not run; quotes around the text help.",
                slip: ("say: Welcome to the clinic. Goodbye.", "say: *Welcome* to the clinic. Goodbye."))),
        .init(
            "duplicate-key",
            RulePage(
                what: "The same key twice in one place.",
                why: "Only the first one counts: what stands under the second is never said.",
                slip: (
                    "say: Welcome to the clinic. Goodbye.",
                    "say: Welcome to the clinic. Goodbye.\n    say: We are closed today. Goodbye."
                ))),
        .init(
            "yaml-limits",
            RulePage(
                what: "A file that is too large, or nested too deep, to have been meant so.",
                why: "It is not read to its end, so the script does not run.",
                slip: (
                    "say: Welcome to the clinic. Goodbye.",
                    "say: \(String(repeating: "[", count: 70))Welcome\(String(repeating: "]", count: 70))"
                ))),
        .init(
            "yaml-encoding",
            RulePage(
                what: "Bytes that are not UTF-8 text, or a character that nobody can see or speak.",
                why: "The carrier refuses a document with such a character, and the call fails.",
                slip: ("Goodbye.", "Good\u{7}bye."))),
    ]
}
