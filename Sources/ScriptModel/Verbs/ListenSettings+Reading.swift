import ScriptDiagnostics
import ScriptYAML

extension ListenSettings {
    static let reader = MappingReader<ListenSettings>(
        "\"listen\"", onTheCall: "the question listens as if it were not there",
        [
            Key("input", \.input, .input, default: "speech", "What a question listens to: speech, keys, or both."),
            Key("hints", \.hints, .list(of: .text, "a list of words"), "Words that callers are likely to say."),
            Key(
                "timeout", \.timeout, .seconds(1...600, id: .timeoutOutOfRange), default: "5s",
                "Silence before the caller is taken to say nothing."),
            Key("speech_timeout", \.speechTimeout, .speechTimeout, default: "auto", "Silence that ends a sentence."),
            Key("speech_model", \.speechModel, .speechModel, "The recogniser's model."),
            Key("enhanced", \.enhanced, .yesNo, default: "no", "The dearer variant of the model phone_call."),
            Key("profanity_filter", \.profanityFilter, .yesNo, default: "yes", "Whether swear words are masked."),
            Key(
                "max_speech_time", \.maxSpeechTime, .seconds(1...60, id: .timeoutOutOfRange), default: "60s",
                "The longest sentence."),
            Key("num_digits", \.numDigits, .whole(1...100), "How many keys end the answer at once."),
            Key("finish_on_key", \.finishOnKey, .finishKey, default: "\"#\"", "The key that ends an answer of keys."),
            Key("barge_in", \.bargeIn, .yesNo, default: "yes", "Whether the caller may interrupt."),
        ])
}

extension ValueForm where Value == ListenSettings {
    static var listen: Self {
        let phrase = "how a question listens, such as {input: speech}"
        return Self(phrase, .mapping(ListenSettings.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var listen = ListenSettings()
            listen.span = place.span
            ListenSettings.reader.read(mapping, into: &listen, at: place, &reading)
            return listen
        }
    }
}

extension ValueForm where Value == Located<Set<ListenSettings.Input>> {
    fileprivate static var input: Self {
        let list = ValueForm<[Located<ListenSettings.Input>]>.list(
            of: .oneOf(ListenSettings.Input.self, elsewhere: elsewhere), "speech, keys, or both as a list")
        return Self(list.phrase, list.shape) { node, place, reading in
            if case .scalar(let scalar) = node, meansBoth(scalar.text) {
                reading.report(.bothInputs(scalar, place))
                return nil
            }
            let mark = reading.mark
            guard let inputs = list.read(node, place, &reading) else { return nil }
            if inputs.isEmpty {
                if !reading.hasErrors(since: mark) {
                    reading.report(
                        Diagnostic(
                            .wrongType, .error, "\"input\" has no value: it takes \(list.phrase)",
                            at: reading.caret(node, place)))
                }
                return nil
            }
            return Located(Set(inputs.map(\.value)), at: node.span)
        }
    }

    /// What carriers and people call them.
    private static let elsewhere: [String: ListenSettings.Input] = [
        "dtmf": .keys, "digits": .keys, "keypad": .keys, "touch": .keys, "tones": .keys, "buttons": .keys,
        "voice": .speech, "spoken": .speech, "talk": .speech,
    ]

    /// `both`, `speech dtmf`, `speech and keys`
    private static func meansBoth(_ text: String) -> Bool {
        if ["both", "any", "all"].contains(text.lowercased()) { return true }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
            .compactMap { ListenSettings.Input(rawValue: $0) ?? elsewhere[$0] }
        return Set(words).count == 2
    }
}

extension Diagnostic {
    fileprivate static func bothInputs(_ scalar: Node.Scalar, _ place: Place) -> Diagnostic {
        Diagnostic(
            .valueNotAllowed, .error, "\"\(place.name)\" cannot be \"\(scalar.text.shortened)\"", at: scalar.span,
            label: "write [speech, keys]",
            fixes: [
                FixIt("write [speech, keys]", .unsafe, edits: [.init(replace: scalar.span, with: "[speech, keys]")])
            ])
    }
}

extension ValueForm where Value == Located<ListenSettings.SpeechTimeout> {
    fileprivate static var speechTimeout: Self {
        .scalar("auto, or a duration, such as 2s", .either([.oneOf(["auto"]), .duration])) { scalar, place, reading in
            if scalar.text == "auto" { return Located(.auto, at: scalar.span) }
            if ["automatic", "default"].contains(scalar.text.lowercased()) {
                reading.reportWrongValue(scalar, place, "auto, or a duration, such as 2s", meant: "auto")
                return nil
            }
            return reading.seconds(scalar, place, in: 1...60, .timeoutOutOfRange)?.map { .seconds($0) }
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// Carriers add models of these families at any time; other names are closed.
    fileprivate static var speechModel: Self {
        let models = [
            "default", "phone_call", "numbers_and_commands", "experimental_conversations", "experimental_utterances",
            "googlev2_long", "googlev2_short", "googlev2_telephony", "googlev2_telephony_short", "deepgram_nova-2",
            "deepgram_nova-3",
        ]
        return .scalar("the name of a speech model", .text) { scalar, place, reading in
            let isKnown =
                models.contains(scalar.text) || scalar.text.hasPrefix("deepgram_")
                || scalar.text.hasPrefix("googlev2_")
            if isKnown { return scalar.located }
            reading.report(.notAllowed(scalar, place, among: models, reading))
            return nil
        }
    }
}
