import Foundation

/// `benchmarks [turn|validate|memory|load]…`: each prints a table. Figures of one run belong together; compare ratios.
let known: [(String, @Sendable () async throws -> Void)] = [
    ("turn", TurnBenchmark.run), ("validate", ValidateBenchmark.run), ("memory", MemoryBenchmark.run),
    ("load", LoadBenchmark.run),
]
let asked = CommandLine.arguments.dropFirst()
let chosen = asked.isEmpty ? known.filter { $0.0 != "load" } : known.filter { asked.contains($0.0) }
if chosen.isEmpty {
    print("usage: benchmarks [turn] [validate] [memory] [load]")
    exit(2)
}
for (name, benchmark) in chosen {
    print("\(name)")
    try await benchmark()
    print()
}
