import ArgumentParser
import CallUnderstanding

/// `callscript match`: the matcher alone, for measuring it from outside. Hidden: authors meet it in `simulate`.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Answer JSON lines with the intents they match.", shouldDisplay: false)

    func run() async throws {
        let console = Console.current
        MatchSession.run(readLine: console.readLine, write: { console.print($0) })
    }
}
