package import CallUnderstanding
import ScriptDiagnostics

/// The names of a script, looked up once: what each stands for is an index into the script's own arrays.
///
/// Of two declarations with one name the first counts.
package struct ScriptIndex: Sendable {
    /// Into ``Script/states``.
    package let states: [String: Int]
    /// Into ``Script/slots``.
    package let slots: [String: Int]
    /// Into ``Script/prompts``.
    package let prompts: [String: Int]
    /// Into ``Script/hours``.
    package let hours: [String: Int]
    /// Into ``Script/languages``, by tag.
    package let languages: [String: Int]
    package let intents: [String: IntentSource]

    /// Where an intent's phrases come from.
    package enum IntentSource: Hashable, Sendable {
        /// `intents: time: […]`, an index into ``Script/intents``.
        case declared(Int)
        case builtIn(BuiltInIntent)
        /// By `phrases` or a `key` beside a choice; it always matches its own name too.
        case given
    }

    package init(_ script: Script) {
        states = Self.first(script.states.lazy.map(\.name.value))
        slots = Self.first(script.slots.lazy.map(\.name.value))
        prompts = Self.first(script.prompts.lazy.map(\.name.value))
        hours = Self.first(script.hours.lazy.map(\.name.value))
        languages = Self.first(script.languages.lazy.map(\.tag.value))
        var intents = Self.first(script.intents.lazy.map(\.name.value)).mapValues(IntentSource.declared)
        for builtIn in BuiltInIntent.allCases where intents[builtIn.rawValue] == nil {
            intents[builtIn.rawValue] = .builtIn(builtIn)
        }
        func take(_ choices: [ChoiceDeclaration]) {
            for choice in choices
            where (choice.phrases != nil || choice.key != nil || choice.isFaulty) && intents[choice.name.value] == nil {
                intents[choice.name.value] = .given
            }
        }
        take(script.globals)
        script.forEachQuestion { _, question in take(question.choices) }
        self.intents = intents
    }

    /// The slot that a path begins at: `order` of `order.items`.
    package func slot(in path: [String]) -> Int? {
        guard let slot = slots[path[0]] else { return nil }
        return path.count > 1 && NameTable.fact(named: path.joined(separator: ".")) != nil ? nil : slot
    }

    private static func first(_ names: some Sequence<String>) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
