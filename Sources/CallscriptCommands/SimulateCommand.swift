import ArgumentParser
import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler

/// `callscript simulate FILE`
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Talk to a script in this terminal.",
        discussion: """
            callscript simulate assistant.yaml
            callscript simulate assistant.yaml --answered-by machine_end_beep
            callscript simulate reminder.yaml --var patient="Ms Rivera" --at 2026-11-24T10:00
            callscript simulate assistant.yaml --twiml < what-i-say.txt

            Type what you would say. An empty line is silence, /press 1 presses a key, /help lists the rest.
            """)

    @Argument(help: "The script.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Flag(help: "Somebody calls the script. Default when the script places no calls.")
    var inbound = false

    @Option(help: "Who takes the call that the script places: human, machine_start, machine_end_beep, fax, unknown.")
    var answeredBy: String?

    @Option(name: .customLong("var"), help: "A value for a slot that takes input: name=value. May be repeated.")
    var variables: [String] = []

    @Option(help: "Said to a person in place of the script's first words.")
    var message: String?

    @Option(help: "The time of the call: 2026-11-24T10:00, in the script's time zone unless it names its own.")
    var at: String?

    @Flag(help: "Show the documents that the carrier gets.")
    var twiml = false

    func validate() throws {
        if inbound && answeredBy != nil {
            throw ValidationError("--answered-by is for calls that the script places, and --inbound for the others.")
        }
    }

    func run() async throws {
        let console = Console.current
        let program = try CheckedScript(path: file).runnable().program
        let variables = try Variables.parsed(variables)
        if let fault = program.inputs(written: variables).faults.first {
            throw OperatorFault(message: "\(fault.sentence) (--var \(fault.name)=…)", status: .usage)
        }
        var rehearsal = RehearsalSession(
            interpreter: Interpreter(program: program), script: URL(filePath: file).lastPathComponent,
            call: call(for: program), variables: variables, message: message, at: try moment(in: program),
            showsDocuments: twiml)
        if console.isTerminal { console.print("Type what you would say; /help lists the rest.") }
        try show(rehearsal.begin())
        while true {
            if console.isTerminal { console.write("> ") }
            guard let line = console.readLine() else { break }
            if !console.isTerminal { console.print("> \(line)") }
            let reply = rehearsal.type(line)
            try show(reply)
            // A person may still want to look and save; a pipe has nothing more to say.
            if reply.line == .left || (reply.line == .over && !console.isTerminal) { break }
        }
    }

    private func call(for program: Program) -> CallSetup {
        var call = CallSetup()
        let placesCalls = program.outbound.machineDetection != .off || program.slots.contains { $0.input != .none }
        let isInbound = inbound || (answeredBy == nil && !placesCalls)
        call.direction = isInbound ? .inbound : .outbound
        call.answeredBy = isInbound ? nil : answeredBy.map(AnsweredBy.init(rawValue:)) ?? .human
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

    private func show(_ reply: RehearsalSession.Reply) throws {
        Console.current.write(reply.text)
        guard let file = reply.file else { return }
        do {
            try Data(file.contents.utf8).write(to: URL(filePath: file.name))
        } catch {
            throw OperatorFault(message: "cannot write \(file.name): \(error.localizedDescription)")
        }
    }
}
