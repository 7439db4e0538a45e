import CallProgram
import Foundation

/// A line that a person types during a rehearsal: words for the script, or a command after a slash.
enum RehearsalCommand: Hashable {
    case act(CallerAction)
    case state
    case slots
    /// As it is sent, or laid out.
    case twiml(isRaw: Bool)
    case trace
    case help
    case quit
    case at(String)
    /// The test's name; nil for the script's.
    case save(file: String, name: String?)
    /// What is wrong with the line, and what to type.
    case hint(String)

    static func parsed(_ line: String) -> RehearsalCommand {
        let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
        if line.isEmpty { return .act(.silence) }
        guard line.hasPrefix("/") else { return .act(.say(line, confidence: nil)) }
        let parts = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let name = parts.first.map { $0.lowercased() } ?? ""
        let rest = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        switch name {
        case "press": return press(rest)
        case "silence": return .act(.silence)
        case "hangup", "hang_up": return .act(.hangUp)
        case "confidence": return confidence(rest)
        case "machine": return machine(rest)
        case "transfer": return transfer(rest)
        case "recording": return recording(rest)
        case "queue": return queue(rest)
        case "returned": return returned(rest)
        case "answer": return answer(rest)
        case "choose":
            return rest.isEmpty ? .hint("/choose needs the name of an exit") : .act(.work(WorkStub(exit: rest)))
        case "fail": return .act(.work(WorkStub(fails: true)))
        case "state": return .state
        case "slots": return .slots
        case "twiml":
            guard rest.isEmpty || rest == "raw" else {
                return .hint("/twiml shows the last documents; /twiml raw shows them as they are sent")
            }
            return .twiml(isRaw: rest == "raw")
        case "trace": return .trace
        case "help", "?", "h": return .help
        case "quit", "exit", "q": return .quit
        case "at": return rest.isEmpty ? .hint("/at needs a time: /at 15:45, /at 2024-12-14T15:45") : .at(rest)
        case "save": return save(rest)
        default: return .hint("no command /\(name); /help lists what there is")
        }
    }

    /// `/returned Result=success PaymentConfirmationCode=17`
    private static func returned(_ rest: String) -> RehearsalCommand {
        var fields: [String: String] = [:]
        for field in rest.split(whereSeparator: \.isWhitespace) {
            guard let equals = field.firstIndex(of: "="), equals > field.startIndex else {
                return .hint("/returned takes what the carrier sends back: /returned Result=success")
            }
            fields[String(field[..<equals])] = String(field[field.index(after: equals)...])
        }
        return .act(.line(.returned(fields)))
    }

    private static func press(_ rest: String) -> RehearsalCommand {
        let keys = rest.filter { !$0.isWhitespace }
        guard !keys.isEmpty, keys.allSatisfy(Keypad.isKey) else {
            return .hint("/press takes the keys of a phone, 0 to 9, * and #: /press 12#")
        }
        return .act(.press(keys))
    }

    private static func confidence(_ rest: String) -> RehearsalCommand {
        let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, let value = Double(parts[0]), (0...1).contains(value) else {
            return .hint("/confidence takes a number from 0 to 1 and words: /confidence 0.4 what time is it")
        }
        return .act(.say(String(parts[1]), confidence: value))
    }

    private static func machine(_ rest: String) -> RehearsalCommand {
        guard Verdict(rawValue: rest) != nil else {
            return .hint("/machine takes a verdict: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return .act(.machine(AnsweredBy(rawValue: rest)))
    }

    private static func transfer(_ rest: String) -> RehearsalCommand {
        guard let end = CarrierAct.TransferEnd(rawValue: rest) else {
            let ends = CarrierAct.TransferEnd.allCases.map(\.rawValue).joined(separator: ", ")
            return .hint("/transfer takes how it comes out: \(ends)")
        }
        return .act(.line(.transfer(end, duration: CarrierAct.talk)))
    }

    private static func recording(_ rest: String) -> RehearsalCommand {
        let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let digits = parts.count > 1 ? String(parts[1]) : ""
        let written = parts.first.map { $0.hasSuffix("s") ? $0.dropLast() : $0 } ?? ""
        guard let seconds = Int(written), (0...14_400).contains(seconds),
            digits.allSatisfy(Keypad.isKey) || digits == "hangup"
        else {
            return .hint("/recording takes seconds, and keys or hangup: /recording 8s, /recording 8s #")
        }
        return .act(.line(.recording(duration: seconds, digits: digits)))
    }

    private static func queue(_ rest: String) -> RehearsalCommand {
        guard let end = CarrierAct.QueueEnd(rawValue: rest) else {
            let ends = CarrierAct.QueueEnd.allCases.map(\.rawValue).joined(separator: ", ")
            return .hint("/queue takes how it comes out: \(ends)")
        }
        return .act(.line(.queue(end)))
    }

    /// JSON, a status, or the words of a model.
    private static func answer(_ rest: String) -> RehearsalCommand {
        guard !rest.isEmpty else {
            return .hint(
                "/answer takes what comes back: /answer {\"status\": \"shipped\"}, /answer 404, /answer We are open.")
        }
        if let status = Int(rest), (100...599).contains(status) { return .act(.work(WorkStub(status: status))) }
        let json = try? JSONDecoder().decode(JSON.self, from: Data(rest.utf8))
        return .act(.work(WorkStub(answer: json ?? .string(rest))))
    }

    private static func save(_ rest: String) -> RehearsalCommand {
        let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let file = parts.first else {
            return .hint("/save needs a file, and takes a name for the test: /save assistant.test.yaml asks the time")
        }
        return .save(file: String(file), name: parts.count > 1 ? String(parts[1]) : nil)
    }

    static let summary = """
        type what the caller says, or
          /press 12#                 presses keys
          /silence                   says nothing; so does an empty line
          /confidence 0.4 WORDS      says words that the recogniser is not sure of
          /hangup                    hangs up
          /machine machine_end_beep  the carrier finds out late that a machine is on the line
          /transfer busy             a transfer comes out: answered, busy, no_answer, failed
          /recording 8s              a recording is made; /recording 8s # with a key, /recording 8s hangup
          /queue left                a queue comes out: bridged, full, left, failed
          /returned                  another side, or a verb of the carrier's own, is done; /returned Result=success
          /answer {"a": 1}           what a web service answers, or /answer 404, or what a model says
          /choose booking            what a model chooses
          /fail                      the web service, the model or the message fails
          /state  /slots             where the call is, and what it knows
          /twiml  /twiml raw         the last documents, laid out or as they are sent
          /trace                     what happened on the way
          /at 15:45                  sets the clock
          /save FILE NAME            keeps the call as a test
          /help                      this list
          /quit                      leaves; so does an empty line when the call is over

        """
}
