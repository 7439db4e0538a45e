import ArgumentParser
import CallProgram
import ScriptCompiler
import ScriptDiagnostics

/// `callscript compile FILE`
struct CompileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Show the program that a script becomes.",
        discussion: """
            callscript compile clinic.yaml                  as a text for people
            callscript compile clinic.yaml --graph mermaid  as a picture of its states
            callscript compile clinic.yaml --json -o clinic.json
            """)

    enum Graph: String, ExpressibleByArgument, CaseIterable {
        case mermaid, dot
    }

    @Argument(help: "The script.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Flag(help: "Print the program for people; so it is without an option.")
    var dump = false

    @Flag(help: "Print the program as JSON.")
    var json = false

    @Option(help: "Draw the states: mermaid or dot.")
    var graph: Graph?

    @Option(name: .shortAndLong, help: "Write to this file in place of the terminal.")
    var output: String?

    func validate() throws {
        guard [dump, json, graph != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("Choose one of --dump, --graph and --json.")
        }
    }

    func run() async throws {
        let script = try CheckedScript(toRun: file)
        let program = try script.runnable().program
        if let output {
            try NamedOutput.check(
                [NamedOutput(option: "--output", path: output)], beside: script.result.files.files.map(\.path))
        }
        let text =
            switch graph {
            case .mermaid: program.mermaid()
            case .dot: program.dot()
            case nil: json ? String(decoding: try program.encoded(), as: UTF8.self) + "\n" : program.dump()
            }
        guard let output else { return Console.current.write(text) }
        try ScriptFiles.write(text.utf8, to: output)
    }
}
