import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `listen` of the state over `listen` of the script over the built-in defaults.
    mutating func listen(_ syntax: QuestionSyntax, choices: [Question.Choice]) -> Listen {
        let own = syntax.listen
        let all = script.listen
        let input = (own.input ?? all.input)?.value ?? [.speech]
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
            listen.hints = hints.hints(authors: authors.map(\.value), open: choices.map(\.intent), of: intents.intents)
        }
        if listen.keys { tellKeysApart(&listen, choices.compactMap(\.keys), asks: syntax.ask != nil) }
        return listen
    }

    /// A single press should act at once, and `#` cannot both choose and finish.
    private func tellKeysApart(_ listen: inout Listen, _ keys: [String], asks: Bool) {
        if listen.numDigits == nil, !asks, let length = keys.first?.utf8.count,
            keys.allSatisfy({ $0.utf8.count == length })
        {
            listen.numDigits = length
        }
        if listen.finishOnKey == nil, keys.contains(where: { $0.utf8.contains(UInt8(ascii: "#")) }) {
            listen.finishOnKey = ""
        }
    }
}
