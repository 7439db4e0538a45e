import ArgumentParser
import CallInterpreter
import CallProgram
import CallServer
import Foundation
import Logging
import ScriptCompiler
import ServiceLifecycle
import UnixSignals

/// `callscript serve FILE|FOLDER`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Put scripts on a live webhook.",
        discussion: """
            callscript serve assistant.yaml
            callscript serve scripts/ --port 9000          several scripts, chosen by number or ?script=NAME
            callscript serve assistant.yaml --public-url https://calls.example.com

            Settings come from options, then the environment, then a .env file: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN,
            TWILIO_PHONE_NUMBER, PUBLIC_URL, SERVER_HOST, SERVER_PORT, SILENCE_THRESHOLD_SECONDS, API_TOKEN,
            LOG_LEVEL, LOG_FILE and others; the README lists them all.
            Without TWILIO_AUTH_TOKEN it is a rehearsal: only this machine is answered.
            """)

    @Argument(help: "Scripts or folders.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String]

    @Option(help: "The address to listen on. Default: SERVER_HOST, else 127.0.0.1.")
    var host: String?

    @Option(help: "The port to listen on; 0 takes a free one. Default: SERVER_PORT, else 8000.")
    var port: Int?

    @Option(help: "Where the carrier reaches this server. Default: PUBLIC_URL.")
    var publicURL: String?

    @Option(help: "How much to log: trace, debug, info, notice, warning, error. Default: LOG_LEVEL, else info.")
    var logLevel: String?

    @Option(help: "Log to this file too. Default: LOG_FILE.")
    var logFile: String?

    func run() async throws {
        let settings = try Settings()
        let server = try serverSettings(settings)
        let timeout = try settings.number("SILENCE_THRESHOLD_SECONDS").map { max(1, Int($0.rounded(.up))) }
        let library = ProgramLibrary(try programs(defaultTimeout: timeout ?? 5))
        let logger = try logger(settings)
        let greeting = ServerGreeting(settings: server, library: library)
        let console = Console.current
        let service = CallServer(
            settings: server, library: library, logger: logger,
            onRunning: { port in console.print(greeting.text(port: port)) })
        do {
            try await ServiceGroup(
                services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.quiet(logger)
            ).run()
        } catch {
            throw OperatorFault(message: "cannot serve on \(server.host):\(server.port): \(error)")
        }
    }

    private func serverSettings(_ settings: Settings) throws -> ServerSettings {
        var server = ServerSettings()
        server.host = host ?? settings.text("SERVER_HOST") ?? server.host
        server.port = try port ?? settings.port("SERVER_PORT") ?? server.port
        server.publicURL = publicURL ?? settings.text("PUBLIC_URL")
        if let url = server.publicURL, !url.hasPrefix("http://") && !url.hasPrefix("https://") {
            throw OperatorFault(
                message: "PUBLIC_URL must begin with https:// or http://, and is \"\(url)\"", status: .usage)
        }
        server.accountSID = settings.text("TWILIO_ACCOUNT_SID")
        server.authToken = settings.text("TWILIO_AUTH_TOKEN", isSecret: true)
        server.apiKey = settings.text("TWILIO_API_KEY")
        server.apiKeySecret = settings.text("TWILIO_API_SECRET", isSecret: true)
        server.phoneNumber = settings.text("TWILIO_PHONE_NUMBER")
        server.apiToken = settings.text("API_TOKEN", isSecret: true)
        server.apiBase = settings.text("TWILIO_API_URL") ?? server.apiBase
        if server.authToken != nil && server.publicURL == nil {
            throw OperatorFault(
                message: "PUBLIC_URL is not set: the carrier signs its webhooks over the address it reaches this "
                    + "server at, so they could not be checked. Set PUBLIC_URL or --public-url, or leave out "
                    + "TWILIO_AUTH_TOKEN to rehearse on this machine",
                status: .usage)
        }
        return server
    }

    /// The scripts to serve; each must be fit to run, with a name and numbers of its own.
    private func programs(defaultTimeout: Int) throws -> [ServedProgram] {
        let files = try ScriptFiles.scripts(paths)
        guard !files.isEmpty else { throw OperatorFault(message: "there is no script (.yaml) in that folder") }
        var owners: [String: String] = [:]
        return try files.map { path in
            let script = try CheckedScript(path: path)
            let program = try script.runnable().program
            for identity in [program.name] + program.numbers {
                if let other = owners.updateValue(path, forKey: identity) {
                    throw OperatorFault(message: "\(other) and \(path) both answer to \(identity)")
                }
            }
            return ServedProgram(
                Interpreter(program: program, defaultTimeout: defaultTimeout), mediaFolder: script.folder)
        }
    }

    private func logger(_ settings: Settings) throws -> Logger {
        let level = logLevel ?? settings.text("LOG_LEVEL") ?? "info"
        guard let logLevel = Logger.Level(rawValue: level.lowercased()) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw OperatorFault(message: "LOG_LEVEL is \"\(level)\", and can be \(levels)", status: .usage)
        }
        var file: FileHandle?
        if let path = logFile ?? settings.text("LOG_FILE") {
            file = try LineLogHandler.open(path)
        }
        let isColored = Console.current.colour
        return Logger(label: "callscript") { _ in
            LineLogHandler(logLevel: logLevel, isColored: isColored, file: file)
        }
    }

    /// The lifecycle's own lines are not about calls.
    private static func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        return quiet
    }
}
