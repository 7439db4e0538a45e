package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let duplicateDefinition: Self = "duplicate-definition"
}

extension Script {
    /// The keys of a script's main file.
    static let reader = MappingReader<Script>(
        "a script",
        elsewhere: ListenSettings.reader.keys.reduce(into: [:]) { $0[$1.name] = "under \"listen\"" }
            .merging([
                "machine_detection": "under \"outbound\"", "voice": "under \"languages\": en-US: {voice: Polly.Joanna}",
            ]) { $1 },
        meant: [
            "version": "callscript", "tz": "timezone", "variables": "slots", "vars": "slots", "fields": "slots",
            "steps": "states", "nodes": "states", "flow": "states", "begin": "start", "first": "start",
            "initial": "start", "entry": "start", "messages": "prompts", "include_files": "include",
        ],
        common: ["start", "states", "intents", "languages", "globals"],
        settings + shared,
        remedy: remedy)

    /// A script names its language first, and begins in one of its states.
    private static func remedy(_ key: String, _ mapping: Node.Mapping) -> MissingKeyRemedy? {
        switch key {
        case "callscript": return MissingKeyRemedy(value: "1", hint: " as the first line", safety: .safe)
        case "start":
            let states = mapping.entries.first { $0.key.text == "states" }?.value
            guard case .mapping(let states)? = states, let first = states.entries.first?.key.text,
                Name.isValid(first)
            else { return nil }
            return MissingKeyRemedy(value: first, hint: " (the state a call begins in)", safety: .unsafe)
        default: return nil
        }
    }

    /// The keys of an included file.
    static let includedReader = MappingReader<Script>(
        "an included file",
        elsewhere: settings.reduce(into: [:]) { $0[$1.name] = "in the main file" },
        shared + [Key("include", \.includes, .includes, "Further files, named from the script's folder.")])

    private static let settings: [Key<Script>] = [
        Key("callscript", \.version, .version, required: true, "The version of the language: 1."),
        Key("name", \.name, .name(of: "a script"), "A name for addresses and logs."),
        Key("description", \.description, .text, "What the script is for."),
        Key(
            "numbers", \.numbers, .list(of: .phoneNumber(), "phone numbers, such as +15551234567"),
            "Called numbers that this script answers when several are served."),
        Key("include", \.includes, .includes, "Files that join this one, named from the script's folder."),
        Key("timezone", \.timezone, .zone, default: "UTC", "The zone of times and opening hours."),
        Key("languages", \.languages, .languages, "The languages of the call, each with its voice."),
        Key("language", \.language, .languageTag, "The language a call begins in; required when there are several."),
        Key("listen", \.listen, .listen, "How every question listens, unless a state says otherwise."),
        Key(
            "confidence", \.confidence,
            .record(
                "the keys accept and confirm", ConfidenceBands.reader, { ConfidenceBands() },
                check: { $0.checkOrder(&$1) }),
            "How sure the recogniser must be."),
        Key("globals", \.globals, .globals, "Choices open at every question."),
        Key("no_input", \.noInput, .ladder, "What is said at the first silence, the second, and so on."),
        Key("no_match", \.noMatch, .ladder, "What is said when the caller was not understood, in turn."),
        Key("max_attempts", \.maxAttempts, .whole(1...20), default: "3", "Silences and mishearings before giving up."),
        Key("give_up", \.giveUp, .target, "Where a call goes after the last of these."),
        Key("start", \.start, .start, required: true, "The first state, or one for each way a call begins."),
        Key("outbound", \.outbound, .outbound, "How calls are placed."),
        Key(
            "events", \.events, .record("states for events", EventsDeclaration.reader, { EventsDeclaration() }),
            "What happens beside the conversation, each with its state."),
        Key(
            "limits", \.limits,
            .record("the keys turns and duration", LimitsDeclaration.reader, { LimitsDeclaration() }),
            "How long a call may be."),
        Key(
            "assistant", \.assistant,
            .record("the keys of a model", AssistantDeclaration.reader, { AssistantDeclaration() }),
            "The model behind every reply."),
        Key("filler", \.filler, .prompt, "What the caller hears when message, fetch or reply takes a while."),
        Key(
            "secrets", \.secrets, .list(of: .environmentName, "names of environment variables"),
            "Environment variables that requests may use."),
    ]

    private static let shared: [Key<Script>] = [
        Key("intents", \.intents, .intents, "What callers mean, each with sentences they may say."),
        Key("slots", \.slots, .slots, "The values of a call."),
        Key("prompts", \.prompts, .prompts, "Texts used in several places."),
        Key("hours", \.hours, .hours, "Opening hours, asked for by open(name)."),
        Key("states", \.states, .states, "The steps of the call."),
    ]

    /// What only the whole main file can show.
    func checkWhole(_ mapping: Node.Mapping, _ reading: inout Reading) {
        if languages.count > 1, language == nil, !unread.keys.contains("language"),
            let key = mapping.entries.first(where: { $0.key.text == "languages" })?.key
        {
            reading.report(
                Diagnostic(
                    .missingKey, .error, "a script with several languages needs the key \"language\"", at: key.span,
                    label: "which of them does a call begin in?",
                    fixes: [
                        FixIt(
                            "begin in \(languages[0].tag.value)", .unsafe,
                            edits: [
                                .init(
                                    replace: SourceSpan(
                                        file: key.span.file, start: Int(key.span.start), end: Int(key.span.start)),
                                    with: "language: \(languages[0].tag.value)\n")
                            ])
                    ]))
        }
    }
}

extension ValueForm where Value == Located<Int> {
    fileprivate static var version: Self {
        .scalar("the version of the language, 1", .whole(1...1)) { scalar, place, reading in
            guard scalar.text == "1" else {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "this program reads version 1 of the language",
                        at: scalar.span, label: "write 1", fixes: reading.replacement(of: scalar, with: "1")))
                return nil
            }
            return Located(1, at: scalar.span)
        }
    }
}

extension ValueForm where Value == [Located<String>] {
    fileprivate static var includes: Self { .list(of: .reference("the path of a file"), "paths of files") }
}

extension ValueForm where Value == Located<String> {
    static var environmentName: Self {
        let phrase = "the name of an environment variable, such as API_KEY"
        return .scalar(phrase, .pattern("^[A-Za-z_][A-Za-z0-9_]*$")) { scalar, place, reading in
            let isName = scalar.text.utf8.enumerated().allSatisfy { position, byte in
                (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                    || position > 0 && (0x30...0x39).contains(byte)
            }
            if isName { return scalar.located }
            // The text may be the secret itself: it is not repeated.
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "\"\(place.name)\" takes \(phrase), never the secret itself",
                    at: scalar.span))
            return nil
        }
    }
}
