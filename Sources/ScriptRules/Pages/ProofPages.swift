import ScriptDiagnostics

/// Pages of what only a proof over the whole program finds.
enum ProofPages {
    static let entries: [RuleCatalogue.Entry] = [
        .init(
            "endless-call",
            page(
                what: "A call that goes round in a circle by itself: by silence, failures and errors.",
                why: "A caller who has laid the phone down is kept on the line until a limit cuts the call off.",
                """
                start: greeting
                slots:
                  guests: {type: number, default: 0}
                  share: {type: number, default: 0}
                events: {error: sorry, limit: sorry}
                give_up: shared
                states:
                  greeting:
                    say: How many guests will come?
                    ask: guests
                    goto: shared
                  shared:
                    set: {share: "${100 / guests}"}
                    say: That is ${share} dollars for each of you. Goodbye.
                    goto: hangup
                  sorry:
                    say: Something went wrong. Please call again. Goodbye.
                    goto: hangup
                """, slip: ("error: sorry", "error: greeting"))),
        .init(
            "dead-air",
            page(
                what: "More than 15 seconds in which a caller may hear nothing.",
                why: "The line seems dead, and most callers hang up.",
                """
                start: greeting
                give_up: farewell
                states:
                  greeting:
                    say: Would you like to book a visit?
                    listen: {timeout: 5s}
                    choices:
                      "yes": booked
                      "no": farewell
                  booked:
                    say: Someone will call you back. Goodbye.
                    goto: hangup
                  farewell:
                    say: Please call again. Goodbye.
                    goto: hangup
                """, slip: ("timeout: 5s", "timeout: 30s"))),
        .init(
            "nothing-to-repeat",
            page(
                what: "A repeat or back that a call can come to before any question was asked.",
                why: "There is nothing to say again: the caller hears an apology, and the line drops.",
                """
                start: front
                states:
                  front:
                    say: I put you through.
                    transfer: +15551230002
                    goto: hangup
                    on: {otherwise: sorry}
                  sorry:
                    say: Nobody can take your call now. Please try again later. Goodbye.
                    goto: hangup
                """,
                slip: (
                    "say: Nobody can take your call now. Please try again later. Goodbye.\n    goto: hangup",
                    "say: Nobody can take your call now.\n    goto: repeat"
                ))),
        .init(
            "sensitive-in-log",
            page(
                what: "A copy of a sensitive slot in one that is not sensitive.",
                why: "The caller hears nothing of it, but the copy stands unmasked in logs and traces.",
                """
                start: greeting
                slots:
                  pin: {type: digits, length: 4, sensitive: yes}
                  known: {type: text, default: "", sensitive: yes}
                give_up: farewell
                states:
                  greeting:
                    say: Please say your PIN.
                    ask: pin
                    goto: keep
                  keep:
                    set: {known: "${pin}"}
                    when:
                      - {if: known == "0000", goto: farewell}
                      - else: thanks
                  thanks:
                    say: Thank you. Goodbye.
                    goto: hangup
                  farewell:
                    say: Goodbye.
                    goto: hangup
                """, slip: (", default: \"\", sensitive: yes}", ", default: \"\"}"))),
    ]

    private static func page(
        what: String, why: String, _ good: String, slip: (of: String, as: String)
    ) -> RulePage {
        RulePage(what: what, why: why, bad: good.replacing(slip.of, with: slip.as), good: good, kind: .proof)
    }
}
