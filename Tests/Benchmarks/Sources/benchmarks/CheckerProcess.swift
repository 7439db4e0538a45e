import Foundation

/// A program that checks files: `callscript validate`, `yamllint`, `check-jsonschema`.
struct CheckerProcess {
    var name: String
    /// `callscript validate`
    var isOurs = false
    var readsFile = true
    private let program: URL
    private let arguments: [String]

    /// Ours first, and those that are installed.
    static func all() -> [CheckerProcess] {
        let own = ProcessInfo.processInfo.environment["CALLSCRIPT"].map { URL(filePath: $0) } ?? built
        let schema = Samples.scripts.appending(path: "callscript.schema.json").path()
        let relaxed = "{extends: relaxed, rules: {line-length: disable}}"
        return [
            own.map {
                CheckerProcess(
                    name: "callscript --version", readsFile: false, program: $0, arguments: ["--version"])
            },
            own.map {
                CheckerProcess(name: "callscript validate", isOurs: true, program: $0, arguments: ["validate"])
            },
            installed("yamllint").map {
                CheckerProcess(name: "yamllint", program: $0, arguments: ["-d", relaxed])
            },
            installed("check-jsonschema").map {
                CheckerProcess(name: "check-jsonschema", program: $0, arguments: ["--schemafile", schema])
            },
        ].compactMap { $0 }
    }

    /// The fastest of a few runs.
    func milliseconds(on file: URL) throws -> Double {
        let clock = ContinuousClock()
        let patience = clock.now + .seconds(2)
        var fastest = Double.infinity
        repeat {
            let began = clock.now
            try run(command(on: file))
            fastest = min(fastest, (clock.now - began) / .milliseconds(1))
        } while clock.now < patience
        return fastest
    }

    /// The most memory that it holds, as GNU `time` tells; nil without that. What the system counts of a child of ours
    /// begins with what we hold ourselves, so a small process has to stand between.
    func bytes(on file: URL) throws -> Double? {
        guard let time = Self.installed("time") else { return nil }
        let report = FileManager.default.temporaryDirectory.appending(path: "callscript-memory.txt")
        try run([time.path(), "-f", "%M", "-o", report.path()] + command(on: file))
        let text = try String(contentsOf: report, encoding: .utf8)
        return Double(text.trimmingCharacters(in: .whitespacesAndNewlines)).map { $0 * 1_024 }
    }

    private func command(on file: URL) -> [String] { [program.path()] + arguments + (readsFile ? [file.path()] : []) }

    private func run(_ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { fatalError("\(command.joined(separator: " ")) failed") }
    }

    private static var built: URL? {
        let release = Samples.scripts.deletingLastPathComponent().appending(path: ".build/release/callscript")
        return FileManager.default.isExecutableFile(atPath: release.path()) ? release : installed("callscript")
    }

    private static func installed(_ name: String) -> URL? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    }
}
