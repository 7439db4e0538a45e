import CallProgram
import CallServer
import Foundation

/// What `serve` prints once it listens: what it runs, the addresses for the carrier, and a request that works at once.
struct ServerGreeting {
    var settings: ServerSettings
    var library: ProgramLibrary

    func text(port: Int) -> String {
        let local = "http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(port)"
        let reachable = local.replacing("//0.0.0.0:", with: "//127.0.0.1:")
        var lines = ["Serving \(library.names.joined(separator: ", ")) on \(local)", ""]
        if settings.isRehearsal {
            lines.append("REHEARSAL: TWILIO_AUTH_TOKEN is not set, so only requests from this machine are answered.")
        } else if let base = settings.publicBase {
            lines.append("For the carrier's console (HTTP POST):")
            lines += library.programs.map { "  a call comes in        \(base)\(path($0.program))\(owner($0.program))" }
            lines.append("  call status changes    \(base)/voice/status")
        }
        lines += ["", "Try it:"]
        lines += settings.isRehearsal ? rehearsal(reachable) : call(reachable)
        if settings.isRehearsal, library.only == nil {
            lines += ["", "Each script by its own address:"]
            let width = library.names.map(\.count).max() ?? 0
            lines += library.programs.map { served in
                let name = served.program.name.padding(toLength: width, withPad: " ", startingAt: 0)
                return "  \(name)  \(reachable)/voice/inbound?script=\(served.program.name)"
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Where a call for a program comes in: its numbers choose it, else its name does.
    private func path(_ program: Program) -> String {
        library.only == nil && program.numbers.isEmpty
            ? "/voice/inbound?script=\(program.name)" : "/voice/inbound"
    }

    private func owner(_ program: Program) -> String {
        library.only != nil ? "" : "  (\(([program.name] + program.numbers).joined(separator: ", ")))"
    }

    private func rehearsal(_ base: String) -> [String] {
        guard let program = library.programs.first?.program else { return [] }
        let number = program.numbers.first ?? "+15551230000"
        let words = program.firstWords.replacing("'", with: "")
        return [
            "  curl -d CallSid=CA1 --data-urlencode From=+15551230001 --data-urlencode To=\(number) "
                + "'\(base)\(path(program))'",
            "  curl -d CallSid=CA1 --data-urlencode SpeechResult='\(words)' '\(base)/voice/process-speech?turn=1'",
        ]
    }

    private func call(_ base: String) -> [String] {
        let script = library.only == nil ? #", "script": "\#(library.names[0])""# : ""
        let body = #"{"to_number": "+15551230001"\#(script)}"#
        return [
            "  curl \(base)/",
            "  curl -H 'Content-Type: application/json' -d '\(body)' \(base)/make-call",
        ]
    }
}

extension Program {
    /// Something that the first question understands.
    fileprivate var firstWords: String {
        for state in states {
            guard case .question(let question) = state.exit, let choice = question.choices.first else { continue }
            return self[choice.intent].labels.first ?? "yes"
        }
        return "yes"
    }
}
