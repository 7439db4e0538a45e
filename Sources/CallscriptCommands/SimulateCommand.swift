import ArgumentParser
import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// `callscript simulate FILE`
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Talk to a script in this terminal.",
        discussion: """
            callscript simulate assistant.yaml
            callscript simulate assistant.yaml --answered-by machine_end_beep
            callscript simulate reminder.yaml --var patient="Ms Rivera" --at 10:00
            callscript simulate assistant.yaml --twiml < what-i-say.txt

            Type what you would say. An empty line is silence, /press 1 presses a key, /help lists the rest.
            A script that places calls is played as a call it places, unless --inbound says otherwise.
            """)

    /// Who takes a call, in the carrier's words.
    enum Answerer: String, ExpressibleByArgument, CaseIterable {
        case human, fax, unknown
        case machineStart = "machine_start"
        case machineEndBeep = "machine_end_beep"
        case machineEndSilence = "machine_end_silence"
        case machineEndOther = "machine_end_other"
    }

    @Argument(help: "The script.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Flag(help: "Somebody calls the script.")
    var inbound = false

    @Option(help: "Who takes the call that the script places.")
    var answeredBy: Answerer?

    @Option(name: .customLong("var"), help: "A value for a slot that takes input: name=value. May be repeated.")
    var variables: [String] = []

    @Option(help: "On a call that the script places: said to a person in place of its first words.")
    var message: String?

    @Option(help: "The time of the call: 2026-11-24T10:00, in the script's time zone unless it names its own.")
    var at: String?

    @Flag(help: "Show the documents that the carrier gets, laid out to be read.")
    var twiml = false

    @Flag(help: "Show them byte for byte as they are sent, each on a line.")
    var rawTwiml = false

    func validate() throws {
        if inbound && answeredBy != nil {
            throw ValidationError("--answered-by is for calls that the script places, and --inbound for the others.")
        }
        if inbound && message != nil {
            throw ValidationError("--message is for calls that the script places, and --inbound for the others.")
        }
        if twiml && rawTwiml { throw ValidationError("Choose one of --twiml and --raw-twiml.") }
        if message?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--message has no words.") }
    }

    func run() async throws {
        let console = Console.current
        let program = try CheckedScript(toRun: file).runnable().program
        let call = call(for: program)
        let variables = try Variables.parsed(variables)
        // Nobody hands values to a script that is called.
        let faults = program.inputs(written: variables).faults.filter { fault in
            if case .missing = fault { call.direction == .outbound } else { true }
        }
        if let fault = faults.first {
            throw OperatorFault(message: "\(fault.sentence) (--var \(fault.name)=…)", status: .usage)
        }
        var rehearsal = RehearsalSession(
            interpreter: Interpreter(program: program), call: call, variables: variables, message: message,
            at: try moment(in: program), documents: rawTwiml ? .raw : twiml ? .laidOut : .hidden)
        if console.isTerminal { console.print("Type what you would say; /help lists the rest.") }
        var reply = rehearsal.begin()
        var wasOpen = true
        while true {
            show(reply, of: program)
            if reply.line == .left { break }
            if reply.line == .over, wasOpen, console.isTerminal {
                console.print("/save FILE keeps the call as a test; an empty line leaves")
            }
            wasOpen = reply.line == .open
            if console.isTerminal { console.write("> ") }
            guard let line = console.readLine() else { break }
            if !console.isTerminal { console.print("> \(line)") }
            reply = rehearsal.type(line)
        }
    }

    private func call(for program: Program) -> CallSetup {
        var call = CallSetup()
        let placesCalls = program.outbound.machineDetection != .off || program.slots.contains { $0.input != .none }
        let isInbound = inbound || (answeredBy == nil && message == nil && !placesCalls)
        call.direction = isInbound ? .inbound : .outbound
        call.answeredBy = isInbound ? nil : AnsweredBy(rawValue: (answeredBy ?? .human).rawValue)
        return call
    }

    private func moment(in program: Program) throws -> Date? {
        guard let at else { return nil }
        let zone = TimeZone(identifier: program.timeZone) ?? .gmt
        guard let moment = RehearsalClock.moment(at, now: Date(), in: zone) else {
            throw OperatorFault(
                message: "--at takes a time such as 2026-11-24T10:00, and got \"\(at)\"", status: .usage)
        }
        return moment
    }

    private func show(_ reply: RehearsalSession.Reply, of program: Program) {
        let console = Console.current
        console.write(console.colour ? Self.coloured(reply.text) : reply.text)
        guard let kept = reply.kept else { return }
        do throws(OperatorFault) {
            var file = try TestFile(at: kept.file, of: self.file)
            try file.keep([kept.test], timeZone: TimeZone(identifier: program.timeZone) ?? .gmt)
            let count = file.names.count
            console.print(
                "saved \"\(kept.test.name.value)\" in \(kept.file) (\(count) test\(count == 1 ? "" : "s")); play it: "
                    + "callscript test \(kept.file)")
        } catch {
            console.print("not saved: \(error.message)")
        }
    }

    /// What is heard stands out from what is typed.
    private static func coloured(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("< ") {
                "\u{1B}[1m\(line)\u{1B}[0m"
            } else if line.hasPrefix("-- ") || line.drop(while: { $0 == " " }).hasPrefix("<") {
                "\u{1B}[2m\(line)\u{1B}[0m"
            } else {
                String(line)
            }
        }.joined(separator: "\n")
    }
}
