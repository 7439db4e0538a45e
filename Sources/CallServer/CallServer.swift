package import Foundation
package import Hummingbird
package import Logging
import ServiceLifecycle
package import TwilioAPI

/// The server that a carrier's webhooks hold conversations with, and that operators place calls through.
///
/// As a service it stops on a graceful shutdown: it takes no new connections and lets the turns in flight finish.
package struct CallServer: Service {
    private let settings: ServerSettings
    private let logger: Logger
    private let store: any SessionStore
    private let clock: @Sendable () -> Date
    let readiness = Readiness()
    let works: WorkRunner
    private let narrator: Narrator?
    private let responder: RouterResponder<CallRequestContext>
    private let onRunning: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - carrier: In place of the REST API that the settings name.
    ///   - worker: In place of the carrier, the web and the model.
    ///   - store: In place of memory.
    ///   - speech: Where rendered texts lie; without it the carrier's voices speak.
    ///   - onRunning: Told the port once the server listens.
    package init(
        settings: ServerSettings, library: ProgramLibrary, logger: Logger, carrier: (any Carrier)? = nil,
        worker: (any Worker)? = nil, store: any SessionStore = MemorySessionStore(), speech: SpeechCache? = nil,
        clock: @escaping @Sendable () -> Date = { Date() },
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.settings = settings
        self.logger = logger
        self.store = store
        self.clock = clock
        self.onRunning = onRunning

        let carrier = carrier ?? settings.credentials.map { TwilioClient(credentials: $0, base: settings.apiBase) }
        let pending = PendingCalls()
        let model =
            settings.modelKey == nil && settings.modelBase == nil
            ? nil : ModelClient(base: settings.modelBase, apiKey: settings.modelKey, model: settings.modelName)
        let worker =
            worker
            ?? OutsideWorker(
                carrier: carrier, phoneNumber: settings.phoneNumber,
                web: WebFetcher(allowed: settings.allowedHosts, secret: settings.secret), model: model, logger: logger)
        let works = WorkRunner(worker: worker, clock: clock, logger: logger)
        self.works = works
        let narrator = speech.flatMap {
            Narrator(library, cache: $0, patience: settings.speechDelay, secret: settings.secret, logger: logger)
        }
        self.narrator = narrator
        let switchboard = Switchboard(
            library: library, store: store, pending: pending,
            effects: EffectRunner(carrier: carrier, publicBase: settings.publicBase, works: works, logger: logger),
            log: CallLog(logger: logger), clock: clock, fillerDelay: settings.fillerDelay, narrator: narrator)
        let desk = CallDesk(
            settings: settings, library: library, store: store, pending: pending, carrier: carrier, logger: logger,
            clock: clock)

        let router = Router(context: CallRequestContext.self)
        router.add(middleware: Refusals(methods: Self.methods, logger: logger))
        StatusRoutes(library: library, store: store, publicURL: settings.publicURL, readiness: readiness)
            .add(to: router)
        MediaRoutes(library: library).add(to: router.group(""))
        if let narrator { SpeechRoutes(cache: narrator.cache).add(to: router.group("")) }
        VoiceRoutes(switchboard: switchboard)
            .add(to: router.group("").add(middleware: CarrierAccess(settings: settings, logger: logger)))
        let operators = router.group("").add(
            middleware: OperatorAccess(apiToken: settings.apiToken, logger: logger))
        CallRoutes(desk: desk).add(to: operators)
        SessionRoutes(store: store).add(to: operators)
        responder = router.buildResponder()
    }

    private static let methods: [String: [HTTPRequest.Method]] = {
        var methods: [String: [HTTPRequest.Method]] = [
            "/": [.get, .head], "/health": [.get, .head], "/sessions": [.get, .head], "/make-call": [.post],
        ]
        for path in VoiceRoutes.paths { methods[path] = VoiceRoutes.methods }
        return methods
    }()

    /// The server without its lifecycle, as tests play it.
    package var application: some ApplicationProtocol {
        // Its own lines are about connections, not about calls.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .notice)
        let onRunning = onRunning
        return Application(
            responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1024),
            services: [SessionSweeper(store: store, clock: clock), works] + (narrator.map { [$0] } ?? []),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: quiet)
    }

    package func run() async throws {
        try await withGracefulShutdownHandler {
            try await application.run()
        } onGracefulShutdown: {
            readiness.shutDown()
            logger.info("Shutting down; turns in flight may finish")
        }
    }
}
