import CallProgram
import ScriptDiagnostics
import ScriptModel

/// The numbers of all names in a script. Rules have proved that every name in use is here.
struct Names {
    let index: ScriptIndex
    private let place: Layout.Place
    private let prompts: [PromptDeclaration]
    /// The default comes first, so these are not the script's own places.
    let languages: [String: LanguageID]
    /// Those that this script has words in, its default first; a script that is run may know fewer than the call.
    let own: [LanguageID]

    init(_ place: Layout.Place, languages: [Language]) {
        index = place.index
        self.place = place
        prompts = place.script.prompts
        let known = Dictionary(
            languages.enumerated().map { ($1.tag, LanguageID($0)) }, uniquingKeysWith: { first, _ in first })
        self.languages = known
        let own = Lowering.languages(of: place.script).compactMap { known[$0.tag] }
        self.own = own.isEmpty ? [LanguageID(0)] : own
    }

    var scriptNumber: Int { place.number }

    func target(_ name: Located<String>) -> Target {
        switch ReservedTarget(rawValue: name.value) {
        case .hangup: .hangup
        case .repeat: .repeat
        case .back: .back
        case .return: .return
        case nil: .state(state(name))
        }
    }

    func state(_ name: Located<String>) -> StateID {
        StateID(place.firstState + proved(index.states[name.value], "state", name))
    }

    func slot(_ name: Located<String>) -> SlotID { SlotID(place.firstSlot + number(ofSlot: name)) }

    /// Among the script's own.
    func number(ofSlot name: Located<String>) -> Int { proved(index.slots[name.value], "slot", name) }

    func number(of slot: SlotID) -> Int { slot.index - place.firstSlot }

    func hours(_ name: Located<String>) -> HoursID {
        HoursID(place.firstHours + proved(index.hours[name.value], "opening hours", name))
    }

    func language(_ tag: Located<String>) -> LanguageID { proved(languages[tag.value], "language", tag) }

    func prompt(_ name: Located<String>) -> PromptSyntax {
        prompts[proved(index.prompts[name.value], "prompt", name)].prompt
    }
}

/// What a rule has proved. That it does not hold is a fault of ours and never an author's.
func proved<Value>(_ value: Value?, _ what: String, _ name: Located<String>) -> Value {
    guard let value else { preconditionFailure("the rules let an unknown \(what) through: \(name.value)") }
    return value
}
