import ArgumentParser
import CallInterpreter
import CallProgram
import CallProofs
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
            callscript serve scripts/ --port 9000   chosen by number or ?script=NAME
            callscript serve assistant.yaml --public-url https://calls.example.com

            Settings come from options, then the environment, then a .env file: \
            TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_PHONE_NUMBER, PUBLIC_URL, SERVER_HOST, SERVER_PORT, \
            SILENCE_THRESHOLD_SECONDS, API_TOKEN, OPENAI_BASE_URL, OPENAI_API_KEY, FETCH_ALLOW, TTS_CACHE, \
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

    @Option(
        help: ArgumentHelp(
            "Serve only scripts that this certificate proves; validate --certificate writes one.", valueName: "file"))
    var requireCertificate: String?

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("--port must be a port from 0 to 65535, and is \"\(port)\".")
        }
    }

    func run() async throws {
        let settings = try Settings()
        for doubt in settings.doubts { Console.current.error("callscript: \(doubt)") }
        var server = try serverSettings(settings)
        for doubt in try CarrierSettings(settings, server).doubts { Console.current.error("callscript: \(doubt)") }
        let timeout = try settings.number(.silenceThreshold)
        if let timeout, !(1...60).contains(timeout) {
            throw OperatorFault(
                message: "SILENCE_THRESHOLD_SECONDS must be from 1 to 60, and is \"\(timeout)\"", status: .usage)
        }
        let library = ProgramLibrary(
            try programs(defaultTimeout: timeout.map { Int($0.rounded(.up)) } ?? Assumptions().timeout))
        let logger = try logger(settings)
        server.secret = secrets(of: library, settings, logger)
        let greeting = ServerGreeting(settings: server, library: library)
        let console = Console.current
        let service = CallServer(
            settings: server, library: library, logger: logger, speech: try speech(for: library, settings),
            onRunning: { port in console.print(greeting.text(port: port)) })
        do {
            try await ServiceGroup(
                services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.quiet(logger)
            ).run()
        } catch {
            throw OperatorFault(message: Self.sentence(for: error, server))
        }
    }

    private func serverSettings(_ settings: Settings) throws -> ServerSettings {
        var server = ServerSettings()
        server.host = host ?? settings.text(.serverHost) ?? server.host
        server.port = try port ?? settings.port(.serverPort) ?? server.port
        server.publicURL = try Self.address(publicURL ?? settings.text(.publicURL), .publicURL)
        server.accountSID = settings.text(.accountSID)
        server.authToken = settings.text(.authToken, isSecret: true)
        server.apiKey = settings.text(.apiKey)
        server.apiKeySecret = settings.text(.apiSecret, isSecret: true)
        server.phoneNumber = settings.text(.phoneNumber)
        server.apiToken = settings.text(.apiToken, isSecret: true)
        server.apiBase = settings.text(.apiURL) ?? server.apiBase
        server.modelBase = try Self.address(settings.text(.modelBase), .modelBase)
        server.modelKey = settings.text(.modelKey, isSecret: true)
        server.modelName = settings.text(.modelName)
        do {
            server.allowedHosts = try AllowedHosts(settings.text(.fetchAllow) ?? "")
        } catch {
            throw OperatorFault(
                message:
                    "FETCH_ALLOW has \"\(error.entry)\", which is no host: \(error.remedy). It takes hosts such as "
                    + "orders.internal,localhost:3000",
                status: .usage)
        }
        if server.authToken != nil && server.publicURL == nil {
            throw OperatorFault(
                message: "PUBLIC_URL is not set: the carrier signs its webhooks over the address it reaches this "
                    + "server at, so they could not be checked. Set PUBLIC_URL or --public-url, or leave out "
                    + "TWILIO_AUTH_TOKEN to rehearse on this machine",
                status: .usage)
        }
        return server
    }

    private static func address(_ url: String?, _ name: Settings.Name) throws -> String? {
        guard let url else { return nil }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            throw OperatorFault(
                message: "\(name.rawValue) must begin with https:// or http://, and is \"\(url)\"", status: .usage)
        }
        return url
    }

    /// Where rendered speech is kept, when a script has a voice of its own.
    private func speech(for library: ProgramLibrary, _ settings: Settings) throws -> SpeechCache? {
        let megabytes = try settings.number(.speechCacheMegabytes) ?? 500
        guard (1...1_000_000).contains(megabytes) else {
            throw OperatorFault(message: "TTS_CACHE_MB must be from 1 to 1000000, and is \(megabytes)", status: .usage)
        }
        guard library.programs.contains(where: { $0.program.languages.contains { $0.engine != nil } }) else {
            return nil
        }
        let caches = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
        let usual = (caches ?? FileManager.default.temporaryDirectory).appending(path: "callscript/speech")
        let folder = settings.text(.speechCache).map { URL(filePath: $0) } ?? usual
        do {
            return try SpeechCache(folder: folder, mostBytes: Int(megabytes) << 20)
        } catch {
            throw OperatorFault(
                message: "rendered speech cannot be kept in \(folder.path(percentEncoded: false)): set TTS_CACHE to a "
                    + "folder that this user may write to")
        }
    }

    /// The environment as far as scripts list it. What is missing is told now, and not when a caller waits for it.
    private func secrets(
        of library: ProgramLibrary, _ settings: Settings, _ logger: Logger
    ) -> @Sendable (String) -> String? {
        var secrets: [String: String] = [:]
        for script in library.programs {
            for name in script.program.secrets {
                secrets[name] = settings.secret(name)
                if secrets[name] == nil {
                    logger.warning("The script \(script.name) needs \(name), which is not set: its requests will fail")
                }
            }
            if script.program.usesModel, settings.text(.modelKey) == nil, settings.text(.modelBase) == nil {
                logger.warning(
                    "The script \(script.name) has replies by a model: set OPENAI_API_KEY or OPENAI_BASE_URL")
            }
        }
        return { [secrets] name in secrets[name] }
    }

    /// The scripts to serve; each must be fit to run, with a name and numbers of its own.
    private func programs(defaultTimeout: Int) throws -> [ServedProgram] {
        let files = try ScriptFiles.scripts(paths)
        let certificate = try requireCertificate.map {
            try RequiredCertificate(path: $0, of: paths, waiting: defaultTimeout)
        }
        var owners: [String: String] = [:]
        return try files.map { path in
            let script = try CheckedScript(toRun: path)
            let program = try script.runnable().program
            try certificate?.check(program, of: path)
            for identity in [program.name] + program.numbers {
                if let other = owners.updateValue(path, forKey: identity) {
                    throw OperatorFault(
                        message: "\(other) and \(path) both answer to \(identity); give one another name or number")
                }
            }
            return ServedProgram(
                Interpreter(program: program, defaultTimeout: defaultTimeout), mediaFolder: script.folder)
        }
    }

    private func logger(_ settings: Settings) throws -> Logger {
        let level = logLevel ?? settings.text(.logLevel) ?? "info"
        guard let logLevel = Logger.Level(rawValue: level.lowercased()) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw OperatorFault(message: "LOG_LEVEL is \"\(level)\", and can be \(levels)", status: .usage)
        }
        let file = try (logFile ?? settings.text(.logFile)).map { path throws(OperatorFault) in
            try NamedOutput.check([NamedOutput(option: logFile == nil ? "LOG_FILE" : "--log-file", path: path)])
            return try LogFile(path)
        }
        let isColored = Console.current.colour
        return Logger(label: "callscript") { _ in
            LineLogHandler(logLevel: logLevel, isColored: isColored, file: file)
        }
    }

    private static func sentence(for error: any Error, _ server: ServerSettings) -> String {
        let text = "\(error)"
        if text.contains("EADDRINUSE") || text.contains("Address already in use") {
            return "port \(server.port) is taken by another program; choose another with --port"
        }
        if text.contains("EACCES") || text.contains("Permission denied") {
            return "this user may not listen on port \(server.port); choose one above 1023 with --port"
        }
        if text.contains("UnknownHost") || text.contains("EADDRNOTAVAIL") || text.contains("Cannot assign") {
            return "there is no address \"\(server.host)\" on this machine; choose another with --host"
        }
        return "cannot serve on \(server.host):\(server.port): \(text)"
    }

    /// The lifecycle's own lines are not about calls.
    private static func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        return quiet
    }
}

extension Program {
    /// Whether some state lets a language model speak.
    fileprivate var usesModel: Bool {
        states.contains { state in
            guard case .work(let work, _) = state.exit, case .reply = work.kind else { return false }
            return true
        }
    }
}
