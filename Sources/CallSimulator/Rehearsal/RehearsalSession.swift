package import CallInterpreter
import CallProgram
package import Foundation
import ScriptDiagnostics
import TwiML

/// A rehearsal at a terminal, without the terminal: it takes the lines that a person types and gives back the text
/// to print. Whoever reads the lines also writes the files.
package struct RehearsalSession: Sendable {
    /// What one typed line brought about.
    package struct Reply: Sendable {
        /// Ended lines, ready to print: `< ` what is heard, `-- ` remarks.
        package var text: String
        /// To be kept by whoever reads the lines.
        package var kept: Kept?
        package var line: Line

        /// The call as a test, and the file that takes it.
        package struct Kept: Sendable {
            package var file: String
            package var test: Conversation
        }

        package enum Line: Hashable, Sendable {
            case open
            /// The call has ended; it can still be looked at and saved.
            case over
            /// The person is done.
            case left
        }
    }

    /// Whether and how each turn shows what the carrier gets.
    package enum Documents: Sendable {
        case hidden, laidOut
        /// Byte for byte as they are sent, each on a line.
        case raw
    }

    private let interpreter: Interpreter
    private let documents: Documents
    private var clock: RehearsalClock
    private var phone: VirtualPhone
    private var recorded: RecordedCall
    private var last = Exchange(action: nil)
    private var lastState: StateID?

    private var program: Program { interpreter.program }
    private var zone: TimeZone { TimeZone(identifier: program.timeZone) ?? .gmt }

    /// `at` is where the clock starts, else it is the one handed in.
    /// Variables are taken as far as they fit: ``Program/inputs(written:)`` tells of those that do not.
    package init(
        interpreter: Interpreter, call: CallSetup = CallSetup(), variables: [String: String] = [:],
        message: String? = nil, at: Date? = nil, documents: Documents = .hidden,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.interpreter = interpreter
        self.documents = documents
        self.clock = RehearsalClock(real: clock, at: at)
        phone = VirtualPhone(
            interpreter: interpreter, call: call.facts, inputs: interpreter.program.inputs(written: variables).values,
            openingMessage: message, clock: self.clock.now)
        recorded = RecordedCall(call: call, variables: variables, message: message, at: self.clock.now())
    }

    /// The call is taken up: the first words.
    package mutating func begin() -> Reply {
        take(phone.begin())
    }

    /// A line was typed.
    package mutating func type(_ line: String) -> Reply {
        switch RehearsalCommand.parsed(line) {
        case .act(let action): return act(action)
        case .state: return reply(state)
        case .slots: return reply(slots)
        case .twiml(let isRaw): return reply(text(of: last.documents, isRaw: isRaw))
        case .trace: return reply(last.trace.map { TraceText.line($0, in: program) + "\n" }.joined())
        case .help: return reply(RehearsalCommand.summary)
        case .hint(let hint): return reply(hint + "\n")
        case .at(let time): return set(time)
        case .save(let file, let name): return save(file, name ?? usualName)
        case .quit: return reply("", .left)
        }
    }

    private mutating func act(_ action: CallerAction) -> Reply {
        guard phone.end == nil else {
            if action == .silence { return reply("", .left) }
            return reply("the call is over: /save FILE keeps it as a test, an empty line leaves\n")
        }
        if case .say = action, let commands = phone.holder?.commands {
            return reply("the call is with someone else; say how that comes out: \(commands)\n")
        }
        if case .work(let stub) = action, let misfit = phone.misfit(stub) {
            return reply(misfit.sentence + (misfit.hint.map { "; \($0)" } ?? "") + "\n")
        }
        recorded.actions.append(action)
        return take(phone.perform(action))
    }

    private mutating func take(_ exchange: Exchange) -> Reply {
        last = exchange
        for case .entered(let state) in exchange.trace { lastState = state }
        var transcript = Transcript()
        transcript.addOutcome(of: exchange)
        let shown = documents == .hidden ? "" : text(of: exchange.documents, isRaw: documents == .raw)
        return reply(shown + transcript.text() + remark(on: exchange))
    }

    /// What whoever types may not see by themselves: that the call has ended, and what can be typed where words are of
    /// no use.
    private func remark(on exchange: Exchange) -> String {
        if exchange.end == .caller { return "-- \(CallEnd.caller.sentence)\n" }
        return (phone.asked ?? phone.holder?.asked).map { "-- \($0)\n" } ?? ""
    }

    private func reply(_ text: String, _ line: Reply.Line? = nil) -> Reply {
        Reply(text: text, kept: nil, line: line ?? (phone.end == nil ? .open : .over))
    }

    private var state: String {
        let name = (phone.session.state ?? lastState).map { program[$0].name } ?? "(none)"
        let doing =
            phone.end.map(\.sentence) ?? (phone.awaited == nil ? "waiting for the caller" : "waiting for an answer")
        return "\(name), \(doing); \(program[phone.session.language].tag), turn \(phone.session.turn)\n"
    }

    private var slots: String {
        guard !program.slots.isEmpty else { return "the script has no slots\n" }
        return zip(program.slots, phone.session.slots).map { slot, value in
            "\(slot.name) = \(value.map { TraceText.shown($0, of: slot) } ?? "(no value)")\n"
        }.joined()
    }

    private func text(of documents: [String], isRaw: Bool) -> String {
        documents.map { (isRaw ? $0 : DocumentLayout.text(of: $0)) + "\n" }.joined()
    }

    private mutating func set(_ time: String) -> Reply {
        guard let moment = RehearsalClock.moment(time, now: clock.now(), in: zone) else {
            return reply("\"\(time)\" is no time: write /at 15:45 or /at 2024-12-14T15:45\n")
        }
        clock.set(moment)
        phone.setClock(clock.now)
        recorded.setTime(moment)
        return reply("it is now \(MomentText.text(moment, in: zone))\n")
    }

    private var usualName: String { program.name.isEmpty ? "a call" : "a call to \(program.name)" }

    private func save(_ file: String, _ name: String) -> Reply {
        let (conversation, masked) = recorded.conversation(named: name, with: interpreter)
        var reply = reply("")
        if masked > 0 {
            reply.text =
                masked == 1
                ? "a sensitive answer is masked: write a made-up one in its place\n"
                : "\(masked) sensitive answers are masked: write made-up ones in their place\n"
        }
        reply.kept = .init(file: file.isTestFile ? file : file + ".test.yaml", test: conversation)
        return reply
    }
}
