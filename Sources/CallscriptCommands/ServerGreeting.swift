import CallServer

/// What `serve` prints once it listens: what it runs, the address for the carrier, and a request that works at once.
struct ServerGreeting {
    var settings: ServerSettings
    var library: ProgramLibrary

    func text(port: Int) -> String {
        let local = "http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(port)"
        let reachable = local.replacing("//0.0.0.0:", with: "//127.0.0.1:")
        var lines = ["Serving \(library.names.joined(separator: ", ")) on \(local)"]
        if settings.isRehearsal {
            lines.append("")
            lines.append("REHEARSAL: TWILIO_AUTH_TOKEN is not set, so only requests from this machine are answered.")
        } else if let base = settings.publicBase {
            let choice = library.only == nil ? "?script=\(library.names[0])" : ""
            lines.append("In the carrier's console, \"a call comes in\": \(base)/voice/inbound\(choice)  (HTTP POST)")
        }
        lines.append("")
        lines.append("Try it:")
        lines += settings.isRehearsal ? rehearsal(reachable) : call(reachable)
        return lines.joined(separator: "\n")
    }

    private func rehearsal(_ base: String) -> [String] {
        let choice = library.only == nil ? "?script=\(library.names[0])" : ""
        return [
            "  curl -d CallSid=CA1 -d From=%2B15551230001 -d To=%2B15551230000 '\(base)/voice/inbound\(choice)'",
            "  curl -d CallSid=CA1 -d SpeechResult='What time is it?' '\(base)/voice/process-speech?turn=1'",
        ]
    }

    private func call(_ base: String) -> [String] {
        let number = #"{"to_number": "+15551230001"}"#
        return [
            "  curl \(base)/",
            "  curl -H 'Content-Type: application/json' -d '\(number)' \(base)/make-call",
        ]
    }
}
