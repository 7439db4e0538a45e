import CallInterpreter
import CallProgram
import TwiML

/// Sees which secrets leave a call, and by which way.
struct Witness {
    enum Way: Hashable { case log, url, model, speech, engine }
    private let program: Program
    /// Secrets that a slot has held, which a script may name.
    private var held: Set<String>
    /// Words that were said or pressed in confidence, and that no slot took.
    private var heard: Set<String> = []

    struct Sight: Hashable {
        var way: Way
        /// Whether a slot has held it.
        var isHeld: Bool
    }
    private(set) var sights: Set<Sight> = []

    init(_ program: Program, secrets: [String]) {
        self.program = program
        held = Set(secrets)
    }

    /// Said at a question that asks for something sensitive.
    mutating func hear(_ secret: String) { heard.insert(secret) }

    mutating func look(at turn: Turn, _ asides: [TwiMLResponse]) {
        for (slot, value) in zip(program.slots, turn.session.slots) where slot.isSensitive {
            if let value { held.formUnion(heard.filter { Self.letters(of: "\(value)").contains($0) }) }
        }
        for entry in turn.trace { if let words = words(of: entry) { see(words, .log) } }
        for utterance in turn.session.history { see(utterance.content, .log) }
        for case .perform(let job) in turn.effects {
            switch job.kind {
            case .fetch(let request):
                for case .text(let text) in request.url.parts { see(text, .url) }
            case .reply(let request): for line in request.messages { see(line.content, .model) }
            case .message: break
            }
        }
        for document in [turn.response].compactMap(\.self) + asides { look(at: document) }
    }

    private mutating func look(at document: TwiMLResponse) {
        for verb in document.verbs {
            switch verb {
            case .gather(let gather): for nested in gather.nested { look(at: nested.asVerb) }
            default: look(at: verb)
            }
        }
    }

    private mutating func look(at verb: TwiMLResponse.Verb) {
        switch verb {
        case .say(let say):
            let words =
                switch say.content {
                case .text(let text), .ssml(let text): text
                }
            see(words, .speech)
            if say.engine != nil { see(words, .engine) }
        case .play(let play): if case .url(let url) = play.source { see(url, .speech) }
        case .connect(let connect):
            for attribute in connect.attributes where attribute.name == "url" { see(attribute.value, .url) }
        default: break
        }
    }

    private mutating func see(_ words: String, _ way: Way) {
        let letters = Self.letters(of: words)
        if held.contains(where: { letters.contains($0) }) { sights.insert(Sight(way: way, isHeld: true)) }
        if heard.contains(where: { !held.contains($0) && letters.contains($0) }) {
            sights.insert(Sight(way: way, isHeld: false))
        }
    }

    /// As others read it: values of sensitive slots are masked wherever a trace is shown.
    private func words(of entry: TraceEntry) -> String? {
        switch entry {
        case .assigned(let slot, _) where program[slot].isSensitive: nil
        case .heard(let heard, .slot(let slot, _)) where program[slot].isSensitive: heard.text + " " + heard.keys
        default: "\(entry)"
        }
    }

    /// Spelt, grouped, in capitals or escaped: the letters and digits are the same.
    private static func letters(of words: String) -> String {
        var letters = ""
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            default: break
            }
        }
        return letters
    }
}
