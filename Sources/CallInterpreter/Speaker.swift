package import CallProgram

/// Whose voice a part is spoken in.
package struct Speaker: Hashable, Sendable, Codable {
    /// The carrier's name of it.
    package var voice: String?
    /// A tag.
    package var language: String?
    /// The language whose own engine speaks before the carrier does.
    package var engine: LanguageID?

    package init(voice: String?, language: String?, engine: LanguageID? = nil) {
        self.voice = voice
        self.language = language
        self.engine = engine
    }
}
