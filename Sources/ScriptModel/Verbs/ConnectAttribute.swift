/// An attribute of the carrier's, as an author writes it: `welcome_greeting` for `welcomeGreeting`.
struct ConnectAttribute: Sendable {
    enum Form: Sendable {
        case text
        /// An address that begins with `wss://`.
        case socket
        case address
        case yesNo
        case oneOf([String])
    }
    let name: String
    let summary: String
    let form: Form
    let isRequired: Bool

    init(_ name: String, _ summary: String, _ form: Form = .text, required: Bool = false) {
        self.name = name
        self.summary = summary
        self.form = form
        isRequired = required
    }

    /// `welcomeGreeting`
    var onTheWire: String {
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    static func attributes(of noun: ConnectSyntax.Noun) -> [ConnectAttribute] {
        switch noun {
        case .stream: stream
        case .relay: relay
        case .virtualAgent: virtualAgent
        }
    }

    private static let stream = [
        Self("url", "Where the sound is sent.", .socket, required: true),
        Self("name", "A name for the stream."),
        Self("connector_name", "A connector that is set up with the carrier."),
        Self("track", "Which side is sent; a call that is connected sends the caller's.", .oneOf(["inbound_track"])),
        Self("status_callback", "Where the carrier tells how the stream gets on.", .address),
        Self("status_callback_method", "How it tells.", .oneOf(["GET", "POST"])),
    ]
    private static let interruptions = ["none", "dtmf", "speech", "any", "true", "false"]
    private static let relay = [
        Self("url", "Where the words are sent.", .socket, required: true),
        Self("welcome_greeting", "Said first."),
        Self("welcome_greeting_interruptible", "What may interrupt the greeting.", .oneOf(interruptions)),
        Self("language", "The language of both sides."),
        Self("tts_language", "The language that is spoken."),
        Self("transcription_language", "The language that is listened for."),
        Self("tts_provider", "Who speaks.", .oneOf(["Google", "Amazon", "ElevenLabs"])),
        Self("voice", "The voice, without \"Polly.\" or \"Google.\" before it."),
        Self("transcription_provider", "Who listens.", .oneOf(["Google", "Deepgram"])),
        Self("speech_model", "The recogniser's model."),
        Self("interruptible", "What may interrupt the agent.", .oneOf(interruptions)),
        Self("interrupt_sensitivity", "How soon it does.", .oneOf(["low", "medium", "high"])),
        Self("dtmf_detection", "Whether keys are told of.", .yesNo),
        Self("report_input_during_agent_speech", "What is told of while the agent speaks.", .oneOf(interruptions)),
        Self("preemptible", "Whether new words replace those that are being spoken.", .yesNo),
        Self("profanity_filter", "Whether swear words are masked.", .yesNo),
        Self("partial_prompts", "Whether words are told of while they are spoken.", .yesNo),
        Self("hints", "Words that callers are likely to say."),
        Self("elevenlabs_text_normalization", "Whether figures are spelt out.", .oneOf(["on", "off", "auto"])),
        Self("intelligence_service", "A service that listens along."),
        Self("debug", "What is told for finding faults."),
    ]
    private static let virtualAgent = [
        Self("connector_name", "The connector that is set up with the carrier.", required: true),
        Self("language", "The agent's language."),
        Self("sentiment_analysis", "Whether moods are judged.", .yesNo),
        Self("status_callback", "Where the carrier tells how the agent gets on.", .address),
        Self("status_callback_method", "How it tells.", .oneOf(["GET", "POST"])),
    ]
}
