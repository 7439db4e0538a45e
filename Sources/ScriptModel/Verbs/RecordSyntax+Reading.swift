import ScriptDiagnostics
import ScriptYAML

extension RecordSyntax {
    static let reader = MappingReader<RecordSyntax>(
        "\"record\"", onTheCall: "the recording is made as if it were not there",
        [
            Key("save", \.save, .reference("the name of a slot"), "The slot that takes the recording's address."),
            Key(
                "max_length", \.maxLength, .seconds(2...14_400, id: .timeoutOutOfRange), default: "60m",
                "The longest recording; 2m where it is transcribed."),
            Key(
                "silence", \.silence, .seconds(0...600, id: .timeoutOutOfRange), default: "5s",
                "Silence that ends it; 0s never does."),
            Key("finish_on_key", \.finishOnKey, .finishKeys, "Keys that end it; every key by default."),
            Key("beep", \.beep, .yesNo, default: "yes", "Whether a tone is heard first."),
            Key("transcribe", \.transcribe, .yesNo, default: "no", "Whether it is written down, in US English."),
            Key(
                "play_notice", \.notice, .notice, default: "no",
                "Tells the caller about the recording: yes, or your own words."),
        ])
}

extension ValueForm where Value == RecordSyntax {
    /// The keys of a recording; `{}` and `yes` take the defaults.
    static var record: Self {
        let phrase = "how to record, such as {max_length: 2m}"
        return Self(phrase, .either([.mapping(RecordSyntax.reader.shape), .yesNo])) { node, place, reading in
            var record = RecordSyntax(span: place.span)
            if case .scalar(let scalar) = node, scalar.text == "yes" || scalar.text == "true" { return record }
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            RecordSyntax.reader.read(mapping, into: &record, at: place, &reading)
            if record.transcribe?.value == true, let length = record.maxLength, length.value > 120 {
                reading.report(
                    Diagnostic(
                        .timeoutOutOfRange, .error,
                        "what is transcribed may last 2 minutes at most, and \"max_length\" is longer",
                        at: length.span, label: "write 2m, or leave \"transcribe\" out",
                        onTheCall: "the carrier does not write the recording down"))
            }
            return record
        }
    }
}

extension ValueForm where Value == RecordSyntax.Notice {
    fileprivate static var notice: Self {
        let prompt = ValueForm<PromptSyntax>.prompt
        return Self("yes, no, or what is said", .either([.yesNo, prompt.shape])) { node, place, reading in
            if case .scalar(let scalar) = node {
                switch scalar.text.lowercased() {
                case "yes", "true", "on": return .builtIn(scalar.span)
                case "no", "false", "off": return RecordSyntax.Notice.none(scalar.span)
                default: break
                }
            }
            return prompt.read(node, place, &reading).map { .said($0) }
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// Any keys of a phone; the carrier takes several here.
    fileprivate static var finishKeys: Self {
        .scalar("keys of a phone, such as \"#\"", .pattern("^[0-9*#]+$")) { scalar, place, reading in
            ValueForm<Located<String>>.keys.read(.scalar(scalar), place, &reading)
        }
    }
}
