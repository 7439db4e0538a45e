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
        /// The hashes of the sentences that it has.
        fileprivate var sentences: Set<UInt64> = []
        /// Whether its author wrote any of them.
        var isAuthors: Bool { phrases.contains { $0.span != nil } }
    }
    /// A phrase of an intent, by their numbers.
    struct Place {
        let intent: Int
        let phrase: Int
    }
    let language: String
    let keys: PhraseKeys
    private(set) var intents: [Intent] = []
    private var byName: [String: Int] = [:]

    /// Whether phrases without a language are in it.
    private let isDefault: Bool

    init(_ context: RuleContext, language: String) {
        self.language = language
        isDefault = language == context.defaultLanguage
        keys = PhraseKeys(language: language)
        let script = context.script
        for intent in script.intents where byName[intent.name.value] == nil {
            let own = texts(of: intent.phrases)
            let number = open(intent.name.value)
            if own.isEmpty { addBuiltIn(to: number) }
            for phrase in own { add(phrase.value, at: phrase.span, to: number) }
        }
        for choice in script.globals { add(choice) }
        for option in script.slots.flatMap(\.options) { add(option.choice(to: nil)) }
        script.forEachQuestion { _, question in for choice in question.choices { add(choice) } }
        for number in intents.indices { add(intents[number].name.spoken, at: nil, to: number) }
    }

    /// Sentences that several intents have, with the phrases that are just this.
    var sharedSentences: [[Place]] {
        var first: [UInt64: Place] = [:]
        var shared: [UInt64: [Place]] = [:]
        var order: [UInt64] = []
        forEachPlace { place, phrase in
            let sentence = phrase.key.sentence
            if let other = first[sentence] {
                if shared[sentence] == nil {
                    shared[sentence] = [other]
                    order.append(sentence)
                }
                shared[sentence]?.append(place)
            } else {
                first[sentence] = place
            }
        }
        return order.compactMap { shared[$0] }
    }

    /// Phrases by their words that say something.
    var byContent: [UInt64: [Place]] {
        var byContent: [UInt64: [Place]] = [:]
        forEachPlace { place, phrase in byContent[phrase.key.content, default: []].append(place) }
        return byContent
    }

    private func forEachPlace(_ body: (Place, Phrase) -> Void) {
        for (intent, known) in intents.enumerated() {
            for (number, phrase) in known.phrases.enumerated() {
                body(Place(intent: intent, phrase: number), phrase)
            }
        }
    }

    subscript(name: String) -> Int? { byName[name] }

    func matcher() -> IntentMatcher {
        IntentMatcher(intents: intents.map { $0.phrases.map(\.text) }, language: language)
    }

    private mutating func add(_ choice: ChoiceDeclaration) {
        let known = intents.count
        let number = open(choice.name.value)
        if number == known { addBuiltIn(to: number) }
        guard let phrases = choice.phrases else { return }
        for phrase in texts(of: phrases) { add(phrase.value, at: phrase.span, to: number) }
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
        guard intents[intent].sentences.insert(key.sentence).inserted else { return }
        intents[intent].phrases.append(Phrase(text: text, key: key, span: span))
    }

    private mutating func addBuiltIn(to intent: Int) {
        let phrases = BuiltInIntent(rawValue: intents[intent].name)?.phrases(in: language) ?? []
        for phrase in phrases { add(phrase, at: nil, to: intent) }
    }

    private func texts(of phrases: Phrases) -> [Located<String>] {
        switch phrases {
        case .plain(let list): isDefault ? list : []
        case .perLanguage(let lists): lists.first { $0.tag.value == language }?.phrases ?? []
        }
    }
}
