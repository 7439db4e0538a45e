import ScriptDiagnostics
import ScriptModel

extension MissingTranslation {
    /// `say: Which size?` where the call can be in either of two languages.
    func checkPlainTexts(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let languages = CallLanguages(context)
        let everywhere = languages.ofQuestions
        var plain = PlainTexts(context)
        context.script.forEachPrompt { prompt, place in
            switch place {
            case .state(let state): plain.speak(prompt, in: languages.ofState[state])
            case .script: plain.speak(prompt, in: everywhere)
            case .prompt: break
            }
        }
        plain.speakNamed()
        for (span, spoken) in plain.found {
            bag.add(.sameForAll(id, spoken.map { context.knownLanguages[$0] }, at: span))
        }
    }
}

/// Texts with words that are spoken in several languages as they are.
private struct PlainTexts {
    private let context: RuleContext
    /// Of each named prompt.
    private var named: [Set<Int>]
    private var open: [Int] = []
    private(set) var found: [(span: SourceSpan, languages: [Int])] = []

    init(_ context: RuleContext) {
        self.context = context
        named = context.script.prompts.map { _ in [] }
    }

    mutating func speak(_ prompt: PromptSyntax, in languages: Set<Int>) {
        hold(promptsOf: prompt, in: languages)
        tell(prompt, languages)
    }

    /// What prompts hold is known only when all that speak them are.
    mutating func speakNamed() {
        while let prompt = open.popLast() { hold(promptsOf: context.script.prompts[prompt].prompt, in: named[prompt]) }
        for prompt in named.indices { tell(context.script.prompts[prompt].prompt, named[prompt]) }
    }

    private mutating func hold(promptsOf prompt: PromptSyntax, in languages: Set<Int>) {
        for version in prompt.versions {
            let spoken = version.tag.map { tag in languages.filter { context.knownLanguages[$0] == tag.value } }
            for part in version.parts where part.language == nil {
                guard case .prompt(let name) = part.content, let held = context.index.prompts[name.value] else {
                    continue
                }
                let all = named[held].union(spoken ?? languages)
                if all.count > named[held].count {
                    named[held] = all
                    open.append(held)
                }
            }
        }
    }

    private mutating func tell(_ prompt: PromptSyntax, _ languages: Set<Int>) {
        guard languages.count > 1, case .parts(let parts) = prompt else { return }
        let spoken = languages.sorted()
        for part in parts where part.language == nil {
            var text: TemplateSyntax?
            part.content.forEachSpoken { if text == nil, hasWords($0, of: spoken) { text = $0 } }
            if let text { return found.append((text.span, spoken)) }
        }
    }

    /// Numbers and values are the same everywhere, and `For English press 1, para español marque 2` is meant to be.
    private func hasWords(_ template: TemplateSyntax, of languages: [Int]) -> Bool {
        var text = ""
        for case .text(let words) in template.segments { text += words + " " }
        guard AnnouncedKey.words(of: text).contains(where: { $0.count { $0.isLetter } > 1 }) else { return false }
        let primaries = Set(languages.map { LanguageTag.primary(context.knownLanguages[$0]) })
        let known = primaries.compactMap { LanguageGuess.Language(rawValue: String($0)) }
        let hits = LanguageGuess.hits(in: text)
        return primaries.count > 1 && (known.count < primaries.count || known.contains { (hits[$0] ?? 0) < 2 })
    }
}

extension Diagnostic {
    fileprivate static func sameForAll(_ id: DiagnosticID, _ tags: [String], at span: SourceSpan) -> Diagnostic {
        let other = tags[1...].joined(separator: ", ")
        return Diagnostic(
            id, .warning, "this text is the same in \(NearestName.list(tags))", at: span,
            label: "write it once for each: {\(tags.map { "\($0): …" }.prefix(3).joined(separator: ", "))}",
            onTheCall: "a caller in \(other) hears these words, read as if they were \(other)")
    }
}
