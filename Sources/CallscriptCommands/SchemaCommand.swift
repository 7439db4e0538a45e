import ArgumentParser
import CallSimulator
import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// `callscript schema`
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of scripts and their tests, by which an editor completes and explains keys.",
        discussion: """
            callscript schema > callscript.schema.json

            The first line of a script then names it to the editor:
            # yaml-language-server: $schema=callscript.schema.json
            """)

    @Flag(exclusivity: .exclusive)
    var kind: Kind = .scripts

    enum Kind: EnumerableFlag {
        case scripts, included, tests, findings, settings

        static func help(for kind: Kind) -> ArgumentHelp? {
            switch kind {
            case .scripts: "Print the schema of scripts."
            case .included: "Print the schema of files that a script includes."
            case .tests: "Print the schema of NAME.test.yaml."
            case .findings: "Print the schema of what validate --format json prints."
            case .settings: "Print the schema of .callscript.yaml."
            }
        }
    }

    /// Of NAME.test.yaml.
    static let tests = ScriptSchema.text(
        ConversationReader.shape, file: "callscript.test.schema.json", title: "Conversations that a script must hold")

    func run() async throws {
        let text =
            switch kind {
            case .scripts: ScriptSchema.script
            case .included: ScriptSchema.included
            case .tests: Self.tests
            case .findings: FindingsSchema.text
            case .settings: RuleSettings.schema
            }
        Console.current.write(text)
    }
}
