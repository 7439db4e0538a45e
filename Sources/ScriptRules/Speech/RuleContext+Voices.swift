import ScriptDiagnostics
import ScriptModel

extension RuleContext {
    /// Every voice that is named, with the language it is to speak.
    var voices: [(voice: Located<String>, tag: String?)] {
        var voices: [(voice: Located<String>, tag: String?)] = []
        for language in script.languages {
            if let voice = language.voice { voices.append((voice, language.tag.value)) }
        }
        script.forEachPrompt { prompt, _ in
            prompt.forEachVersion { tag, parts in
                for part in parts {
                    guard let voice = part.voice else { continue }
                    // Without a tag of its own a part is in whatever language the call is in.
                    let only = script.languages.count > 1 ? nil : defaultLanguage
                    voices.append((voice, part.language?.value ?? tag?.value ?? only))
                }
            }
        }
        return voices
    }
}
