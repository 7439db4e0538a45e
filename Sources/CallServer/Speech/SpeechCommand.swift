import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Speech by a program on this machine: `[espeak-ng, -v, en-us, --stdout]`. No shell reads its arguments.
struct SpeechCommand: Sendable {
    let words: [String]
    /// The tag of what is spoken.
    let language: String

    func sound(of text: String, within timeout: Duration) async throws(SpeechFailure) -> SpokenSound {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "callscript-speech-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        do {
            try files.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            // Files and no pipes: a program that reads or writes nothing cannot block.
            try Data((text + "\n").utf8).write(to: folder.appending(path: "in"))
            for name in ["out", "err"] { try Data().write(to: folder.appending(path: name)) }
        } catch {
            throw SpeechFailure(why: "there is no room in \(files.temporaryDirectory.path(percentEncoded: false))")
        }
        let file = folder.appending(path: "speech.wav")
        try await run(text, file, in: folder, within: timeout)
        let written = words.contains { $0.contains("${file}") } ? file : folder.appending(path: "out")
        let size = (try? files.attributesOfItem(atPath: written.path(percentEncoded: false)))?[.size] as? Int ?? 0
        guard size <= SpokenSound.mostBytes else { throw SpeechFailure(why: "it gave more than 16 MB") }
        return try SpokenSound([UInt8]((try? Data(contentsOf: written)) ?? Data()))
    }

    private func run(
        _ text: String, _ file: URL, in folder: URL, within timeout: Duration
    ) async throws(SpeechFailure) {
        guard let name = words.first, let path = Self.path(of: name) else {
            throw SpeechFailure(why: "there is no program \"\(words.first ?? "")\" on this machine; install it")
        }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words.dropFirst().map { argument($0, text, file) }
        process.environment = environment
        process.currentDirectoryURL = folder
        let ended = Latch()
        process.terminationHandler = { _ in ended.open() }
        do {
            process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
            process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
            process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
            try process.run()
        } catch {
            throw SpeechFailure(why: "it cannot be started: \(error.localizedDescription)")
        }
        guard await ended.wait(atMost: timeout) else {
            Self.end(process.processIdentifier)
            throw SpeechFailure(why: "it did not end within \(timeout)")
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let told = (try? Data(contentsOf: folder.appending(path: "err"))) ?? Data()
            let line = String(decoding: told.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline).first
            throw SpeechFailure(
                why: "it ended with \(process.terminationStatus)" + (line.map { " and said: \($0)" } ?? ""))
        }
    }

    /// Whatever the program has started goes with it, where it leads a group of its own.
    private static func end(_ process: pid_t) {
        kill(getpgid(process) == process ? -process : process, SIGKILL)
    }

    /// What a program needs to find itself and its files, and what its arguments name: `$MODEL`. Nothing else is its
    /// business, the server's own secrets least of all.
    private var environment: [String: String] {
        let named = Set(words.flatMap { $0.matches(of: /\$([A-Za-z_][A-Za-z0-9_]*)/).map { String($0.1) } })
            .subtracting(Self.secrets)
        return ProcessInfo.processInfo.environment.filter { name, _ in
            Self.usual.contains(name) || name.hasPrefix("LC_") || named.contains(name)
        }
    }

    private static let usual: Set = ["PATH", "HOME", "LANG", "TMPDIR"]
    private static let secrets: Set = ["TWILIO_AUTH_TOKEN", "TWILIO_API_SECRET", "API_TOKEN", "OPENAI_API_KEY"]

    private func argument(_ word: String, _ text: String, _ file: URL) -> String {
        var argument = ""
        var rest = word[...]
        while let open = rest.firstRange(of: "${") {
            argument += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            let name = rest.prefix { $0 != "}" }
            switch name {
            // What is said is never an option of the program.
            case "text": argument += argument.isEmpty && text.hasPrefix("-") ? " " + text : text
            case "file": argument += file.path(percentEncoded: false)
            case "language": argument += language
            default: argument += "${\(name)}"
            }
            rest = rest.dropFirst(name.count + 1)
        }
        return argument + rest
    }

    /// Where a program lies: by its name in `PATH`, or as it is written.
    private static func path(of name: String) -> String? {
        let known = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let folders = name.contains("/") ? [""] : known
        return folders.lazy.map { $0.isEmpty ? name : "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
