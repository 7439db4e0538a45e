extension Program {
    /// The program printed for people, and for goldens: every table once, then every state with its instructions and
    /// its one way out.
    ///
    /// ```
    /// state 1 assist
    ///   listen     speech
    ///   choice     time -> tell_time
    ///   silence    ladder 0
    ///   no match   ladder 1
    ///   give up    after 3 -> farewell
    /// ```
    package func dump() -> String {
        var dump = ProgramDump(self)
        dump.program()
        return dump.text
    }
}

/// A listing being written.
struct ProgramDump {
    let source: Program
    let words: ProgramText
    private(set) var text = ""
    /// Names that more than one intent bears; these are printed with their number.
    private let ambiguous: Set<String>

    init(_ program: Program) {
        source = program
        words = ProgramText(program: program)
        ambiguous = Set(Dictionary(grouping: program.intents, by: \.name).filter { $0.value.count > 1 }.keys)
    }

    mutating func line(_ indent: Int, _ words: String...) {
        text += String(repeating: "  ", count: indent)
        text += words.joined(separator: " ")
        text += "\n"
    }

    mutating func section(_ title: String) {
        text += "\n\(title)\n"
    }

    /// `key   value`, the values of a section in one column.
    mutating func row(_ indent: Int, _ key: String, _ value: String) {
        line(indent, key + String(repeating: " ", count: max(0, 10 - key.count)), value)
    }

    mutating func state(_ id: Int, _ state: State) {
        section("state \(id) \(state.name)")
        for instruction in state.body {
            switch instruction {
            case .language(let language): row(1, "language", words.tag(language))
            case .set(let slot, let value): row(1, "set", "\(words.name(slot)) = \(words.text(value))")
            case .say(let prompt): self.prompt(1, "say", prompt)
            case .note(let note): row(1, "note", note)
            }
        }
        switch state.exit {
        case .goto(.hangup): line(1, "hangup")
        case .goto(let target): row(1, "goto", words.text(target))
        case .branch(let arms, let otherwise):
            for arm in arms { row(1, "if", "\(words.text(arm.condition)) -> \(words.text(arm.target))") }
            row(1, "else", "-> \(words.text(otherwise))")
        case .question(let question): self.question(question)
        case .reject(let reason): row(1, "reject", reason.rawValue)
        case .carrier(let verb, let outcomes): carrier(verb, outcomes)
        case .work(let work, let outcomes): self.work(work, outcomes)
        case .run(let run): self.run(run)
        }
    }

    private mutating func question(_ question: Question) {
        row(1, "listen", listen(question.listen))
        hints(question)
        for choice in question.choices {
            var words = [intentName(choice.intent)]
            if let keys = choice.keys { words.append("key \(keys)") }
            if choice.scope == .global { words.append("global") }
            if choice.answer != nil { words.append("option") }
            var effects = choice.set.map { "\(self.words.name($0.slot)) = \(self.words.text($0.value))" }
            if let language = choice.language { effects.append("language \(self.words.tag(language))") }
            let doing = effects.isEmpty ? "" : " {\(effects.joined(separator: "; "))}"
            row(1, "choice", "\(words.joined(separator: ", "))\(doing) -> \(self.words.text(choice.target))")
        }
        if question.paging != nil { row(1, "pages", "more, back") }
        if let ask = question.ask { row(1, "ask", "\(words.name(ask.slot)) -> \(words.text(ask.target))") }
        if let otherwise = question.otherwise { row(1, "else", "-> \(words.text(otherwise))") }
        row(1, "silence", "ladder \(question.noInput.index)")
        row(1, "no match", "ladder \(question.noMatch.index)")
        row(1, "give up", "after \(question.maxAttempts) -> \(words.text(question.giveUp))")
    }

    /// Phrases of the choices are hints as a matter of course; what is told here is the author's own.
    private mutating func hints(_ question: Question) {
        guard let hints = question.listen.hints.first, !hints.isEmpty else { return }
        let intents = question.choices.map(\.intent).filter { source.intents.indices.contains($0.index) }
        var phrases: Set<String> = []
        for intent in intents { phrases.formUnion((source[intent].phrases.first ?? []).map(Self.withoutCommas)) }
        let own = hints.filter { !phrases.contains($0) }
        let words = (own.isEmpty ? [] : [own.joined(separator: ", ")]) + (own.count < hints.count ? ["phrases"] : [])
        row(1, "hints", words.joined(separator: " + "))
    }

    private static func withoutCommas(_ phrase: String) -> String {
        String(decoding: phrase.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }

    private func intentName(_ id: IntentID) -> String {
        guard source.intents.indices.contains(id.index) else { return "?\(id.index)" }
        let name = source[id].name
        return ambiguous.contains(name) ? "\(name) (\(id.index))" : name
    }

    /// Settings that are as the carrier has them anyway are left out.
    private func listen(_ listen: Listen) -> String {
        var words: [String] = []
        if listen.speech { words.append("speech") }
        if listen.keys { words.append("keys") }
        if let timeout = listen.timeout { words.append("timeout \(timeout) s") }
        if let pause = listen.speechTimeout { words.append("speech_timeout \(pause) s") }
        if let model = listen.speechModel { words.append("speech_model \(model)") }
        if let enhanced = listen.enhanced { words.append("enhanced \(enhanced ? "yes" : "no")") }
        if let filter = listen.profanityFilter { words.append("profanity_filter \(filter ? "yes" : "no")") }
        if let longest = listen.maxSpeechTime { words.append("max_speech_time \(longest) s") }
        if let digits = listen.numDigits { words.append("num_digits \(digits)") }
        if let key = listen.finishOnKey { words.append(key.isEmpty ? "no finish key" : "finish_on_key \(key)") }
        if !listen.bargeIn { words.append("no barge-in") }
        return words.joined(separator: ", ")
    }

    /// One line, or one a language.
    mutating func prompt(_ indent: Int, _ key: String, _ prompt: Prompt) {
        guard prompt.versions.count > 1 else {
            return row(indent, key, words.text(prompt.versions.first ?? []))
        }
        for (index, (language, parts)) in zip(source.languages, prompt.versions).enumerated() {
            row(indent, index == 0 ? key : "", "\(language.tag): \(words.text(parts))")
        }
    }
}
