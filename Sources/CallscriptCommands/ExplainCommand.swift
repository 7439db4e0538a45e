import ArgumentParser
import ScriptDiagnostics
import ScriptRules

/// `callscript explain RULE`
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a rule means, what it does to a call, and how to mend or silence it.",
        discussion: """
            callscript explain unknown-target
            callscript explain --list            every rule, with a line about it
            callscript explain --all             every rule as one Markdown document
            """)

    @Argument(
        help: "The name of a rule, as findings have it in brackets.",
        completion: .list(RuleCatalogue.ids.map(\.rawValue)))
    var rule: String?

    @Flag(help: "Print the names of all rules with a line about each, as validate --list-rules does.")
    var list = false

    @Flag(help: "Print all of it as one Markdown document.")
    var all = false

    func validate() throws {
        guard [rule != nil, list, all].count(where: { $0 }) == 1 else {
            throw ValidationError("Name one rule, or give --list or --all.")
        }
    }

    func run() async throws {
        if list { return Console.current.write(RuleText.list()) }
        if all { return Console.current.write(RuleText.document()) }
        let id = DiagnosticID(rawValue: rule ?? "")
        guard let page = RuleCatalogue.page(id) else {
            let nearest =
                NearestName.nearest(to: id.rawValue, among: RuleCatalogue.ids.map(\.rawValue))
                .map { "; did you mean \"\($0)\"?" } ?? ""
            throw OperatorFault(
                message:
                    "there is no rule \"\(id.rawValue)\"\(nearest)\nSee callscript explain --list for all of them.",
                status: .usage)
        }
        Console.current.write(RuleText.page(id, page))
    }
}
