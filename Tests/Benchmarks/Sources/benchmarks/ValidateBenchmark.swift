import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// The front half, from bytes to findings and program, and the memory that `callscript validate` takes for it.
///
/// Memory is measured of `callscript` itself, where one is named: `CALLSCRIPT=…/callscript benchmarks validate`. It is
/// to be the one for production (`swift build -c release --static-swift-stdlib`): half of what another one holds are
/// shared libraries that every program of its kind maps.
enum ValidateBenchmark {
    @Sendable static func run() async throws {
        let small = String(
            decoding: try Data(contentsOf: Samples.scripts.appending(path: "hello.yaml")), as: UTF8.self)
        let callscript = ProcessInfo.processInfo.environment["CALLSCRIPT"]
        var before: Double?
        for (text, goal) in [
            (small, 10.0), (Samples.generated(states: 40), nil), (Samples.generated(states: 400), 50),
            (Samples.generated(states: 4_000), nil),
        ] {
            let bytes = Array(text.utf8)
            let lines = bytes.count { $0 == UInt8(ascii: "\n") }
            let time = Measure.microseconds {
                let result = ScriptPipeline.compile(path: "sample.yaml", load: { _ in bytes })
                precondition(result.program != nil)
            }
            let perLine = time / Double(lines)
            let note = before.map { String(format: "%.2f x a line of the one before", perLine / $0) } ?? ""
            Measure.row("\(lines) lines", time / 1_000, "ms", goal.map { .under($0) }, note: note)
            before = perLine
            guard let callscript, let goal else { continue }
            let (milliseconds, bytesHeld) = try whole(callscript, text)
            Measure.row("  its process from start to end", milliseconds, "ms", .under(goal))
            Measure.row("  most memory it held", bytesHeld / 1_000_000, "MB", .under(30))
        }
    }

    /// `callscript validate` on a file: the fastest of nine, and the most memory that any held.
    private static func whole(_ callscript: String, _ text: String) throws -> (Double, Double) {
        let script = FileManager.default.temporaryDirectory.appending(path: "callscript-validate.yaml")
        try Data(text.utf8).write(to: script)
        var times: [Double] = []
        for _ in 0..<9 {
            let process = Process()
            process.executableURL = URL(filePath: callscript)
            process.arguments = ["validate", script.path()]
            process.standardOutput = FileHandle.nullDevice
            let clock = ContinuousClock()
            let began = clock.now
            try process.run()
            process.waitUntilExit()
            times.append((clock.now - began) / .milliseconds(1))
            guard process.terminationStatus == 0 else { fatalError("\(callscript) found faults in \(script.path())") }
        }
        return (times.min()!, Measure.childrenBytes())
    }
}
