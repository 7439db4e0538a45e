import CallProgram
import Foundation

/// A line that a person types during a rehearsal: words for the script, or a command after a slash.
enum RehearsalCommand: Hashable {
    case act(CallerAction)
    case state
    case slots
    case twiml
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
        case "state": return .state
        case "slots": return .slots
        case "twiml": return .twiml
        case "trace": return .trace
        case "help", "?", "h": return .help
        case "quit", "exit", "q": return .quit
        case "at": return rest.isEmpty ? .hint("/at needs a time: /at 15:45, /at 2024-12-14T15:45") : .at(rest)
        case "save": return save(rest)
        default: return .hint("no command /\(name); /help lists what there is")
        }
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
          /state  /slots             where the call is, and what it knows
          /twiml  /trace             the last documents, and what happened on the way
          /at 15:45                  sets the clock
          /save FILE NAME            keeps the call as a test
          /quit                      leaves

        """
}
