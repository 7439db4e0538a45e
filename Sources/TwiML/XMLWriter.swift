/// Writes documents as bytes the carrier reads: attributes in the order of their names, as its own libraries do.
extension TwiMLResponse {
    /// The document with its declaration, in UTF-8.
    package var xml: String {
        var writer = XMLWriter()
        writer.raw(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        guard !verbs.isEmpty else {
            writer.empty("Response")
            return writer.text
        }
        writer.open("Response")
        for verb in verbs { writer.write(verb) }
        writer.close("Response")
        return writer.text
    }
}

struct XMLWriter {
    private(set) var text = ""

    init() { text.reserveCapacity(1024) }

    mutating func write(_ verb: TwiMLResponse.Verb) {
        switch verb {
        case .say(let say): write(say)
        case .play(let play): write(play)
        case .pause(let pause): write(pause)
        case .gather(let gather): write(gather)
        case .redirect(let redirect):
            open("Redirect")
            escaped(redirect.url)
            close("Redirect")
        case .reject(let reject): empty("Reject", [("reason", reject.reason.rawValue)])
        case .hangup: empty("Hangup")
        }
    }

    private mutating func write(_ say: Say) {
        open("Say", [("language", say.language), ("voice", say.voice)])
        switch say.content {
        case .text(let words): escaped(words)
        case .ssml(let fragment): raw(fragment)
        }
        close("Say")
    }

    private mutating func write(_ play: Play) {
        switch play.source {
        case .url(let url):
            open("Play")
            escaped(url)
            close("Play")
        case .digits(let digits): empty("Play", [("digits", digits)])
        }
    }

    private mutating func write(_ pause: Pause) {
        empty("Pause", [("length", String(pause.length))])
    }

    private mutating func write(_ gather: Gather) {
        let attributes: [(String, String?)] = [
            ("action", gather.action),
            ("enhanced", gather.enhanced.map(String.init)),
            ("finishOnKey", gather.finishOnKey),
            ("hints", gather.hints.isEmpty ? nil : gather.hints.joined(separator: ", ")),
            ("input", gather.speech && gather.keys ? "dtmf speech" : gather.speech ? "speech" : "dtmf"),
            ("language", gather.language),
            ("maxSpeechTime", gather.maxSpeechTime.map(String.init)),
            ("numDigits", gather.numDigits.map(String.init)),
            ("profanityFilter", gather.profanityFilter.map(String.init)),
            ("speechModel", gather.speechModel),
            ("speechTimeout", gather.speechTimeout.map(\.attribute)),
            ("timeout", gather.timeout.map(String.init)),
        ]
        guard !gather.nested.isEmpty else { return empty("Gather", attributes) }
        open("Gather", attributes)
        for nested in gather.nested {
            switch nested {
            case .say(let say): write(say)
            case .play(let play): write(play)
            case .pause(let pause): write(pause)
            }
        }
        close("Gather")
    }

    // MARK: Markup

    mutating func open(_ name: String, _ attributes: [(String, String?)] = []) {
        start(name, attributes)
        text += ">"
    }

    mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
        start(name, attributes)
        text += " />"
    }

    mutating func close(_ name: String) {
        text += "</"
        text += name
        text += ">"
    }

    mutating func raw(_ markup: String) { text += markup }

    private mutating func start(_ name: String, _ attributes: [(String, String?)]) {
        text += "<"
        text += name
        for (key, value) in attributes {
            guard let value else { continue }
            text += " "
            text += key
            text += "=\""
            escaped(value)
            text += "\""
        }
    }

    /// Escapes what XML reserves and drops what XML 1.0 cannot hold.
    mutating func escaped(_ words: String) { text += XMLText.escaped(words) }
}

extension Gather.SpeechTimeout {
    fileprivate var attribute: String {
        switch self {
        case .auto: "auto"
        case .seconds(let seconds): String(seconds)
        }
    }
}

/// Text as XML 1.0 can hold it.
package enum XMLText {
    /// Escapes `& < > "` and drops the characters that XML 1.0 forbids.
    package static func escaped(_ words: String) -> String {
        guard words.utf8.contains(where: { needsCare($0) }) else { return words }
        var result = ""
        result.reserveCapacity(words.utf8.count + 16)
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a byte may begin something to escape or drop: markup, a control, or the lead of U+FFFE and U+FFFF.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0xEF || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }
}
