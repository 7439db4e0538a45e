import CallProgram
import ScriptDiagnostics
import ScriptModel

/// A script on its way to a program: names already numbered, tables that fill as the constructs are lowered.
///
/// Each construct has a file beside this one.
struct Lowering {
    let script: Script
    let names: Names
    let languages: [Language]
    let checker: ExpressionChecker
    var intents: IntentTable
    var ladders = LadderTable()
    var hints: HintTable
    var prompts = PromptTable()
    var sourceMap = SourceMap()

    /// Lowered once for all the questions that keep them.
    var globals: [String: Question.Choice] = [:]
    /// States that no author wrote, numbered after the script's own.
    var added: [(state: CallProgram.State, span: SourceSpan)] = []
    var goodbye: StateID?

    init(_ script: Script, _ index: ScriptIndex) {
        self.script = script
        languages = Self.languages(of: script)
        names = Names(script, index, languages: languages)
        checker = ExpressionChecker(script, index)
        intents = IntentTable(script, languages: languages)
        hints = HintTable(languages: languages.count)
    }

    mutating func program() -> Program {
        for global in script.globals { globals[global.name.value] = choice(global, .global) }
        var states = script.states.map { state($0) }
        for (state, span) in added {
            states.append(state)
            sourceMap.add(state: span, choices: [], in: script.files)
        }
        var program = Program(name: script.name?.value ?? "", languages: languages, states: states, start: start())
        program.description = script.description?.value ?? ""
        program.numbers = script.numbers.map(\.value)
        program.timeZone = script.timezone?.value ?? "UTC"
        program.slots = slots()
        program.hours = hours()
        program.intents = intents.intents
        program.ladders = ladders.ladders
        program.events = events()
        program.limits = limits()
        program.confidence = confidence()
        program.outbound = outbound()
        return program
    }

    /// Adds a state of the compiler's own. Its name holds a character that no author's name can.
    mutating func add(_ state: CallProgram.State, at span: SourceSpan) -> StateID {
        added.append((state, span))
        return StateID(script.states.count + added.count - 1)
    }
}
