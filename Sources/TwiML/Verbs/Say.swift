/// Speaks text.
///
/// For example: `<Say voice="Polly.Joanna">Hello!</Say>`.
package struct Say: Hashable, Sendable, Codable {
    package enum Content: Hashable, Sendable, Codable {
        /// Escaped when written.
        case text(String)
        /// A well-formed SSML fragment, written as it is.
        case ssml(String)
    }
    package var content: Content
    package var voice: String?
    package var language: String?

    package init(_ content: Content, voice: String? = nil, language: String? = nil) {
        self.content = content
        self.voice = voice
        self.language = language
    }
}
