import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler
import TestSupport
import Testing

/// Scripts that somebody half wrote, pasted or broke: the pipeline always comes back with findings or a program, and
/// what it lets through holds a call to its end.
@Suite struct RandomScriptsTests {
    @Test func mutatedScriptsNeverCrash() throws {
        var dice = Dice(seed: 2)
        let folders = [
            ShippedScriptsTests.folder, VerbConversationTests.folder, SlotConversationTests.folder,
            LanguageConversationTests.folder,
        ]
        let texts = try folders.flatMap { folder in
            try folder.scripts.map {
                String(decoding: try Data(contentsOf: folder.folder.appending(path: $0)), as: UTF8.self)
            }
        }
        var runnable = 0
        for _ in 0..<Dice.rounds(400) {
            let text = Self.mutated(texts.randomElement(using: &dice)!, &dice)
            let script = ScriptOnDisk(text: text)
            _ = script.findings
            guard script.result.program != nil else { continue }
            runnable += 1
            RandomCaller.call(try script.interpreter(), &dice)
        }
        // Were nothing runnable, the second half would never be tried.
        #expect(runnable > 10)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 50_000),
        "a: &a [x]\n"
            + (0..<60).map { "b\($0): &b\($0) [*\($0 == 0 ? "a" : "b\($0 - 1)"), *\($0 == 0 ? "a" : "b\($0 - 1)")]\n" }
            .joined(),
        "callscript: 1\nstates:\n" + (0..<3_000).map { "  s\($0): {goto: s\($0 + 1)}\n" }.joined(),
        "callscript: 1\nstates:\n  a:\n    say: ${" + String(repeating: "(", count: 100_000),
        "callscript: 1\nstates:\n  a:\n    when:\n      - if: " + String(repeating: "not ", count: 50_000) + "yes\n",
        "\u{0}\u{0}\u{0}", "\u{FEFF}", "", "---\n---\n", "!!binary x", "? [a]\n: b",
    ])
    func extremeScriptsNeverCrash(_ text: String) {
        #expect(ScriptOnDisk(text: text).result.program == nil)
    }

    /// One to four changes of the kind that hands and editors make.
    private static func mutated(_ text: String, _ dice: inout Dice) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...4, using: &dice) where !lines.isEmpty {
            let at = Int.random(in: 0..<lines.count, using: &dice)
            let other = Int.random(in: 0..<lines.count, using: &dice)
            switch Int.random(in: 0..<9, using: &dice) {
            case 0: lines.remove(at: at)
            case 1: lines.insert(lines[other], at: at)
            case 2: lines.swapAt(at, other)
            case 3: lines[at] = String(lines[at].dropFirst(2))
            case 4: lines[at] = "  " + lines[at]
            case 5: lines[at] = lines[at].replacing(":", with: "", maxReplacements: 1)
            case 6:
                lines[at].append(
                    ["\"", "'", "#", ": x", "${", "}", "\t", " [", "&a", "*b", "\u{1F600}"].randomElement(using: &dice)!
                )
            case 7:
                let words = lines.flatMap { $0.split(separator: " ") }
                if let word = words.randomElement(using: &dice), let mine = lines[at].split(separator: " ").last {
                    lines[at] = lines[at].replacing(mine, with: word)
                }
            default:
                let start = lines[at].unicodeScalars.count
                if start > 0 {
                    let place = lines[at].index(
                        lines[at].startIndex, offsetBy: Int.random(in: 0..<lines[at].count, using: &dice))
                    lines[at].remove(at: place)
                }
            }
        }
        return lines.joined(separator: "\n")
    }
}
