import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// The front half, from bytes to findings and program, and the memory it takes.
enum ValidateBenchmark {
    @Sendable static func run() throws {
        let small = String(
            decoding: try Data(contentsOf: Samples.scripts.appending(path: "hello.yaml")), as: UTF8.self)
        var before: Double?
        for text in [small] + [40, 400, 4_000].map({ Samples.generated(states: $0) }) {
            let bytes = Array(text.utf8)
            let lines = bytes.count { $0 == UInt8(ascii: "\n") }
            let time = Measure.microseconds {
                let result = ScriptPipeline.compile(path: "sample.yaml", load: { _ in bytes })
                precondition(result.program != nil)
            }
            let perLine = time / Double(lines)
            let note = before.map { String(format: "%.2f x a line of the one before", perLine / $0) } ?? ""
            Measure.row("\(lines) lines", time / 1_000, "ms", note: note)
            Measure.row("  most memory so far", Double(Measure.residentBytes().peak) / 1_048_576, "MiB")
            before = perLine
        }
    }
}
