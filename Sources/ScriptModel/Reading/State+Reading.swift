package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let twoVerbs: Self = "two-verbs"
    package static let emptyState: Self = "empty-state"
}

/// A state while it is read: its keys may come in any order.
struct StateDraft {
    var state: State
    var question: QuestionSyntax
    var choices: ChoicesDraft?
    var otherwise: Located<String>?
    var reject: RejectSyntax?
    /// The verb that takes outcomes, by its key; of several the first that is read.
    var verb: Verb?
    var filler: PromptSyntax?

    init(name: Located<String>, span: SourceSpan) {
        state = State(name: name, span: span)
        question = QuestionSyntax(span: name.span)
    }

    static let reader = MappingReader<StateDraft>(
        "a state",
        elsewhere: ListenSettings.reader.keys.reduce(into: [:]) { $0[$1.name] = "under \"listen\"" }
            .merging([
                "voice": "under \"languages\", or in a part of \"say\": {say: …, voice: …}",
                "end": "write goto: hangup", "exit": "write goto: hangup",
                "stop": "write goto: hangup", "hangup": "write goto: hangup",
            ]) { $1 },
        meant: [
            "next": "goto", "then": "goto", "go_to": "goto", "transition": "goto", "target": "goto",
            "text": "say", "speak": "say", "prompt": "say", "speech": "say",
            "options": "choices", "menu": "choices", "intents": "choices", "gather": "ask", "slot": "ask",
            "if": "when", "conditions": "when", "dial": "transfer", "call": "transfer", "voicemail": "record",
            "http": "fetch", "request": "fetch", "webhook": "fetch", "sms": "message", "default": "else",
        ],
        parts: [
            "play": "play", "audio": "play", "sound": "play", "pause": "pause", "wait": "pause", "ssml": "ssml",
            "prompt": "prompt",
        ],
        common: ["say", "choices", "ask", "goto", "when"],
        onTheCall: "what it asks for never happens",
        [
            Key("language", \.state.language, .languageTag, "Switches the call to another language."),
            Key("set", \.state.set, .assignments, "Slots and their new values."),
            Key("say", \.state.say, .prompt, "What the caller hears."),
            Key("choices", \.choices, .choices, "What the caller may say or press, each with its state."),
            Key("ask", \.question.ask, .askedSlot, "The slot that the answer fills."),
            Key("else", \.otherwise, .target, "Takes what was said and not understood."),
            Key("listen", \.question.listen, .listen, "How this question listens."),
            Key("no_input", \.question.noInput, .ladder, "What is said at silence here."),
            Key("no_match", \.question.noMatch, .ladder, "What is said when the caller is not understood here."),
            Key(
                "max_attempts", \.question.maxAttempts, .whole(1...20),
                "Silences and mishearings before giving up here."),
            Key("give_up", \.question.giveUp, .target, "Where a call goes that gets no answer here."),
            Key("globals", \.question.globals, .globalsFilter, "Which global choices are open here."),
            Key("reject", \.reject, .reject, "Refuses the call unanswered."),
            verb("transfer", .transfer, "Connects the caller to someone else.") { .carrier(.transfer($0)) },
            verb("record", .record, "Records the caller.") { .carrier(.record($0)) },
            verb("enqueue", .enqueue, "Puts the caller into a queue.") { .carrier(.enqueue($0)) },
            verb("connect", .connect, "Connects the call to a stream or an agent.") { .carrier(.connect($0)) },
            verb("twiml", .markup, "Anything else the carrier has, as markup.") { .carrier(.twiml($0)) },
            verb("message", .message, "Sends a text message.") { .work($0) },
            verb("fetch", .fetch, "Asks a web service.") { .work($0) },
            verb("reply", .reply, "Lets a language model speak, or choose where to go.") { .work($0) },
            verb("run", .run, "Runs another script as a part of this one.") { .run($0) },
            Key("filler", \.filler, .prompt, "What the caller hears when message, fetch or reply takes a while."),
            Key("goto", \.state.goto, .target, "The next state."),
            Key("when", \.state.when, .when, "The next state by conditions."),
            Key("on", \.state.on, .outcomes, "States for the other outcomes of a verb."),
            Key("note", \.state.note, .text, "A word for the trace and the metrics."),
        ])

