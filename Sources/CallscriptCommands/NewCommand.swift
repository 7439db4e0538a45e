import ArgumentParser
import Foundation

/// `callscript new hello`
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a small script and its test to start from.",
        discussion: """
            callscript new pizza_line   writes pizza_line.yaml and its test
            """)

    @Argument(help: "The script's name: small letters, digits and underscores.")
    var name: String

    func run() async throws {
        guard name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil else {
            throw OperatorFault(
                message: "\"\(name)\" cannot be a script's name: use small letters, digits and underscores, "
                    + "beginning with a letter, for example pizza_line",
                status: .usage)
        }
        let files = [
            ("\(name).yaml", Self.script(name: name)), ("\(name).test.yaml", Self.test(name: name)),
        ]
        for (path, _) in files where FileManager.default.fileExists(atPath: path) {
            throw OperatorFault(message: "\(path) is there already; choose another name or move it away")
        }
        for (path, text) in files { try ScriptFiles.write(text.utf8, to: path) }
        Console.current.print(
            """
            Wrote \(name).yaml and \(name).test.yaml. Next:
              callscript validate \(name).yaml
              callscript simulate \(name).yaml
              callscript test \(name).yaml
            """)
    }

    static func script(name: String) -> String {
        """
        callscript: 1
        name: \(name)
        description: What this script is for.
        timezone: UTC                    # yours, such as America/New_York

        languages:
          en-US: {voice: Polly.Joanna}

        listen:
          input: [speech, keys]

        start: greeting

        intents:
          opening_hours:
            - when are you open
            - what are your hours
            - how late are you open

        globals:                         # understood at every question
          repeat: repeat
          goodbye: farewell

        give_up: farewell                # after too much silence, or too many words not understood

        states:
          greeting:
            say: Hello! Would you like our opening hours or our address?
            choices:
              opening_hours: {key: 1, goto: hours}
              address:
                key: 2
                phrases: [where are you, your address]
                goto: address
          hours:
            say: We are open from nine to five, Monday to Friday.
            goto: anything_else
          address:
            say: You find us at 12 Harbor Street.
            goto: anything_else
          anything_else:
            say: Is there anything else?
            choices:
              "yes": {key: 1, goto: greeting}
              "no": {key: 2, goto: farewell}
              opening_hours: hours
          farewell:
            say: Thank you for calling. Goodbye.
            goto: hangup

        """
    }

    static func test(name: String) -> String {
        """
        script: \(name).yaml
        tests:
          asks for the hours and leaves:
            turns:
              - hear: Hello! Would you like our opening hours or our address?
              - say: When are you open?
              - hear: We are open from nine to five, Monday to Friday. Is there anything else?
              - say: "No"
              - hear: Thank you for calling. Goodbye.
              - ended: hangup

          presses a key:
            turns:
              - press: 2
              - hear: {contains: 12 Harbor Street}

        """
    }
}
