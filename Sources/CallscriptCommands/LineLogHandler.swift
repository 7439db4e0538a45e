import Foundation
import Logging
import Synchronization

/// Log lines a person can follow: `15:45:02  Speech from +15551230001: "what time is it" (0.95) → tell_time`.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var isColored: Bool
    var file: FileHandle?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Opens a log file for lines to be added at its end.
    static func open(_ path: String) throws -> FileHandle {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw OperatorFault(message: "cannot write the log file \(path)")
        }
        try file.seekToEnd()
        return file
    }

    func log(event: LogEvent) {
        let now = Date()
        let shown = self.metadata.merging(event.metadata ?? [:]) { $1 }
        let details =
            shown.isEmpty ? "" : "  " + shown.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
        let level = event.level == .info ? "" : "\(event.level.rawValue.uppercased())  "
        let line = "\(level)\(event.message)\(details)\n"
        let terminal = "\(now.formatted(Self.time))  \(line)"
        FileHandle.standardError.write(Data((isColored ? coloured(terminal, event.level) : terminal).utf8))
        // One write a line: the file may be shared by every thread that serves.
        file?.write(Data("\(now.formatted(Self.moment))  \(line)".utf8))
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
