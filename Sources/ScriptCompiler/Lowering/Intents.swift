import CallProgram
import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// Everything a caller may mean somewhere in the script.
///
/// A name is one intent: what is declared, built in, and given by the `phrases` of choices comes together, so that
/// two states which ask for the same thing in other words never speak against each other. Declared intents come
/// first, open or not: their phrases tell the matcher what an answer is *not*.
struct IntentTable {
    private(set) var intents: [Intent] = []

    private let languages: [Language]
    private let script: Int
    /// The number of the first: those of other scripts stand before.
    private let first: Int
    /// The place of the language that plain phrases are in.
    private let defaultLanguage: Int
    private var byName: [String: IntentID] = [:]
    /// What choices add to a name, one list a language.
    private var extra: [String: [[String]]] = [:]

    init(_ script: Script, _ names: Names, languages: [Language], first: Int) {
        self.languages = languages
        self.first = first
        self.script = names.scriptNumber
        defaultLanguage = names.own[0].index
        for choice in Self.choices(of: script) {
            guard let phrases = choice.phrases else { continue }
            for (index, added) in self.phrases(phrases).enumerated() {
                extra[choice.name.value, default: languages.map { _ in [] }][index] += added
            }
        }
        for intent in script.intents where byName[intent.name.value] == nil {
            let name = intent.name.value
            byName[name] = add(name, builtIn(name, replacedBy: intent.phrases))
        }
    }

    /// The number that the next one gets.
    var end: Int { first + intents.count }

    subscript(id: IntentID) -> Intent { intents[id.index - first] }

    mutating func intent(of choice: ChoiceDeclaration) -> IntentID {
        let name = choice.name.value
        if let known = byName[name] { return known }
        let builtIn = BuiltInIntent(rawValue: name)
        let id = add(name, languages.map { builtIn?.phrases(in: $0.tag) ?? [] })
        byName[name] = id
        return id
    }

    private mutating func add(_ name: String, _ phrases: [[String]]) -> IntentID {
        let spoken = String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        var all = zip(phrases, extra[name] ?? phrases.map { _ in [] }).map { Self.unique($0 + $1) }
        let labels = all.map { $0.first ?? spoken }
        for index in all.indices where !all[index].contains(where: { $0.lowercased() == spoken }) {
            all[index].append(spoken)
        }
        var intent = Intent(name: name, phrases: all, labels: labels)
        intent.script = script
        intents.append(intent)
        return IntentID(end - 1)
    }

    /// One list a language. Declaring a built-in intent replaces its phrases in the languages that are told of.
    private func builtIn(_ name: String, replacedBy declared: Phrases) -> [[String]] {
        let builtIn = BuiltInIntent(rawValue: name)
        return zip(languages, phrases(declared)).map { language, phrases in
            phrases.isEmpty ? builtIn?.phrases(in: language.tag) ?? [] : phrases
        }
    }

    private func phrases(_ phrases: Phrases) -> [[String]] {
        switch phrases {
        case .plain(let list):
            return languages.indices.map { $0 == defaultLanguage ? list.map(\.value) : [] }
        case .perLanguage(let lists):
            return languages.map { language in
                lists.first { $0.tag.value == language.tag }?.phrases.map(\.value) ?? []
            }
        }
    }

    private static func unique(_ phrases: [String]) -> [String] {
        var seen: Set<String> = []
        return phrases.filter { seen.insert($0).inserted }
    }

    private static func choices(of script: Script) -> [ChoiceDeclaration] {
        script.globals + script.slots.flatMap(\.options).map { $0.choice(to: nil) }
            + script.states.flatMap { state -> [ChoiceDeclaration] in
                if case .question(let question)? = state.verb { question.choices } else { [] }
            }
    }
}
