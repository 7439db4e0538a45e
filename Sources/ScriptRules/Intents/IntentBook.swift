import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// What a caller may say for each intent of a script in one language, and the matcher that decides in a call.
///
/// A name is one intent, as it is in the program: what is declared, built in, and given by the `phrases` of choices
/// comes together.
struct IntentBook {
    struct Phrase {
        let text: String
        let key: PhraseKey
        /// Nil for a built-in phrase and for the intent's own name.
        let span: SourceSpan?
    }
    struct Intent {
        let name: String
        var phrases: [Phrase] = []
        fileprivate(set) var byContent: [UInt64: [Int]] = [:]
        fileprivate(set) var byReduced: [UInt64: [Int]] = [:]
        /// Every word of its phrases that says something.
        fileprivate(set) var words: Set<UInt64> = []

        fileprivate mutating func add(_ phrase: Phrase) {
            byContent[phrase.key.content, default: []].append(phrases.count)
            for key in phrase.key.reduced { byReduced[key, default: []].append(phrases.count) }
            words.formUnion(phrase.key.words)
            phrases.append(phrase)
        }

        /// The phrases with the same words that say something, one of them more, or one less.
        func phrases(near key: PhraseKey) -> [Int] {
            var near = (byContent[key.content] ?? []) + (byReduced[key.content] ?? [])
            for reduced in key.reduced { near += byContent[reduced] ?? [] }
            return near
        }
    }
    let language: String
    let keys: PhraseKeys
    private(set) var intents: [Intent] = []
    private var byName: [String: Int] = [:]

    init(_ context: RuleContext, language: String) {
        self.language = language
        keys = PhraseKeys(language: language)
        let script = context.script
        for intent in script.intents where byName[intent.name.value] == nil {
            let own = texts(of: intent.phrases, context)
            let number = open(intent.name.value)
            if own.isEmpty { addBuiltIn(to: number) }
            for phrase in own { add(phrase.value, at: phrase.span, to: number) }
        }
        var choices = script.globals + script.slots.flatMap(\.options).map { $0.choice(to: nil) }
        context.forEachQuestion { _, question in choices += question.choices }
        for choice in choices {
            let isNew = byName[choice.name.value] == nil
            let number = open(choice.name.value)
            if isNew { addBuiltIn(to: number) }
            for phrase in choice.phrases.map({ texts(of: $0, context) }) ?? [] {
                add(phrase.value, at: phrase.span, to: number)
            }
        }
        for number in intents.indices { add(intents[number].name.spoken, at: nil, to: number) }
    }

    subscript(name: String) -> Int? { byName[name] }

    func matcher() -> IntentMatcher {
        IntentMatcher(intents: intents.map { $0.phrases.map(\.text) }, language: language)
    }

    private mutating func open(_ name: String) -> Int {
        if let known = byName[name] { return known }
        byName[name] = intents.count
        intents.append(Intent(name: name))
        return intents.count - 1
    }

    private mutating func add(_ text: String, at span: SourceSpan?, to intent: Int) {
        guard let key = keys.key(of: text) else { return }
        // The same words twice in one intent say nothing new.
        let same = intents[intent].byContent[key.content] ?? []
        if same.contains(where: { intents[intent].phrases[$0].key.sentence == key.sentence }) { return }
        intents[intent].add(Phrase(text: text, key: key, span: span))
    }

    private mutating func addBuiltIn(to intent: Int) {
        let phrases = BuiltInIntent(rawValue: intents[intent].name)?.phrases(in: language) ?? []
        for phrase in phrases { add(phrase, at: nil, to: intent) }
    }

    private func texts(of phrases: Phrases, _ context: RuleContext) -> [Located<String>] {
        switch phrases {
        case .plain(let list): language == context.defaultLanguage ? list : []
        case .perLanguage(let lists): lists.first { $0.tag.value == language }?.phrases ?? []
        }
    }
}
