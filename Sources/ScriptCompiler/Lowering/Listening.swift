import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `listen` of the state over `listen` of the script over the built-in defaults.
    mutating func listen(_ syntax: QuestionSyntax, choices: [Question.Choice]) -> Listen {
        let own = syntax.listen
        let all = script.listen
        let input = inputs(of: syntax)
        var listen = Listen(speech: input.contains(.speech), keys: input.contains(.keys))
        listen.timeout = (own.timeout ?? all.timeout)?.value
        switch (own.speechTimeout ?? all.speechTimeout)?.value {
        case .seconds(let seconds): listen.speechTimeout = seconds
        case .auto, nil: listen.speechTimeout = nil
        }
        listen.speechModel = (own.speechModel ?? all.speechModel)?.value
        listen.enhanced = (own.enhanced ?? all.enhanced)?.value
        listen.profanityFilter = (own.profanityFilter ?? all.profanityFilter)?.value
        listen.maxSpeechTime = (own.maxSpeechTime ?? all.maxSpeechTime)?.value
        listen.numDigits = (own.numDigits ?? all.numDigits)?.value
        listen.finishOnKey = (own.finishOnKey ?? all.finishOnKey)?.value
        listen.bargeIn = (own.bargeIn ?? all.bargeIn)?.value ?? true
        if listen.speech {
            let authors = own.hints.isEmpty ? all.hints : own.hints
            let asked = syntax.ask.map { slotTypes[names.number(ofSlot: $0)] }
            listen.hints = hints.hints(
                authors: authors.map(\.value), open: choices.map(\.intent), of: intents,
                asked: asked.map { SlotHints(languages, model: listen.speechModel).hints(for: $0) } ?? [])
        }
        if listen.keys {
            let most = syntax.ask.map { slotTypes[names.number(ofSlot: $0)].mostKeys } ?? 0
            tellKeysApart(&listen, choices.compactMap(\.keys), answer: most)
        }
        return listen
    }

    /// What the caller may use at a question.
    func inputs(of syntax: QuestionSyntax) -> Set<ListenSettings.Input> {
        (syntax.listen.input ?? script.listen.input)?.value ?? [.speech]
    }

    /// A single press should act at once, and `#` cannot both choose and finish. `answer` is how many keys a slot takes
    /// at most, nil where nobody can tell.
    private func tellKeysApart(_ listen: inout Listen, _ keys: [String], answer most: Int?) {
        let lengths = keys.map(\.utf8.count)
        if listen.numDigits == nil, let most {
            if most > 0 {
                listen.numDigits = lengths.reduce(most, max)
            } else if let length = lengths.first, lengths.allSatisfy({ $0 == length }) {
                listen.numDigits = length
            }
        }
        if listen.finishOnKey == nil, keys.contains(where: { $0.utf8.contains(UInt8(ascii: "#")) }) {
            listen.finishOnKey = ""
        }
    }
}
