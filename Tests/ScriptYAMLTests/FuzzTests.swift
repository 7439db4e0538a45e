import Foundation
import ScriptDiagnostics
import ScriptYAML
import TestSupport
import Testing

/// Whatever is thrown at it, the parser returns, and every place it names is in the file.
///
/// `CALLSCRIPT_FUZZ=100000` tries that many texts; the seed is fixed.
@Suite struct FuzzTests {
    static let rounds = ProcessInfo.processInfo.environment["CALLSCRIPT_FUZZ"].flatMap { Int($0) } ?? 200

    /// SplitMix64: small, and the same everywhere.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func check(_ bytes: [UInt8], _ name: String) {
        let clock = ContinuousClock()
        var read: ReadYAML?
        let time = clock.measure { read = ReadYAML(bytes: bytes) }
        guard let read else { return }
        #expect(time < .seconds(5), "\(name)")
        let whole = 0...bytes.count
        for diagnostic in read.parsed.diagnostics {
            let spans =
                [diagnostic.span] + diagnostic.related.map(\.span) + diagnostic.fixes.flatMap(\.edits).map(\.span)
            for span in spans
            where span.start > span.end || !whole.contains(Int(span.start)) || !whole.contains(Int(span.end)) {
                Issue.record("\(name): a finding lies outside: \(span)")
            }
        }
        for scalar in read.root?.scalars ?? [] {
            guard scalar.span.start <= scalar.span.end, whole.contains(Int(scalar.span.end)) else {
                Issue.record("\(name): a scalar lies outside: \(scalar.span)")
                continue
            }
            _ = scalar.span(of: 0..<scalar.text.utf8.count, in: read.file)
        }
        _ = read.printed
    }

    private static func sources() throws -> [[UInt8]] {
        try Fixtures.files(in: FindingTests.folder, ending: ".yaml")
            .map { Array(try Data(contentsOf: FindingTests.folder.appending(path: $0))) }
    }

    @Test func randomBytes() {
        var dice = Dice(state: 1)
        let signs = Array("[]{},:-?!&*#|>'\"%@`~ \n\t\\ab<0\r\u{85}é".utf8) + [0, 0xFF, 0xEF, 0xBB, 0xBF]
        for round in 0..<Self.rounds {
            let isWild = round % 4 == 0
            let bytes = (0..<Int.random(in: 0...200, using: &dice)).map { _ in
                isWild ? UInt8.random(in: 0...255, using: &dice) : signs[Int.random(in: 0..<signs.count, using: &dice)]
            }
            check(bytes, "random \(round)")
        }
    }

    @Test func mutatedScripts() throws {
        var dice = Dice(state: 2)
        let sources = try Self.sources()
        let pieces = [
            "*", "&a ", "\"", "'", "[", "}", "{{", "\t", ": ", " #", "- ", "\n", "|", ">-", "? ", "!x ", "<<: *a",
            "---\n", "é", "\0",
        ]
        for round in 0..<Self.rounds {
            var bytes = sources[round % sources.count]
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let at = Int.random(in: 0...bytes.count, using: &dice)
                let end = min(bytes.count, at + Int.random(in: 0...8, using: &dice))
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes.removeSubrange(at..<end)
                case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
                case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &dice)!.utf8), at: at)
                default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &dice) }
                }
            }
            check(bytes, "mutated \(round)")
        }
    }

    @Test(arguments: [
        "[", "{", "- ", "? ", "a: ", "&a ", "*a ", "!a ", "\"", "'", "|\n", "{a: ", "[a, ", "%", "\t", "a:\n ", "# ",
        "\r", "- - \n",
    ])
    func repeated(_ piece: String) {
        check(Array(String(repeating: piece, count: Self.rounds * 8).utf8), piece)
        check(Array(("states:\n  a:\n    say: " + String(repeating: piece, count: Self.rounds)).utf8), piece)
    }
}
