import CallInterpreter
import CallProgram
import Foundation
import ScriptCompiler

/// Scripts to measure with.
enum Samples {
    static let scripts = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scripts")

    static func compiled(_ text: String) -> Program {
        let result = ScriptPipeline.compile(path: "sample.yaml", load: { _ in Array(text.utf8) })
        guard let program = result.program?.program else { fatalError("\(result.diagnostics.map(\.message))") }
        return program
    }

    static func assistant() throws -> String {
        try String(contentsOf: scripts.appending(path: "assistant.yaml"), encoding: .utf8)
    }

    /// A script of eleven lines a state and one a phrase: menus that lead from one to the next, and all to a goodbye.
    static func generated(states: Int, phrases: Int = 3) -> String {
        var text = """
            callscript: 1
            name: sample
            languages:
              en-US: {voice: Polly.Joanna}
            start: menu_0
            globals: {goodbye: farewell, repeat: repeat}
            give_up: farewell
            slots:
              count: {type: number, default: 0}
            states:

            """
        for index in 0..<states {
            let next = (index + 1) % states
            text += """
                  menu_\(index):
                    set:
                      count: ${count + 1}
                    say: >-
                      This is menu number \(index), and you have seen ${count} of them.
                      Would you like the next one, or shall we stop?
                    choices:
                      next_\(index):
                        phrases:

                """
            for phrase in 0..<phrases { text += "          - go on to number \(index) by way \(phrase)\n" }
            text += "        goto: menu_\(next)\n      \"no\": farewell\n"
        }
        return text + "  farewell:\n    say: Goodbye.\n    goto: hangup\n"
    }
}
