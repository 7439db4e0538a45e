import CallscriptCommands
import Foundation
import TestSupport
import Testing

/// The hook and the workflow that the documentation offers, as far as they can be tried here.
@Suite struct IntegrationTests {
    static let peer = Peer(program: Fixtures.root.appending(path: "Tests/Peers/read_yaml.py"))

    @Test(.enabled(if: SchemaTests.peer.isNeeded)) func theHookRunsTheCommand() async throws {
        let read = try Self.peer.read([Fixtures.root.appending(path: ".pre-commit-hooks.yaml")])
        let hooks = try #require(read.first as? [[String: Any]])
        #expect(hooks.map { $0["id"] as? String } == ["callscript-validate", "callscript-validate-system"])
        for hook in hooks {
            #expect(["swift", "system"].contains(hook["language"] as? String ?? ""))
            let entry = (hook["entry"] as? String ?? "").split(separator: " ").map(String.init)
            #expect(entry.first == "callscript")
            let console = Console(out: { _ in }, err: { _ in })
            let status = await Console.$current.withValue(console) {
                await Callscript.run(arguments: Array(entry.dropFirst()) + [Fixtures.scripts.path()])
            }
            #expect(status == .fine)
        }
    }

    @Test(.enabled(if: SchemaTests.peer.isNeeded)) func theWorkflowIsRead() throws {
        let page = ReferenceTests.folder.appending(path: "Validating.md")
        let workflow = try #require(
            try Self.peer.read([page]).compactMap { ($0 as? [String: Any])?["jobs"] as? [String: Any] }.first)
        let steps = try #require((workflow["validate"] as? [String: Any])?["steps"] as? [[String: Any]])
        #expect(steps.allSatisfy { ($0["uses"] == nil) != ($0["run"] == nil) })
        let commands = steps.compactMap { $0["run"] as? String }
        #expect(
            commands.contains { $0.contains("callscript validate --format github --output sarif=callscript.sarif") })
    }
}

extension Peer {
    /// What the peer prints, a JSON document a line.
    fileprivate func read(_ files: [URL]) throws -> [Any] {
        let (status, out, err) = try run(files.map { $0.path() })
        try #require(status == 0, "python3 with pyyaml is needed: \(err)")
        return try out.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        }
    }
}
