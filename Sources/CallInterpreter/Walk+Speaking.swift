import CallProgram

/// Prompts, filled in and put beside what is said already.
extension Walk {
    mutating func speak(_ prompt: Prompt) throws(Trap) {
        try speak(prompt.parts(in: session.language))
    }

    /// `local` is what `each` reads out at the moment.
    mutating func speak(_ parts: some Sequence<PromptPart>, local: (item: Value, position: Int)? = nil) throws(Trap) {
        for part in parts {
            var evaluator = evaluator
            evaluator.local = local
            switch part.content {
            case .text(let template):
                let text = try evaluator.text(of: template)
                try fuel.burn(weight: text.utf8.count)
                let (voice, language) = speaker(of: part)
                said.append(.text(text, voice: voice, language: language))
                try hide(template, evaluator)
            case .ssml(let template):
                let fragment = try evaluator.markup(of: template)
                try fuel.burn(weight: fragment.utf8.count)
                let (voice, language) = speaker(of: part)
                said.append(.ssml(fragment, voice: voice, language: language))
                try hide(template, evaluator)
            case .play(let template):
                let source = try evaluator.text(of: template)
                try fuel.burn(weight: source.utf8.count)
                if let url = MediaURL.url(of: source, in: program.name, interpreter.callbacks) {
                    said.append(.play(url))
                }
            case .pause(let milliseconds): said.append(.pause(milliseconds))
            case .keys(let keys): said.append(.keys(keys))
            case .each(let each): try speak(each, evaluator)
            }
        }
    }

    /// A prompt filled in, beside what is said.
    mutating func parts(of prompt: Prompt) throws(Trap) -> [SpokenPart] {
        let before = said
        defer { said = before }
        said = []
        try speak(prompt)
        return said
    }

    /// The product's own words, and the operator's: never a template.
    mutating func speak(plain text: String) {
        let (voice, language) = callSpeaker
        said.append(.text(text, voice: voice, language: language))
    }

    private func speaker(of part: PromptPart) -> (voice: String?, language: String?) {
        if let voice = part.voice { return (voice, nil) }
        guard let tag = part.language else { return callSpeaker }
        // Another language needs a voice that speaks it: the script's own for that language, or the account's.
        return speaker(of: program.languages.first { $0.tag == tag }?.voice, tag)
    }

    private var callSpeaker: (voice: String?, language: String?) {
        let language = program[session.language]
        return speaker(of: language.voice, language.tag)
    }

    /// A voice knows its language, and the carrier may refuse the two together; without a voice the tag picks one.
    private func speaker(of voice: String?, _ tag: String) -> (voice: String?, language: String?) {
        voice.map { ($0, nil) } ?? (nil, tag)
    }
}
