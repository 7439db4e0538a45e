import ArgumentParser
import CallProgram
import Foundation
import ScriptCompiler

/// `callscript compile FILE`
struct CompileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Show the program that a script becomes.",
        discussion: """
            callscript compile clinic.yaml                   as JSON, to be stored
            callscript compile clinic.yaml --dump            for people
            callscript compile clinic.yaml --graph mermaid   as a picture of its states (or: dot)
            """)

    enum Graph: String, ExpressibleByArgument, CaseIterable {
        case mermaid, dot
    }

    @Argument(help: "The script.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Flag(help: "Print the program for people.")
    var dump = false

    @Option(help: "Draw the states: mermaid or dot.")
    var graph: Graph?

    @Option(name: .shortAndLong, help: "Write to this file in place of the terminal.")
    var output: String?

    func validate() throws {
        if dump && graph != nil { throw ValidationError("Choose one of --dump and --graph.") }
    }

    func run() async throws {
        let program = try CheckedScript(path: file).runnable().program
        let text =
            switch graph {
            case .mermaid: program.mermaid()
            case .dot: program.dot()
            case nil: dump ? program.dump() : String(decoding: try program.encoded(), as: UTF8.self) + "\n"
            }
        guard let output else { return Console.current.write(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: output))
        } catch {
            throw OperatorFault(message: "cannot write \(output): \(error.localizedDescription)")
        }
    }
}
