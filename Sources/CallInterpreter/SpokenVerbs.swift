import CallProgram
import TwiML

/// Spoken parts as the carrier's verbs: neighbours of one voice in one `Say`, none longer than its voice takes.
struct SpokenVerbs {
    private(set) var verbs: [Gather.Nested] = []
    /// How many verbs at the beginning must stand before a `Gather`: touch tones may not stand inside.
    private(set) var outside = 0

    private var text = ""
    private var speaker = Speaker(voice: nil, language: nil)

    init(_ parts: [SpokenPart]) {
        verbs.reserveCapacity(parts.count)
        for part in parts { add(part) }
        flush()
    }

    private mutating func add(_ part: SpokenPart) {
        switch part {
        case .text(let words, let speaker): add(words, speaker)
        case .ssml(let fragment, let speaker):
            let provider = speaker.voice.map(Voice.Provider.init(ofVoice:))
            let longest = (provider ?? .basic).maxCharacters
            // A voice without markup would read the tags out; a fragment cut in two would not be XML.
            guard provider != .basic, fragment.utf8.count <= longest else {
                return add(Markup.words(of: fragment), speaker)
            }
            // The carrier refuses a speech without a word; a break alone is a pause of its own.
            guard !Markup.words(of: fragment).isEmpty else {
                return fragment.contains("<break") ? add(.pause(1000)) : ()
            }
            flush()
            verbs.append(
                .say(Say(.ssml(Markup.clean(fragment)), voice: speaker.voice, language: speaker.language)))
        case .play(let url):
            flush()
            verbs.append(.play(Play(.url(url))))
        case .pause(let milliseconds):
            guard milliseconds > 0 else { return }
            flush()
            verbs.append(.pause(Pause(length: milliseconds / 1000 + (milliseconds % 1000 > 0 ? 1 : 0))))
        case .keys(let keys):
            let legal = keys.filter(Self.isKey)
            guard !legal.isEmpty else { return }
            flush()
            verbs.append(.play(Play(.digits(legal))))
            outside = verbs.count
        }
    }

    private static func isKey(_ key: Character) -> Bool {
        switch key {
        case "0"..."9", "A"..."D", "#", "*", "w", "W": true
        default: false
        }
    }

    private mutating func add(_ words: String, _ speaker: Speaker) {
        let words = SpeechText.clean(words)
        guard !words.isEmpty else { return }
        // An engine renders part by part, so that what is always the same is rendered once.
        if !text.isEmpty, speaker == self.speaker, speaker.engine == nil {
            text += " "
            text += words
        } else {
            flush()
            (text, self.speaker) = (words, speaker)
        }
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        let provider = speaker.voice.map(Voice.Provider.init(ofVoice:)) ?? .polly
        for piece in SpeechText.pieces(of: text, longest: provider.maxCharacters) {
            verbs.append(
                .say(
                    Say(
                        .text(piece), voice: speaker.voice, language: speaker.language, engine: speaker.engine?.index)))
        }
        text = ""
    }
}

extension SpokenPart {
    /// As people read it in a log: touch tones and sounds are no words.
    var words: String? {
        switch self {
        case .text(let words, _): SpeechText.clean(words)
        case .ssml(let fragment, _): Markup.words(of: fragment)
        case .play, .pause, .keys: nil
        }
    }
}

extension [SpokenPart] {
    var words: String {
        // The common case shares the text with the program instead of copying it.
        if count == 1, let words = self[0].words { return words }
        return compactMap(\.words).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
