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

    init() { text.reserveCapacity(2048) }

    mutating func write(_ verb: TwiMLResponse.Verb) {
        switch verb {
        case .say(let say): write(say)
        case .play(let play): write(play)
        case .pause(let pause): write(pause)
        case .gather(let gather): write(gather)
        case .dial(let dial): write(dial)
        case .record(let record): write(record)
        case .enqueue(let enqueue): write(enqueue)
        case .connect(let connect): write(connect)
        case .markup(let markup): raw(markup)
        case .redirect(let redirect):
            open("Redirect")
            escaped(redirect.url)
            close("Redirect")
        case .reject(let reject): empty("Reject", "reason", reject.reason.rawValue)
        case .hangup: empty("Hangup")
        }
    }

    private mutating func write(_ say: Say) {
        raw("<Say")
        attribute("language", say.language)
        attribute("voice", say.voice)
        raw(">")
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
        case .digits(let digits): empty("Play", "digits", digits)
        }
    }

    private mutating func write(_ pause: Pause) {
        empty("Pause", "length", String(pause.length))
    }

    private mutating func write(_ gather: Gather) {
        raw("<Gather")
        attribute("action", gather.action)
        attribute("enhanced", gather.enhanced.map(String.init))
        attribute("finishOnKey", gather.finishOnKey)
        attribute("hints", gather.hints)
        attribute("input", gather.speech && gather.keys ? "dtmf speech" : gather.speech ? "speech" : "dtmf")
        attribute("language", gather.language)
        attribute("maxSpeechTime", gather.maxSpeechTime.map(String.init))
        attribute("numDigits", gather.numDigits.map(String.init))
        attribute("profanityFilter", gather.profanityFilter.map(String.init))
        attribute("speechModel", gather.speechModel)
        attribute("speechTimeout", gather.speechTimeout.map(\.attribute))
        attribute("timeout", gather.timeout.map(String.init))
        guard !gather.nested.isEmpty else { return raw(" />") }
        raw(">")
        for nested in gather.nested {
            switch nested {
            case .say(let say): write(say)
            case .play(let play): write(play)
            case .pause(let pause): write(pause)
            }
        }
        close("Gather")
    }

    mutating func open(_ name: String) {
        raw("<")
        raw(name)
        raw(">")
    }

    mutating func empty(_ name: String, _ key: String? = nil, _ value: String? = nil) {
        raw("<")
        raw(name)
        if let key { attribute(key, value) }
        raw(" />")
    }

    mutating func close(_ name: String) {
        raw("</")
        raw(name)
        raw(">")
    }

    mutating func attribute(_ key: String, _ value: String?) {
        guard let value else { return }
        raw(" ")
        raw(key)
        raw("=\"")
        escaped(value)
        raw("\"")
    }

    mutating func raw(_ markup: String) { text += markup }

    /// Escapes what XML reserves and drops what XML 1.0 cannot hold.
    mutating func escaped(_ words: String) { raw(XMLText.escaped(words)) }
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
        // Most words need nothing, and a buffer is looked through many times faster than a string.
        if words.utf8.withContiguousStorageIfAvailable(isPlain) == true { return words }
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

    /// Looks at every byte, without a branch, so that the compiler takes many at once: hints are long.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in bytes {
            // Markup, a control, or the lead of U+FFFE and U+FFFF.
            found |= bit(byte == UInt8(ascii: "&")) | bit(byte == UInt8(ascii: "<")) | bit(byte == UInt8(ascii: ">"))
            found |= bit(byte == UInt8(ascii: "\"")) | bit(byte < 0x20) | bit(byte == 0xEF)
        }
        return found == 0
    }

    @inline(__always)
    private static func bit(_ holds: Bool) -> UInt8 { holds ? 1 : 0 }
}