    /// A verb whose outcomes are in `on`.
    private static func verb<Syntax>(
        _ name: String, _ form: ValueForm<Syntax>, _ summary: String, _ make: @escaping @Sendable (Syntax) -> Verb
    ) -> Key<StateDraft> {
        Key(name, form, summary) { draft, value, _ in if draft.verb == nil { draft.verb = make(value) } }
    }

    /// The outcomes in `on`, by the keys of the verbs that have them.
    static let outcomes = Dictionary(
        uniqueKeysWithValues: [
            TransferSyntax.outcomes, RecordSyntax.outcomes, EnqueueSyntax.outcomes, ConnectSyntax.outcomes,
            MarkupSyntax.outcomes, WorkSyntax.message, WorkSyntax.fetch, WorkSyntax.reply,
        ].map { ($0.verb, $0) })

    /// Choices so common that none of them is a key misspelt, however like `on` it is.
    static let answers: Set<String> = ["yes", "no"]

    /// Verbs that are done outside while the caller waits.
    static let workVerbs: Set<String> = ["message", "fetch", "reply"]

    /// Keys that say how a question is asked, and mean nothing without one.
    static let questionKeys: Set<String> = [
        "else", "listen", "no_input", "no_match", "max_attempts", "give_up", "globals",
    ]
}

extension ValueForm where Value == [State] {
    static var states: Self {
        .named("a state", "names of states", values: .mapping(StateDraft.reader.shape)) { name, value, reading in
            let mark = reading.mark
            if ReservedTarget(rawValue: name.text) != nil { reading.report(.reservedState(name, reading)) }
            var state = read(name, value, &reading)
            state.isFaulty = reading.hasErrors(since: mark)
            return state
        }
    }

    private static func read(_ name: Node.Scalar, _ node: Node, _ reading: inout Reading) -> State {
        let place = Place(name)
        var draft = StateDraft(name: name.located, span: node.span)
        if node.isEmpty {
            reading.report(.emptyState(name))
            return draft.state
        }
        if case .scalar(let text) = node {
            reading.report(
                StateDraft.reader.has(name.text) ? .keyForState(text, name) : .textForState(text, name, reading))
            return draft.state
        }
        guard var mapping = reading.mapping(node, place, "the keys of a state") else { return draft.state }
        if let bare = BareCondition(mapping) {
            reading.report(bare.finding(reading))
            mapping = bare.gathered
        }
        if let bare = BareOutcomes(mapping) {
            reading.report(bare.finding(reading))
            mapping = bare.gathered
        }
        let faulty = StateDraft.reader.read(mapping, into: &draft, at: place, &reading)
        draft.finish(mapping, faulty, &reading)
        return draft.state
    }
}

