package import CallInterpreter
package import CallProgram
package import Foundation

/// A program that answers calls. A call keeps the one it began with.
package final class ServedProgram: Sendable {
    package let program: Program
    package let interpreter: Interpreter
    /// The sound files it plays from beside its script, by the path it names them with.
    let media: [String: URL]

    /// - Parameter mediaFolder: Where the script lies; nil serves no sound files.
    package init(_ interpreter: Interpreter, mediaFolder: URL? = nil) {
        program = interpreter.program
        self.interpreter = interpreter
        media = mediaFolder.map { Self.media(of: interpreter.program, in: $0) } ?? [:]
    }

    package var name: String { program.name }

    private static func media(of program: Program, in folder: URL) -> [String: URL] {
        var media: [String: URL] = [:]
        // What has an address in the web is no file of ours.
        for path in program.sounds where !path.contains("://") {
            // As the interpreter makes the address, and as a request gives it back.
            var name = path[...]
            while name.hasPrefix("/") || name.hasPrefix("./") { name = name.drop { $0 == "." }.dropFirst() }
            let decoded = name.removingPercentEncoding ?? String(name)
            // Only what lies below the folder: no way up, no way around.
            let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty }) else { continue }
            media[decoded] = folder.appending(path: decoded)
        }
        return media
    }
}
