import CallProgram
import ScriptDiagnostics
import ScriptModel

/// Named prompts, lowered once: `prompts: closed: Sorry, we are closed.`
struct PromptTable {
    /// A document of the carrier's holds fewer; prompts that name prompts could grow without end.
    static let mostParts = 4096
    /// Prompts inside prompts; the rules let fewer through.
    static let deepest = 100

    struct Key: Hashable {
        var name: String
        var language: LanguageID
    }
    var parts: [Key: [PromptPart]] = [:]
}

extension Lowering {
    /// What `say` takes, with a version for every language of the program, or one for all when they are the same.
    mutating func prompt(_ syntax: PromptSyntax) -> Prompt {
        let first = parts(syntax, in: LanguageID(0))
        if languages.count == 1 || isSameInEveryLanguage(syntax) { return Prompt(first) }
        var versions = [first]
        for index in 1..<languages.count { versions.append(parts(syntax, in: LanguageID(index))) }
        return versions.allSatisfy { $0 == first } ? Prompt(first) : Prompt(versions: versions)
    }

    private func isSameInEveryLanguage(_ syntax: PromptSyntax) -> Bool {
        guard case .parts(let parts) = syntax else { return false }
        // A script that is run reads its words in its own voice, whatever language the call is in.
        guard names.own.count == languages.count else { return false }
        return parts.allSatisfy { part in
            switch part.content {
            case .prompt, .each: false
            default: true
            }
        }
    }

    private mutating func parts(_ syntax: PromptSyntax, in language: LanguageID) -> [PromptPart] {
        switch syntax {
        case .parts(let parts):
            guard !names.own.contains(language) else { return self.parts(parts, in: language) }
            let spoken = languages[names.own[0].index]
            return self.parts(parts, in: names.own[0]).map { $0.spoken(voice: spoken.voice, language: spoken.tag) }
        case .perLanguage(let versions):
            if let version = versions.first(where: { $0.tag.value == languages[language.index].tag }) {
                return parts(version.parts, in: language)
            }
            // The default language's words, in the default language's voice: read by another they are gibberish.
            let spoken = versions.first { $0.tag.value == languages[names.own[0].index].tag } ?? versions.first
            guard let spoken else { return [] }
            let known = names.languages[spoken.tag.value] ?? LanguageID(0)
            return parts(spoken.parts, in: known).map { part in
                part.spoken(voice: languages[known.index].voice, language: languages[known.index].tag)
            }
        }
    }

    private mutating func parts(_ parts: [PromptPartSyntax], in language: LanguageID) -> [PromptPart] {
        var lowered: [PromptPart] = []
        for part in parts where lowered.count < PromptTable.mostParts {
            let content: PromptPart.Content
            switch part.content {
            case .text(let text): content = .text(spoken(text))
            case .play(let url): content = .play(beside(template(url)))
            case .pause(let milliseconds): content = .pause(milliseconds.value)
            case .ssml(let fragment): content = .ssml(spoken(fragment))
            case .keys(let keys): content = .keys(keys.value)
            case .each(let each):
                content = .each(self.each(each, voice: part.voice?.value, language: part.language?.value))
            case .prompt(let name):
                lowered += named(name, in: language).map {
                    $0.spoken(voice: part.voice?.value, language: part.language?.value)
                }
                continue
            }
            lowered.append(PromptPart(content, voice: part.voice?.value, language: part.language?.value))
        }
        return lowered
    }

    private mutating func named(_ name: Located<String>, in language: LanguageID) -> [PromptPart] {
        let key = PromptTable.Key(name: name.value, language: language)
        if let parts = prompts.parts[key] { return parts }
        // A prompt that names itself says nothing there.
        prompts.parts[key] = []
        let parts = parts(names.prompt(name), in: language)
        prompts.parts[key] = parts
        return parts
    }
}

extension PromptPart {
    /// The part as its surroundings have it spoken, where it does not say so itself.
    fileprivate func spoken(voice: String?, language: String?) -> PromptPart {
        switch content {
        case .play, .pause, .keys: return self
        case .each(var each):
            each.say = each.say.map { $0.spoken(voice: voice, language: language) }
            var part = self
            part.content = .each(each)
            return part
        case .text, .ssml:
            guard self.voice == nil, self.language == nil else { return self }
            var part = self
            part.voice = voice
            part.language = language
            return part
        }
    }
}