extension StateDraft {
    /// Finds the one verb, and tells of keys that do not go together.
    mutating func finish(_ mapping: Node.Mapping, _ faulty: Set<String>, _ reading: inout Reading) {
        let keys = mapping.entries.map(\.key)
        func key(_ name: String) -> Node.Scalar? { keys.first { $0.text == name } }
        let verbs = keys.filter { Self.verb(of: $0.text) != nil }
        checkVerbs(verbs, &reading)

        if let first = verbs.first, Self.verb(of: first.text) == "choices" {
            finishQuestion(at: first, key, faulty, &reading)
        } else if let reject {
            state.verb = .reject(reject)
        } else if let verb {
            state.verb = verb
        }
        if case .work(var work)? = state.verb {
            work.filler = filler
            state.verb = .work(work)
        } else if let stray = key("filler"), !verbs.contains(where: { Self.workVerbs.contains($0.text) }) {
            reading.report(.strayFiller(stray))
        }
        if let goto = key("goto"), let when = key("when") {
            reading.report(
                .twoVerbs("a state goes on by \"goto\" or by \"when\", not both", at: when.span, first: goto.span))
        }
        if let reject = key("reject"), let next = key("goto") ?? key("when") {
            reading.report(
                .twoVerbs(
                    "\"reject\" ends the call: \"\(next.text)\" is never reached", at: next.span, first: reject.span))
        }
        if verbs.isEmpty, let stray = keys.first(where: { Self.questionKeys.contains($0.text) }) {
            reading.report(.strayQuestionKey(stray))
        }
        // Which outcomes a verb has is a rule's matter; these verbs have none.
        let takesOutcomes = { (key: String) in
            Self.outcomes[key]?.others.isEmpty == false
        }
        if let on = key("on"), !verbs.contains(where: { takesOutcomes($0.text) }) {
            reading.report(.strayOutcomes(on, verb: verbs.first?.text))
        }
    }

    private mutating func finishQuestion(
        at first: Node.Scalar, _ key: (String) -> Node.Scalar?, _ faulty: Set<String>, _ reading: inout Reading
    ) {
        question.span = first.span
        question.choices = choices?.choices ?? []
        question.otherwise = choices?.otherwise ?? otherwise
        if let inner = choices?.otherwise, let outer = otherwise {
            reading.report(
                Diagnostic(
                    .duplicateDefinition, .error, "\"else\" is given twice, here and under \"choices\"", at: outer.span,
                    related: [.init("first given here", at: inner.span)]))
        }
        for (position, needsTarget) in choices?.open ?? [] {
            if let goto = state.goto {
                question.choices[position].target = goto
            } else if !faulty.contains("goto") {
                reading.lacksTarget = true
                reading.report(needsTarget)
            }
        }
        state.verb = .question(question)
    }

    private func checkVerbs(_ verbs: [Node.Scalar], _ reading: inout Reading) {
        guard let first = verbs.first,
            let second = verbs.first(where: { Self.verb(of: $0.text) != Self.verb(of: first.text) })
        else { return }
        reading.report(
            .twoVerbs(
                "a state does one thing: \"\(first.text)\" or \"\(second.text)\", not both", at: second.span,
                first: first.span))
    }

    /// `choices` and `ask` are one question.
    static func verb(of key: String) -> String? {
        switch key {
        case "choices", "ask": "choices"
        case "reject": "reject"
        case "run": "run"
        default: outcomes[key]?.verb
        }
    }
}

extension Node {
    /// Nothing, or a map or list with nothing in it.
    var isEmpty: Bool {
        switch self {
        case .scalar(let scalar): scalar.isNull
        case .sequence(let sequence): sequence.items.isEmpty
        case .mapping(let mapping): mapping.entries.isEmpty
        }
    }
}

