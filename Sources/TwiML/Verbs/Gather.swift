/// Listens for the caller's voice or keys, speaking what stands inside meanwhile.
///
/// For example: `<Gather input="speech" action="/voice/process-speech?turn=1" hints="help">…</Gather>`.
/// Input is posted to `action`; silence falls through to the verb that follows.
package struct Gather: Hashable, Sendable, Codable {
    /// What may stand inside.
    package enum Nested: Hashable, Sendable, Codable {
        case say(Say)
        case play(Play)
        case pause(Pause)
    }
    package enum SpeechTimeout: Hashable, Sendable, Codable {
        case auto
        case seconds(Int)
    }
    package var speech: Bool
    package var keys: Bool
    package var action: String
    package var nested: [Nested] = []
    /// Seconds.
    package var timeout: Int?
    package var speechTimeout: SpeechTimeout?
    package var speechModel: String?
    package var enhanced: Bool?
    package var profanityFilter: Bool?
    /// Seconds.
    package var maxSpeechTime: Int?
    package var numDigits: Int?
    /// One key, or empty for none.
    package var finishOnKey: String?
    /// The recogniser's tag.
    package var language: String?
    /// What callers are likely to say, as `help, support`: at most 500, of at most 100 characters each.
    package var hints: String?

    package init(speech: Bool, keys: Bool, action: String) {
        self.speech = speech
        self.keys = keys
        self.action = action
    }
}
