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
                let text = try evaluator.speech(of: template)
                try fuel.burn(weight: text.utf8.count)
                try hide(template, evaluator)
                let speaker = speaker(of: part)
                said.append(
                    .text(text, speaker.engine != nil && isConfidential(template) ? speaker.ofCarrier : speaker))
            case .ssml(let template):
                let fragment = try evaluator.markup(of: template)
                try fuel.burn(weight: fragment.utf8.count)
                try hide(template, evaluator)
                said.append(.ssml(fragment, speaker(of: part).ofCarrier))
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
    mutating func speak(plain text: String, inConfidence: Bool = false) {
        said.append(.text(text, inConfidence ? callSpeaker.ofCarrier : callSpeaker))
    }

    private func speaker(of part: PromptPart) -> Speaker {
        guard let tag = part.language else {
            return part.voice.map { Speaker(voice: $0, language: nil) } ?? callSpeaker
        }
        // Another language needs a voice that speaks it: the script's own for that language, or the account's.
        let index = program.languages.firstIndex { $0.tag == tag }
        let own = index.flatMap { program.languages[$0].voice }
        guard part.voice == nil || part.voice == own else { return Speaker(voice: part.voice, language: nil) }
        return speaker(of: own, tag, index)
    }

    private var callSpeaker: Speaker {
        let language = program[session.language]
        return speaker(of: language.voice, language.tag, session.language.index)
    }

    /// A voice knows its language, and the carrier may refuse the two together; without a voice the tag picks one.
    private func speaker(of voice: String?, _ tag: String, _ language: Int?) -> Speaker {
        let engine = language.flatMap { program.languages[$0].engine == nil ? nil : LanguageID($0) }
        return Speaker(voice: voice, language: voice == nil ? tag : nil, engine: engine)
    }
}

extension Speaker {
    /// Without an engine: what it renders is kept, and confidential words must not be.
    fileprivate var ofCarrier: Speaker { Speaker(voice: voice, language: language) }
}
