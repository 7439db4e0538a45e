import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// What the operator sets, in the environment and in `.env`.
@Suite struct SettingsTests {
    @Test(arguments: Settings.Name.allCases)
    func aMisspeltNameIsDoubted(_ name: Settings.Name) async throws {
        try await withFolder { folder in
            let slip = name.rawValue.dropLast() + "ZZ"
            try folder.write("\(slip)=1\n\(name.rawValue)=2\n", to: ".env")
            let path = folder.appending(path: ".env").path()
            let settings = try Settings(environment: [:], dotEnv: path)
            #expect(settings.doubts.count == 1 && settings.doubts[0].hasPrefix("\(path):1: \(slip) is not a setting"))
            #expect(settings.text(name) == "2")
            #expect(try Settings(environment: [name.rawValue: "3"], dotEnv: path).text(name) == "3")
        }
    }

    @Test(arguments: ["README.md", "Sources/callscript/callscript.docc/Operating.md"])
    func theDocumentationTellsOfEveryName(_ page: String) throws {
        let text = try String(contentsOf: Fixtures.root.appending(path: page), encoding: .utf8)
        for name in Settings.Name.allCases { #expect(text.contains("`\(name.rawValue)`"), "\(name.rawValue)") }
    }
}
