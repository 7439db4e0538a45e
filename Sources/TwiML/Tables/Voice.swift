/// A voice that the carrier can speak with.
///
/// For example: `voice="Polly.Joanna"`.
package struct Voice: Hashable, Sendable {
    package enum Provider: String, Hashable, Sendable {
        /// The carrier's own `man` and `woman`.
        case basic = "Basic"
        case polly = "Polly"
        case google = "Google"
    }

    package enum Class: String, Hashable, Sendable {
        case basic = "Basic"
        case standard = "Standard"
        case neural = "Neural"
        case generative = "Generative"
    }
    package var name: String
    package var provider: Provider
    package var `class`: Class
    /// Tags it speaks; empty when that is not known, or when it speaks any.
    package var languages: [String]
    /// Whether the carrier's table lists it today.
    package var isCurrent: Bool

    /// The longest text that one `Say` may hold.
    package var maxCharacters: Int { provider.maxCharacters }
    /// Whether markup inside `Say` is understood.
    package var takesSSML: Bool { provider != .basic }
}

extension Voice.Provider {
    /// Told by the prefix alone, so that a voice newer than the table has its limits too.
    package init(ofVoice name: String) {
        if name.utf8.starts(with: "Polly.".utf8) {
            self = .polly
        } else if name.utf8.starts(with: "Google.".utf8) {
            self = .google
        } else {
            self = .basic
        }
    }

    /// The longest text that one `Say` may hold.
    package var maxCharacters: Int {
        switch self {
        case .basic: 4000
        case .polly: 3000
        case .google: 5000
        }
    }
}
