import CallServer
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

    private static let account = "AC" + String(repeating: "0a", count: 16)
    private static let token = String(repeating: "1f", count: 16)

    /// Settings with which the carrier works, and what else is set.
    private static func doubts(_ changed: [Settings.Name: String]) throws -> [String] {
        var values: [Settings.Name: String] = [
            .accountSID: account, .authToken: token, .phoneNumber: "+15551230000",
            .publicURL: "https://calls.example.com",
        ]
        values.merge(changed) { $1 }
        let named = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
        let settings = try Settings(environment: named, dotEnv: "/no/such/.env")
        var server = ServerSettings()
        (server.accountSID, server.authToken) = (settings.text(.accountSID), settings.text(.authToken))
        (server.apiKey, server.phoneNumber) = (settings.text(.apiKey), settings.text(.phoneNumber))
        (server.publicURL, server.apiBase) = (settings.text(.publicURL), settings.text(.apiURL) ?? server.apiBase)
        return try CarrierSettings(settings, server).doubts
    }

    @Test func doubtsNothingThatIsSetAsItShould() throws {
        #expect(try Self.doubts([:]) == [])
        #expect(try Self.doubts([.phoneNumber: "12345"]) == [])
        #expect(try Self.doubts([.publicURL: "https://your-dentist.com", .apiToken: "hx0xx2"]) == [])
        for host in ["xn--mller-kva.de", "x.example.com", "xyz.ngrok.app", "calls.yourhosting.de", "axxxx.example.com"]
        {
            #expect(try Self.doubts([.publicURL: "https://\(host)"]) == [], "\(host)")
        }
        #expect(try Self.doubts([.publicURL: "https://calls.example.com/your-domain/xxxx"]) == [])
        #expect(try Self.doubts([.accountSID: "mine", .authToken: "x y", .apiURL: "https://other.example"]) == [])
    }

    @Test(arguments: [
        (Settings.Name.authToken, "your_auth_token"), (.accountSID, "ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        (.accountSID, "ACxx…"), (.apiToken, "<token>"), (.modelKey, "sk-your-key"), (.apiToken, "changeme"),
        (.publicURL, "https://your-subdomain.ngrok.io"), (.publicURL, "https://yourdomain.com"),
        (.publicURL, "https://xxxx.ngrok.app"), (.publicURL, "https://calls.Your-Domain.com/voice"),
        (.publicURL, "https://<your-name>.ngrok.io"), (.publicURL, "https://example.ngrok-free.app"),
        (.publicURL, "https://…"),
    ])
    func refusesWhatAnExampleHas(_ name: Settings.Name, _ value: String) throws {
        let fault = #expect(throws: OperatorFault.self) { try Self.doubts([name: value]) }
        #expect(fault?.status == .usage)
        #expect(
            fault?.message
                == "\(name.rawValue) still is what an example has in its place; write your own, or leave it out")
        if name != .apiToken, name != .authToken { #expect(try Self.doubts([name: value, .authToken: ""]).count == 1) }
    }

    @Test(arguments: ["15551230000", "555-123-0000", "+1 (555) 123-0000"])
    func refusesANumberToCallFromWithoutItsCountry(_ number: String) throws {
        let fault = #expect(throws: OperatorFault.self) { try Self.doubts([.phoneNumber: number]) }
        #expect(fault?.message.hasSuffix("as a plus and digits only: +15551230000. It is \"\(number)\"") == true)
    }

    @Test(arguments: [
        (Settings.Name.accountSID, "SK1", "TWILIO_ACCOUNT_SID does not look like an account"),
        (.authToken, "s3cret", "TWILIO_AUTH_TOKEN does not look like a token"),
        (.apiKey, "AC1", "TWILIO_API_KEY does not look like a key"),
        (.publicURL, "http://calls.example.com", "PUBLIC_URL begins with http://"),
        (.publicURL, "https://calls.your-server.de", "PUBLIC_URL is https://calls.your-server.de, which may still be"),
        (.publicURL, "http://localhost:8000", "PUBLIC_URL is http://localhost:8000, where the carrier cannot reach"),
    ])
    func doubtsWhatLooksWrong(_ name: Settings.Name, _ value: String, _ sentence: String) throws {
        let doubts = try Self.doubts([name: value])
        #expect(doubts.count == 1 && doubts[0].hasPrefix(sentence), "\(doubts)")
        #expect(!doubts[0].contains("s3cret"))
    }

    @Test(arguments: ["README.md", "Sources/callscript/callscript.docc/Operating.md"])
    func theDocumentationTellsOfEveryName(_ page: String) throws {
        let text = try String(contentsOf: Fixtures.root.appending(path: page), encoding: .utf8)
        for name in Settings.Name.allCases { #expect(text.contains("`\(name.rawValue)`"), "\(name.rawValue)") }
    }
}
