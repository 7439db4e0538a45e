import CallInterpreter
import CallProgram
import Logging
import TwilioAPI

/// The lines a person follows a call by: `Speech from +15551230001: "what time is it" (0.95) → tell_time`.
struct CallLog: Sendable {
    let logger: Logger

    /// What one event brought about, a line for each thing worth one. What nobody may read is hidden in the trace itself.
    func turn(_ trace: [TraceEntry], of call: CallFacts, in script: ServedProgram) {
        guard logger.logLevel <= .error else { return }
        let party = call.party.isEmpty ? "the caller" : call.party
        for (index, entry) in trace.enumerated() {
            switch entry {
            case .began:
                write(.info) {
                    let who = call.answeredBy.map { ", answered by \($0.rawValue)" } ?? ""
                    let from = call.from.isEmpty ? "" : " from \(call.from)"
                    let to = call.to.isEmpty ? "" : " to \(call.to)"
                    return "Call \(call.sid)\(from)\(to) began (\(script.name), \(call.direction.rawValue)\(who))"
                }
            case .heard(let heard, let understanding):
                write(.info) {
                    let outcome = Self.outcome(understanding, followedBy: trace[(index + 1)...], in: script.program)
                    return "\(Self.words(heard, from: party)) → \(outcome)"
                }
            case .silence(let attempt):
                write(.info) { "Silence from \(party) (\(attempt))" }
            case .handed(let what):
                write(.debug) { "Call \(call.sid) goes on: \(what)" }
            case .returned(let what, let outcome):
                write(.info) { "\(what) → \(outcome == .normal ? "done" : outcome.written)" }
            case .ended(let ending):
                write(.info) { "Call \(call.sid) ended: \(ending.sentence)" }
            case .gaveUp:
                write(.info) { "Call \(call.sid) gave up on an answer" }
            case .limitReached(let limit):
                write(.warning) { "Call \(call.sid) reached a limit: \(limit)" }
            case .recording(let isPaused):
                write(.info) { "Call \(call.sid): its recording \(isPaused ? "pauses" : "goes on")" }
            case .trapped(let trap):
                write(.error) { "Call \(call.sid) went wrong in \(script.name): \(trap)" }
            case .note(let note):
                write(.info) { "Call \(call.sid) noted: \(note)" }
            case .requested(let job, let what):
                write(.info) { "Call \(call.sid) began \(what) (job \(job))" }
            case .worked(let outcome, let why?):
                write(.warning) { "Call \(call.sid) got no answer (\(outcome.written)): \(why)" }
            case .worked(let outcome, nil):
                write(.debug) { "Call \(call.sid) got its answer: \(outcome.written)" }
            case .repeated:
                write(.debug) { "Call \(call.sid) was asked again; the same document was given" }
            case .entered(let state):
                write(.debug) { "Call \(call.sid) entered \(script.program[state].name)" }
            case .assigned(let slot, let value):
                write(.debug) {
                    let shown = script.program[slot].isSensitive ? Session.mask : value.plain
                    return "Call \(call.sid) set \(script.program[slot].name) to \(shown)"
                }
            case .said(let words):
                write(.debug) { "Said to \(party): \"\(words)\"" }
            case .language(let language):
                write(.debug) { "Call \(call.sid) went on in \(script.program[language].tag)" }
            }
        }
    }

    /// What comes of a recording; `isKept` when it is the call's last, `isHidden` when nobody may read where it is.
    func recording(_ told: WebhookForm.Recording, of sid: String, isKept: Bool, isHidden: Bool) {
        write(.info) {
            if let text = told.transcription {
                return "Transcription of call \(sid): \"\(isHidden ? Session.mask : text)\""
            }
            guard told.isUsable else { return "Recording of call \(sid) holds nothing" }
            let length = told.duration.map { " (\($0) s)" } ?? ""
            return
                "Recording of call \(sid)\(isKept ? "" : ", not its last,") is at \(isHidden ? Session.mask : told.url)\(length)"
        }
    }

    /// Every line about a call is written here: nothing that came over the line can forge another.
    func write(_ level: Logger.Level, _ line: () -> String) {
        if logger.logLevel <= level { logger.log(level: level, "\(line().oneLine)") }
    }

    private static func words(_ heard: Heard, from party: String) -> String {
        if !heard.keys.isEmpty { return "Keys from \(party): \(heard.keys)" }
        let confidence = heard.confidence.map { " (\($0))" } ?? ""
        return "Speech from \(party): \"\(heard.text)\"\(confidence)"
    }

    /// Where the answer led: the state, or why it led to none.
    private static func outcome(
        _ understanding: Understanding, followedBy rest: ArraySlice<TraceEntry>, in program: Program
    ) -> String {
        for case .entered(let state) in rest { return program[state].name }
        return switch understanding {
        case .choice(let intent, _, _, _, _): program[intent].name
        case .slot(let slot, _): program[slot].name
        case .askedBack([]): "asked back"
        case .askedBack(let intents): "asked back: " + intents.map { program[$0].name }.joined(separator: " or ")
        case .otherwise: "else"
        case .noMatch: "not understood"
        }
    }
}

extension Ending {
    fileprivate var sentence: String {
        switch self {
        case .hangup: "the script hung up"
        case .rejected: "the script refused it"
        case .caller: "the line was closed"
        case .error: "the script went wrong"
        }
    }
}

extension String {
    /// What came over the line, without anything that could forge or hide a line of the log.
    var oneLine: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.breaksLines ? " " : $0 }))
    }
}

extension Unicode.Scalar {
    /// Controls, line ends, and the marks that turn the direction of reading.
    fileprivate var breaksLines: Bool {
        switch value {
        case ..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
