import ScriptDiagnostics
import ScriptModel

/// The choices that a caller has at a question by voice: its own and its slot's options, then those open everywhere.
struct OpenChoices {
    struct Choice {
        let declaration: ChoiceDeclaration
        let isLocal: Bool
        /// What it does, so that nobody is told of two words for the same way.
        let way: Way
    }
    struct Way: Hashable {
        var target: String?
        var sets: [SourceSpan]
        var language: String?
        var option: String?
    }
    let state: Int
    let choices: [Choice]

    /// One an open set: questions with the same choices are asked once.
    static func all(in context: RuleContext) -> [OpenChoices] {
        struct Key: Hashable {
            var name: String
            var target: String?
            var isLocal: Bool
        }
        var seen: Set<[Key]> = []
        var all: [OpenChoices] = []
        context.forEachQuestion { state, question in
            guard question.input(in: context.script).contains(.speech), !context.script.states[state].isFaulty else {
                return
            }
            let own = question.choices.map { Choice($0, isLocal: true, option: nil) }
            let options = question.options(in: context).map { Choice($0, isLocal: true, option: $0.name.value) }
            let globals = question.openGlobals(of: context.script).map { Choice($0, isLocal: false, option: nil) }
            let open = OpenChoices(state: state, choices: own + options + globals)
            guard !open.choices.isEmpty else { return }
            let key = open.choices.map { Key(name: $0.name, target: $0.way.target, isLocal: $0.isLocal) }
            if seen.insert(key).inserted { all.append(open) }
        }
        return all
    }
}

extension OpenChoices.Choice {
    fileprivate init(_ declaration: ChoiceDeclaration, isLocal: Bool, option: String?) {
        self.declaration = declaration
        self.isLocal = isLocal
        way = OpenChoices.Way(
            target: declaration.target?.value, sets: declaration.set.map(\.slot.span),
            language: declaration.language?.value, option: option)
    }

    var name: String { declaration.name.value }
}
