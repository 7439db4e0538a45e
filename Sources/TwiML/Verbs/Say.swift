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
    /// Which of a program's languages has an engine of its own to say it: whoever sends the document may play that sound
    /// in place of this. Never written.
    package var engine: Int?

    package init(_ content: Content, voice: String? = nil, language: String? = nil, engine: Int? = nil) {
        self.content = content
        self.voice = voice
        self.language = language
        self.engine = engine
    }
}
