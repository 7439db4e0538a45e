import CallProgram
import ScriptDiagnostics
import ScriptModel

/// The numbers of all names in a script. Rules have proved that every name in use is here.
struct Names {
    let states: [String: StateID]
    let slots: [String: SlotID]
    let hours: [String: HoursID]
    let languages: [String: LanguageID]
    let prompts: [String: PromptSyntax]

    init(_ script: Script, languages: [Language]) {
        states = Self.numbered(script.states.map(\.name.value))
        slots = Self.numbered(script.slots.map(\.name.value))
        hours = Self.numbered(script.hours.map(\.name.value))
        self.languages = Self.numbered(languages.map(\.tag))
        prompts = Dictionary(script.prompts.map { ($0.name.value, $0.prompt) }, uniquingKeysWith: { first, _ in first })
    }

    private static func numbered<ID: DenseID>(_ names: [String]) -> [String: ID] {
        Dictionary(names.enumerated().map { ($1, ID($0)) }, uniquingKeysWith: { first, _ in first })
    }

    func target(_ name: Located<String>) -> Target {
        switch name.value {
        case "hangup": .hangup
        case "repeat": .repeat
        case "back": .back
        default: .state(state(name))
        }
    }

    func state(_ name: Located<String>) -> StateID { proved(states[name.value], "state", name) }

    func slot(_ name: Located<String>) -> SlotID { proved(slots[name.value], "slot", name) }

    func language(_ tag: Located<String>) -> LanguageID { proved(languages[tag.value], "language", tag) }
}

/// What a rule has proved. That it does not hold is a fault of ours and never an author's.
func proved<Value>(_ value: Value?, _ what: String, _ name: Located<String>) -> Value {
    guard let value else { preconditionFailure("the rules let an unknown \(what) through: \(name.value)") }
    return value
}
