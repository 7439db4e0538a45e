import ArgumentParser
import ScriptModel

/// `callscript schema`
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of scripts, by which an editor completes and explains keys.",
        discussion: """
            callscript schema > callscript.schema.json

            The first line of a script then names it to the editor:
            # yaml-language-server: $schema=callscript.schema.json
            """)

    @Flag(help: "Print the schema of files that a script includes.")
    var included = false

    func run() async throws {
        Console.current.write(included ? ScriptSchema.included : ScriptSchema.script)
    }
}
