import Logging

/// What is told of connections, in the server's own log from notices on.
///
/// Each request is given a number there; no line shows it, so it is not kept.
struct ConnectionLog: LogHandler {
    private let logger: Logger
    var logLevel: Logger.Level
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    static func logger(beside logger: Logger) -> Logger {
        Logger(label: logger.label) { _ in ConnectionLog(logger) }
    }

    private init(_ logger: Logger) {
        self.logger = logger
        logLevel = max(logger.logLevel, .notice)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        logger.log(level: event.level, event.message, metadata: event.metadata, source: event.source)
    }
}
