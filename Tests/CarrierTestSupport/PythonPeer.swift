import Foundation
import TestSupport

/// Programs of `Tests/Peers` that judge ours by the official `openai` package.
package enum PythonPeer {
    /// Whether the package is there. CI must have it: there, tests that need it fail and are not left out.
    package static let isAvailable: Bool = {
        if ProcessInfo.processInfo.environment["CI"] != nil { return true }
        return (try? run(["-c", "import openai, pydantic"], input: "").status) == 0
    }()

    /// Runs a program of `Tests/Peers` by its name.
    static func run(_ name: String, input: String) throws -> (status: Int32, output: String, errors: String) {
        try run([Fixtures.root.appending(path: "Tests/Peers/\(name)").path()], input: input)
    }

    private static func run(_ arguments: [String], input: String) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let errors = stderr.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self)
        )
    }
}
