import ScriptDiagnostics
import ScriptModel

/// Pages of what is found while keys and values are read.
enum StructurePages {
    static let entries: [RuleCatalogue.Entry] = keys + values + files

    private static let keys: [RuleCatalogue.Entry] = [
        .init(
            .unknownKey,
            RulePage(
                what: "A key that the language does not have, at least not here.",
                why: "What stands under it is never said or done.", slip: ("say:", "sya:"))),
        .init(
            .missingKey,
            RulePage(
                what: "A key without which nothing works.", why: "Nobody knows where the call begins.",
                slip: ("start: greeting\n", ""))),
        .init(
            .twoVerbs,
            RulePage(
                what: "A state that does two things, or goes on after it has ended the call.",
                why: "A state does one thing; a caller would only meet one of them.", good: question,
                slip: (
                    "choices: {\"yes\": booked, \"no\": booked}",
                    "choices: {\"yes\": booked, \"no\": booked}\n    reject: busy"
                ))),
        .init(
            .emptyState,
            RulePage(
                what: "A state with nothing below its name.",
                why: "A caller who comes here hears nothing, and the line drops.", good: question,
                slip: ("booked:\n    say: Thank you. Goodbye.\n    goto: hangup", "booked:"))),
        .init(
            .badName,
            RulePage(
                what: "A name with signs that names cannot have: letters, digits and _ are allowed.",
                why: "The script does not run until the name is written so everywhere.", good: question,
                slip: ("  booked:", "  Booked:"))),
        .init(
            .reservedName,
            RulePage(
                what: "A name that means something in the language already.",
                why: "It would never be clear which one is meant, so the script does not run.", good: question,
                slip: ("booked", "back"))),
        .init(
            .duplicateDefinition,
            RulePage(
                what: "The same thing defined twice, here or in an included file.",
                why: "Only one of the two would ever be used.", good: hours,
                slip: ("mon-fri: 09:00-17:00", "mon-fri: 09:00-17:00, fri: 09:00-12:00"))),
    ]

    private static let values: [RuleCatalogue.Entry] = [
        .init(
            .wrongType,
            RulePage(
                what: "A value of another kind than its key takes.",
                why: "The script cannot be read here, and does not run.",
                good: question, slip: ("give_up: booked", "give_up: [booked]"))),
        .init(
            .valueNotAllowed,
            RulePage(
                what: "A word that its key does not know.",
                why: "The script does not run until it is one of those allowed.",
                good: question,
                slip: ("start: greeting", "listen: {input: [voice]}\nstart: greeting"))),
        .init(
            .valueOutOfRange,
            RulePage(
                what: "A number that is too large or too small.", why: "The carrier or the language does not take it.",
                good: """
                    start: menu
                    slots:
                      sizes: {type: list, default: [small, large]}
                      size: {type: choice, from: sizes}
                    states:
                      menu:
                        say:
                          - {each: one in sizes, say: "${one}", at_most: 9}
                        ask: size
                        goto: told
                      told:
                        say: You chose ${size}. Goodbye.
                        goto: hangup
                    """,
                slip: ("at_most: 9", "at_most: 12"))),
        .init(
            .emptyText,
            RulePage(
                what: "A text with nothing in it.",
                why:
                    "The caller hears nothing in its place: an empty sentence, which the carrier refuses (error 13520), is never sent.",
                slip: ("Welcome to the clinic. Goodbye.", "\"\""))),
        .init(
            .timeoutOutOfRange,
            RulePage(
                what: "A duration that the carrier does not take.",
                why: "The carrier would refuse the document, and the call fails.",
                good: """
                    start: greeting
                    states:
                      greeting:
                        say: This call is recorded. Please leave a message.
                        record: {max_length: 2m, transcribe: yes}
                        goto: thanks
                      thanks:
                        say: Thank you. Goodbye.
                        goto: hangup
                    """,
                slip: ("2m", "5m"))),
        .init(
            .amdOutOfRange,
            RulePage(
                what: "A duration of machine detection that the carrier does not take.",
                why: "The carrier refuses to place the call.",
                good: """
                    start: {human: greeting, machine: message, unknown: greeting}
                    outbound: {machine_detection: wait_for_beep, speech_threshold: 2400ms}
                    states:
                      greeting:
                        say: This is the clinic. Please call us back. Goodbye.
                        goto: hangup
                      message:
                        say: This is the clinic with a message. Please call us back. Goodbye.
                        goto: hangup
                    """,
                slip: ("2400ms", "2400"))),
        .init(
            .phoneNotE164,
            RulePage(
                what: "A phone number that is not written with plus, country and digits only.",
                why: "The carrier refuses the number (errors 13224 and 21217), and the caller is not put through.",
                good: """
                    start: greeting
                    states:
                      greeting:
                        say: I put you through.
                        transfer: {to: "+15551230002"}
                        goto: hangup
                        on: {otherwise: sorry}
                      sorry:
                        say: Nobody can take your call now. Goodbye.
                        goto: hangup
                    """,
                slip: ("+15551230002", "+1 555 123 0002"))),
        .init(
            .templateSyntax,
            RulePage(
                what: "A condition or a ${…} that is not written as the language has it.",
                why: "It cannot be worked out, so the script does not run.", good: hours,
                slip: ("if: call.turns > 1", "if: call.turns = 1"))),
    ]

    private static let files: [RuleCatalogue.Entry] = [
        .init(
            .includeOutside,
            RulePage(
                what: "An included file that is not in the folder of the script, or below it.",
                why: "It is not read, so the script does not run.",
                slip: ("start: greeting", "include: ../hours.yaml\nstart: greeting"))),
        .init(
            .includeMissing,
            RulePage(
                what: "An included file that is not there.",
                why: "What it holds is missing, so the script does not run.",
                slip: ("start: greeting", "include: hours.yaml\nstart: greeting"))),
        .init(
            .circularInclude,
            RulePage(
                what: "Files that include each other in a circle.",
                why: "No end would be found, so the script does not run.",
                slip: ("start: greeting", "include: \(RulePage.file)\nstart: greeting"))),
    ]

    private static let question = """
        start: greeting
        give_up: booked
        states:
          greeting:
            say: Would you like to book a visit?
            choices: {"yes": booked, "no": booked}
          booked:
            say: Thank you. Goodbye.
            goto: hangup
        """

    private static let hours = """
        start: greeting
        timezone: Europe/Berlin
        hours:
          desk: {mon-fri: 09:00-17:00}
        states:
          greeting:
            say: Welcome to the clinic.
            when:
              - {if: call.turns > 1, goto: closed}
              - {if: open(desk), goto: open}
              - else: closed
          open:
            say: We are open. Goodbye.
            goto: hangup
          closed:
            say: We are closed. Goodbye.
            goto: hangup
        """
}
