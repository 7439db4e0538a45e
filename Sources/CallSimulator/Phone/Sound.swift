/// Something that comes out of the phone.
package enum Sound: Hashable, Sendable {
    case words(String)
    /// The sound file's name, without its folder.
    case file(String)
    /// Touch tones.
    case tones(String)
    /// Seconds.
    case pause(Int)
    /// Something else has the line: `transfer +15551230002`.
    case line(String)

    /// As a test hears it; nil for a pause, which nobody writes down.
    package var text: String? {
        switch self {
        case .words(let words): words
        case .file(let name): "[play \(name)]"
        case .tones(let keys): "[keys \(keys)]"
        case .line(let what): "[\(what)]"
        case .pause: nil
        }
    }
}

/// Speech as it is compared: white space folded to one space.
package enum Speech {
    package static func folded(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The parts in order, one space between them, pauses left out.
    package static func text(of sounds: [Sound]) -> String {
        folded(sounds.compactMap(\.text).joined(separator: " "))
    }
}
