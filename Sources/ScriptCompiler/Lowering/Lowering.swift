import CallProgram
import ScriptDiagnostics
import ScriptModel

/// A script on its way to a program: names already numbered, tables that fill as the constructs are lowered.
///
/// Each construct has a file beside this one.
struct Lowering {
    let script: Script
    let layout: Layout
    let place: Layout.Place
    let names: Names
    let languages: [Language]
    let checker: ExpressionChecker
    var intents: IntentTable
    var ladders: LadderTable
    var hints: HintTable
    var prompts = PromptTable()
    var sourceMap: SourceMap
    /// In the order of the slots.
    let slotTypes: [SlotType]

    /// Lowered once for all the questions that keep them.
    var globals: [String: Question.Choice] = [:]
    /// States that no author wrote, numbered after those of all scripts.
    var added: [(state: CallProgram.State, span: SourceSpan)]
    var goodbye: StateID?
    /// The scripts that this one runs, as far as their names and types are asked for.
    var others: [String: OtherScript] = [:]
    /// What is read out where the text that is lowered stands.
    var each: EachSyntax?
    /// How the question listens at which a list is read out; nil where nothing is asked.
    var pageTurning: Set<ListenSettings.Input>?

    /// What was lowered before goes on: a ladder that two scripts share is one.
    init(_ place: Layout.Place, _ layout: Layout, languages: [Language], after last: Lowering?) {
        script = place.script
        self.layout = layout
        self.place = place
        self.languages = languages
        names = Names(place, languages: languages)
        checker = ExpressionChecker(script, place.index)
        var intents = IntentTable(script, names, languages: languages, first: last?.intents.end ?? 0)
        let names = self.names
        slotTypes = script.slots.map { SlotType($0.type, names, &intents) }
        self.intents = intents
        hints = HintTable(languages: languages.count)
        ladders = last?.ladders.ofNextScript ?? LadderTable()
        sourceMap = last?.sourceMap ?? SourceMap()
        added = last?.added ?? []
    }

    /// All scripts of the layout as one program.
    static func program(_ layout: Layout) -> CompiledScript {
        let languages = languages(of: layout.places[0].script)
        var main = Lowering(layout.places[0], layout, languages: languages, after: nil)
        var states = main.states()
        var program = main.program()
        var last = main
        for place in layout.places.dropFirst() {
            var next = Lowering(place, layout, languages: languages, after: last)
            states += next.states()
            program.slots += next.slots()
            program.hours += next.hours()
            program.intents += next.intents.intents
            program.secrets += place.script.secrets.map(\.value).filter { !program.secrets.contains($0) }
            last = next
        }
        for (state, span) in last.added {
            states.append(state)
            last.sourceMap.add(state: span, choices: [], in: main.script.files)
        }
        program.states = states
        program.ladders = last.ladders.ladders
        return CompiledScript(program: program, sourceMap: last.sourceMap)
    }

    private mutating func states() -> [CallProgram.State] {
        for global in script.globals { globals[global.name.value] = choice(global, .global) }
        return script.states.map { state($0) }
    }

    /// What the main script says of the call as a whole, and its own tables.
    private mutating func program() -> Program {
        var program = Program(name: script.name?.value ?? "", languages: languages, states: [], start: start())
        program.description = script.description?.value ?? ""
        program.numbers = script.numbers.map(\.value)
        program.timeZone = script.timezone?.value ?? "UTC"
        program.slots = slots()
        program.hours = hours()
        program.intents = intents.intents
        program.events = events()
        program.limits = limits()
        program.confidence = confidence()
        program.outbound = outbound()
        program.assistant = assistant()
        program.secrets = script.secrets.map(\.value)
        program.secrets += Set(script.languages.compactMap { $0.tts?.key?.value }).subtracting(program.secrets).sorted()
        return program
    }

    /// Adds a state of the compiler's own. Its name holds a character that no author's name can.
    mutating func add(_ state: CallProgram.State, at span: SourceSpan) -> StateID {
        var state = state
        state.name = place.prefix + state.name
        added.append((state, span))
        return StateID(layout.stateCount + added.count - 1)
    }
}