extension ValueForm where Value == [State.Outcome] {
    /// `{busy: try_later, failed: sorry, status: {404: unknown_order}}`
    fileprivate static var outcomes: Self {
        let phrase = "outcomes, each with its state"
        let values = ValueShape.either([.text, Self.statuses.shape])
        return Self(phrase, .named(keys: Name.pattern, values: values)) { node, place, reading in
            guard let mapping = reading.named(node, place, phrase) else { return nil }
            var outcomes: [State.Outcome] = []
            reading.forEachNamed(mapping, "an outcome") { name, node, reading in
                if name.text == "status" {
                    outcomes += Self.statuses.read(node, Place(name), &reading) ?? []
                } else if let target = ValueForm<Located<String>>.target.read(node, Place(name), &reading) {
                    outcomes.append(State.Outcome(name: name.located, target: target))
                }
            }
            return outcomes
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// One slot; several are asked for in states of their own.
    fileprivate static var askedSlot: Self {
        let slot = reference("the name of a slot")
        return Self(slot.phrase, slot.shape) { node, place, reading in
            guard case .sequence(let list) = node, list.items.count > 1 else { return slot.read(node, place, &reading) }
            reading.report(
                Diagnostic(
                    .wrongType, .error, "\"\(place.name)\" takes \(slot.phrase), not a list",
                    at: reading.caret(node, place),
                    label: "ask for one here, and for each of the others in a state of its own"))
            return nil
        }
    }
}

extension Diagnostic {
    static func twoVerbs(_ message: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(.twoVerbs, .error, message, at: span, related: [.init("the other one is here", at: first)])
    }

    fileprivate static func emptyState(_ name: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .emptyState, .error, "the state \"\(name.text)\" is empty", at: name.span,
            label: "write what it says and where it goes, for example say: … and goto: …",
            onTheCall: "a caller who comes here hears nothing, and the line drops")
    }

    fileprivate static func textForState(
        _ text: Node.Scalar, _ name: Node.Scalar, _ reading: Reading
    ) -> Diagnostic {
        let start = Int(text.span.start)
        let indent = String(repeating: " ", count: reading.column(of: Int(name.span.start)) + 2)
        let here = SourceSpan(file: text.span.file, start: start, end: start)
        // `say Hello` is no text to be said, but a key without its colon.
        let word = String(text.text.prefix { $0.isLetter || $0 == "_" })
        let isKey = StateDraft.reader.has(word)
        // A word alone is hardly said; it may be the end of the name, or where the state leads.
        let isSaid = text.text.contains(" ") || text.text.last.map { ".!?".contains($0) } == true
        return Diagnostic(
            .wrongType, .error, "the state \"\(name.text)\" is a text, and a state has keys below its name",
            at: text.span,
            label: isKey ? "write \(word): …" : "put what it says under \"say\"",
            fixes: isSaid && !isKey
                ? [FixIt("put it under \"say\"", .unsafe, edits: [.init(replace: here, with: "\n\(indent)say: ")])]
                : [])
    }

    /// `goto: bye` as deep as the names of the states.
    fileprivate static func keyForState(_ text: Node.Scalar, _ name: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, "the state \"\(name.text)\" is a text, and a state has keys below its name",
            at: text.span,
            label: "\"\(name.text)\" belongs to the state above: indent it by two more spaces")
    }

    fileprivate static func reservedState(_ name: Node.Scalar, _ reading: Reading) -> Diagnostic {
        Diagnostic(
            .reservedName, .error, "a state cannot be called \"\(name.text)\": the name has a meaning of its own",
            at: name.span, label: "choose another name, such as \"\(name.text)_state\"",
            onTheCall: "\"goto: \(name.text)\" never comes to this state",
            fixes: reading.file.mentions(name.text + "_state")
                ? [] : reading.replacement(of: name, with: name.text + "_state"))
    }

    fileprivate static func strayQuestionKey(_ key: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .missingKey, .error, "\"\(key.text)\" is for a question, and this state asks none", at: key.span,
            label: "add \"choices\" or \"ask\", or remove it")
    }

    fileprivate static func strayFiller(_ key: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .valueNotAllowed, .error,
            "\"filler\" is said while message, fetch or reply is under way, and this state has none of them",
            at: key.span, label: "use \"say\"", onTheCall: "nobody ever hears it")
    }

    fileprivate static func strayOutcomes(_ on: Node.Scalar, verb: String?) -> Diagnostic {
        let reason = verb.map { "\"\($0)\" has no other outcomes" } ?? "this state has no verb"
        return Diagnostic(
            .valueNotAllowed, .error, "\"on\" is for the other outcomes of a verb, and \(reason)", at: on.span,
            label: "use \"goto\" or \"when\"", onTheCall: "none of these states is ever reached from here")
    }
}
