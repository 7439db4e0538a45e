import CallProgram
import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// Everything a caller may mean somewhere in the script.
///
/// Declared intents come first, in their order: open or not, their phrases tell the matcher what an answer is *not*.
/// Built-in ones and those given by a choice's own `phrases` follow as they are met.
struct IntentTable {
    private(set) var intents: [Intent] = []

    private struct Key: Hashable {
        var name: String
        var phrases: [[String]]
    }
    private let languages: [Language]
    /// Declared and built-in intents: the name alone says which.
    private var byName: [String: IntentID] = [:]
    /// Those of choices: two states may give the same name to different phrases.
    private var byPhrases: [Key: IntentID] = [:]
    /// What choices add to declared and built-in intents.
    private var extra: [String: [[String]]] = [:]
    /// What a choice without phrases means when only other choices tell of its name.
    private var borrowed: [String: [[String]]] = [:]

    init(_ script: Script, languages: [Language]) {
        self.languages = languages
        let declared = Set(script.intents.map(\.name.value))
        for choice in Self.choices(of: script) {
            guard let phrases = choice.phrases else { continue }
            let name = choice.name.value
            let resolved = self.phrases(phrases)
            if declared.contains(name) || BuiltInIntent(rawValue: name) != nil {
                extra[name] = zip(extra[name] ?? resolved.map { _ in [] }, resolved).map(+)
            } else if borrowed[name] == nil {
                borrowed[name] = resolved
            }
        }
        for intent in script.intents where byName[intent.name.value] == nil {
            let name = intent.name.value
            byName[name] = add(name, builtIn(name, replacedBy: intent.phrases))
        }
    }

    mutating func intent(of choice: ChoiceDeclaration) -> IntentID {
        let name = choice.name.value
        if let known = byName[name] { return known }
        if let builtIn = BuiltInIntent(rawValue: name) {
            let id = add(name, languages.map { builtIn.phrases(in: $0.tag) ?? [] })
            byName[name] = id
            return id
        }
        let phrases = choice.phrases.map { self.phrases($0) } ?? borrowed[name] ?? languages.map { _ in [] }
        let key = Key(name: name, phrases: phrases)
        if let known = byPhrases[key] { return known }
        let id = add(name, phrases)
        byPhrases[key] = id
        return id
    }

    private mutating func add(_ name: String, _ phrases: [[String]]) -> IntentID {
        let spoken = String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        var all = zip(phrases, extra[name] ?? phrases.map { _ in [] }).map { Self.unique($0 + $1) }
        let labels = all.map { $0.first ?? spoken }
        for index in all.indices where !all[index].contains(where: { $0.lowercased() == spoken }) {
            all[index].append(spoken)
        }
        intents.append(Intent(name: name, phrases: all, labels: labels))
        return IntentID(intents.count - 1)
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
            return languages.indices.map { $0 == 0 ? list.map(\.value) : [] }
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
        script.globals
            + script.states.flatMap { state -> [ChoiceDeclaration] in
                if case .question(let question)? = state.verb { question.choices } else { [] }
            }
    }
}
