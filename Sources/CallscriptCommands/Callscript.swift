package import ArgumentParser
import ScriptDiagnostics

/// The `callscript` command.
package struct Callscript: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "callscript",
        abstract: "Phone conversations written as YAML scripts: checked, rehearsed, and put on a live line.",
        discussion: """
            callscript new hello                 a small script and its test to start from
            callscript validate hello.yaml       what is wrong with it, before anyone calls
            callscript explain unknown-target    what a finding means
            callscript simulate hello.yaml       talk to it in this terminal
            callscript test hello.yaml           play its test conversations
            callscript serve hello.yaml          answer the carrier's webhooks
            callscript call +15551230001         have a running server place a call

            Exit codes: 0 fine, 1 findings or failed tests, 2 wrong usage, 3 could not read, reach or run.
            """,
        version: "0.1.0",
        subcommands: [
            ValidateCommand.self, ExplainCommand.self, SimulateCommand.self, TestCommand.self, ServeCommand.self,
            CallCommand.self,
            NewCommand.self, CompileCommand.self, SchemaCommand.self, MatchCommand.self,
        ])

    package init() {}

    /// Runs the command with its arguments, and tells how it ended.
    ///
    /// The parsing library wants a level behind `--fix`, so a bare one is spelt out.
    package static func run(arguments: [String]) async -> ExitStatus {
        do {
            try refuseUnknownCommand(arguments)
            try refuseLevelApart(arguments)
            var command = try parseAsRoot(arguments.map { $0 == "--fix" ? "--fix=safe" : $0 })
            if var asyncCommand = command as? any AsyncParsableCommand {
                try await asyncCommand.run()
            } else {
                try command.run()
            }
            return .fine
        } catch let status as ExitStatus {
            return status
        } catch let fault as OperatorFault {
            Console.current.error("callscript: \(fault.message)")
            return fault.status
        } catch {
            let message = fullMessage(for: error)
            if exitCode(for: error).isSuccess {
                Console.current.print(message)
                return .fine
            }
            Console.current.error(message)
            return exitCode(for: error) == .validationFailure ? .usage : .failure
        }
    }

    /// `--fix unsafe` would mend safely, and look for a file called so.
    private static func refuseLevelApart(_ arguments: [String]) throws {
        for (option, level) in zip(arguments, arguments.dropFirst())
        where option == "--fix" && FixLevel(rawValue: level) != nil {
            throw OperatorFault(message: "write --fix=\(level), without a blank", status: .usage)
        }
    }

    /// The parsing library takes a misspelt command for an argument too many, and tells help for it of everything.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        let asked = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let asked, !asked.hasPrefix("-"), !known.contains(asked) else { return }
        let nearest = NearestName.nearest(to: asked, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
        throw OperatorFault(
            message: "there is no command \"\(asked)\"\(nearest)\nSee callscript --help for all of them.",
            status: .usage)
    }
}
