import ArgumentParser
import Foundation

/// `callscript call +15551230001`
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Have a running server place a call, and follow it until it ends.",
        discussion: """
            callscript call +15551230001
            callscript call +15551230001 --script reminder --var patient="Ms Rivera"
            callscript call +15551230001 --message "Good evening! Your order is here."

            The server is a running `callscript serve`; it holds the carrier's credentials.
            """)

    @Argument(help: "The number to call, with its country: +15551230001.")
    var number: String

    @Option(help: "The number to call from. Default: the server's TWILIO_PHONE_NUMBER.")
    var from: String?

    @Option(help: "The script to run, when the server has several.")
    var script: String?

    @Option(help: "Said to a person in place of the script's first words.")
    var message: String?

    @Option(name: .customLong("var"), help: "A value for a slot that takes input: name=value. May be repeated.")
    var variables: [String] = []

    @Option(help: "The running server. Default: SERVER_HOST and SERVER_PORT, else http://127.0.0.1:8000.")
    var server: String?

    func validate() throws {
        guard number.wholeMatch(of: /\+[1-9][0-9]{1,14}/) == nil else { return }
        throw ValidationError(
            "The number to call is written with its country, as a plus and digits only: +15551230001. It is "
                + "\"\(number)\".")
    }

    func run() async throws {
        let settings = try Settings()
        for doubt in settings.doubts { Console.current.error("callscript: \(doubt)") }
        let client = ServerClient(
            base: try server.map(Self.address) ?? Self.defaultServer(settings),
            token: settings.text(.apiToken, isSecret: true))
        let request = ServerClient.MakeCall(
            toNumber: number, fromNumber: from, initialMessage: message, script: script,
            variables: variables.isEmpty ? nil : try Variables.parsed(variables))
        let placed = try await client.makeCall(request)
        let console = Console.current
        console.print("Calling \(placed.to) from \(placed.from) (\(placed.callSid))")
        try await follow(placed.callSid, on: client, console)
    }

    /// `localhost:8000` is what people call `http://localhost:8000`, and a slash at the end belongs to no path.
    static func address(_ server: String) -> String {
        var whole = server.contains("://") ? server : "http://\(server)"
        while whole.hasSuffix("/") { whole.removeLast() }
        return whole
    }

    private static func defaultServer(_ settings: Settings) throws -> String {
        let host = settings.text(.serverHost).map { $0 == "0.0.0.0" ? "127.0.0.1" : $0 } ?? "127.0.0.1"
        return "http://\(host):\(try settings.port(.serverPort) ?? 8000)"
    }

    /// Prints what is new each second, until the call has ended.
    private func follow(_ sid: String, on client: ServerClient, _ console: Console) async throws {
        var printed = 0
        var lastStatus = ""
        while true {
            guard let session = try await client.session(sid) else {
                console.print("The server no longer knows the call.")
                return
            }
            if session.status != lastStatus {
                lastStatus = session.status
                console.print("-- \(lastStatus)")
            }
            for line in session.conversationHistory.dropFirst(printed) {
                let confidence = line.confidence.map { " (\($0))" } ?? ""
                console.print((line.role == "user" ? "> " : "< ") + line.content + confidence)
            }
            printed = max(printed, session.conversationHistory.count)
            if session.endedAt != nil { return }
            try await Task.sleep(for: .seconds(1))
        }
    }
}
