import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

/// Which fixes can be made together, and how a change is shown.
@Suite struct FixPlanTests {
    private static func finding(_ edits: [(Range<Int>, String)], _ safety: FixIt.Safety = .safe) -> Diagnostic {
        let file = FileID(index: 0)
        let all = edits.map {
            FixIt.Edit(replace: SourceSpan(file: file, start: $0.0.lowerBound, end: $0.0.upperBound), with: $0.1)
        }
        return Diagnostic("r", .error, "m\(edits)", at: all[0].span, fixes: [FixIt("f", safety, edits: all)])
    }

    private static func mended(_ text: String, _ found: [Diagnostic], _ safeties: Set<FixIt.Safety> = [.safe]) -> String
    {
        let plan = FixPlan(found, allowing: safeties)
        let file = SourceFile(path: "a.yaml", text: text)
        return String(decoding: plan.mended(file, id: FileID(index: 0)), as: UTF8.self)
    }

    @Test func makesWhatDoesNotMeet() {
        let found = [Self.finding([(0..<1, "A")]), Self.finding([(4..<5, "E")]), Self.finding([(2..<3, "")])]
        #expect(Self.mended("abcdef", found) == "AbdEf")
    }

    @Test func leavesWhatMeetsForTheNextRound() {
        let found = [Self.finding([(0..<2, "x")]), Self.finding([(1..<3, "y")]), Self.finding([(2..<2, "z")])]
        #expect(Self.mended("abcdef", found) == "xcdef")
    }

    @Test func makesAllEditsOfAFixOrNone() {
        let found = [Self.finding([(0..<1, "A")]), Self.finding([(4..<5, "E"), (0..<1, "B")])]
        #expect(Self.mended("abcdef", found) == "Abcdef")
    }

    @Test func neverMakesWhatIsNotAllowed() {
        let found = [Self.finding([(0..<1, "A")], .unsafe), Self.finding([(2..<3, "C")], .placeholder)]
        #expect(Self.mended("abcdef", found) == "abcdef")
        #expect(Self.mended("abcdef", found, [.safe, .unsafe]) == "Abcdef")
    }

    @Test func showsAChange() {
        let old = (1...20).map { "line \($0)\n" }.joined()
        let new = old.replacing("line 3\n", with: "line three\n").replacing("line 5\n", with: "")
            .replacing("line 18\n", with: "line 18\nline 18 and a half\n").dropLast()
        #expect(
            UnifiedDiff.text("a.yaml", from: Array(old.utf8), to: Array(new.utf8)) == """
                --- a.yaml
                +++ a.yaml
                @@ -1,8 +1,7 @@
                 line 1
                 line 2
                -line 3
                +line three
                 line 4
                -line 5
                 line 6
                 line 7
                 line 8
                @@ -16,5 +15,6 @@
                 line 16
                 line 17
                 line 18
                +line 18 and a half
                 line 19
                -line 20
                +line 20
                \\ No newline at end of file

                """)
        #expect(UnifiedDiff.text("a.yaml", from: Array(old.utf8), to: Array(old.utf8)) == "")
    }

    /// What is shown is what the tool for it makes of the old text.
    @Test func isUnderstoodByPatch() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-diff-\(UUID().uuidString)/")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var dice = Dice(seed: 7)
        for _ in 0..<20 {
            let old = (0..<30).map { _ in "\(Int.random(in: 0..<8, using: &dice))\n" }
            var new = old
            for _ in 0..<Int.random(in: 1..<6, using: &dice) {
                let place = Int.random(in: 0..<new.count, using: &dice)
                if Bool.random(using: &dice) { new.remove(at: place) } else { new.insert("new\n", at: place) }
            }
            let (before, after) = (old.joined(), new.joined())
            let diff = UnifiedDiff.text("a.yaml", from: Array(before.utf8), to: Array(after.utf8))
            if before == after { continue }
            try Data(before.utf8).write(to: folder.appending(path: "a.yaml"))
            try Data(diff.utf8).write(to: folder.appending(path: "a.diff"))
            let git = Process()
            git.executableURL = URL(filePath: "/usr/bin/env")
            git.arguments = ["git", "apply", "-p0", "a.diff"]
            git.currentDirectoryURL = folder
            try git.run()
            git.waitUntilExit()
            #expect(try String(contentsOf: folder.appending(path: "a.yaml"), encoding: .utf8) == after, "\(diff)")
        }
    }
}
