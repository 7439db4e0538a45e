import Foundation
import Logging

/// Log lines a person can follow: `15:45:02  Speech from +15551230001: "what time is it" (0.95) → tell_time`.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var isColored: Bool
    var file: LogFile?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let now = Date()
        let shown = self.metadata.merging(event.metadata ?? [:]) { $1 }
        let details =
            shown.isEmpty ? "" : "  " + shown.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
        let level = event.level == .info ? "" : "\(event.level.rawValue.uppercased())  "
        let line = "\(level)\(event.message)\(details)\n"
        let (time, moment) = (now.formatted(Self.time), now.formatted(Self.moment))
        show("\(time)  \(line)", event.level)
        if let trouble = file?.add("\(moment)  \(line)") { show("\(time)  ERROR  \(trouble)\n", .error) }
    }

    /// A terminal that is gone, or a pipe that nobody reads any more, ends no call.
    private func show(_ line: String, _ level: Logger.Level) {
        try? FileHandle.standardError.write(contentsOf: Data((isColored ? coloured(line, level) : line).utf8))
    }

    private static let time = Date.VerbatimFormatStyle(
        format:
            "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
        timeZone: .current, calendar: Calendar(identifier: .gregorian))
    private static let moment = Date.ISO8601FormatStyle()

    private func coloured(_ line: String, _ level: Logger.Level) -> String {
        switch level {
        case .error, .critical: "\u{1B}[31m\(line)\u{1B}[0m"
        case .warning: "\u{1B}[33m\(line)\u{1B}[0m"
        case .trace, .debug: "\u{1B}[2m\(line)\u{1B}[0m"
        case .info, .notice: line
        }
    }
}
