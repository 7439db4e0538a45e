/// Something the caller hears.
package struct Prompt: Hashable, Sendable, Codable {
    /// One version for every language, or one a language in the order of ``Program/languages``.
    package var versions: [[PromptPart]]

    package init(_ parts: [PromptPart]) {
        versions = [parts]
    }

    package init(versions: [[PromptPart]]) {
        self.versions = versions
    }

    package func parts(in language: LanguageID) -> [PromptPart] {
        versions.count == 1 ? versions[0] : versions[language.index]
    }
}

/// A piece of a prompt.
package struct PromptPart: Hashable, Sendable, Codable {
    package enum Content: Hashable, Sendable, Codable {
        case text(Template)
        /// An absolute URL, or a file beside the script.
        case play(Template)
        /// Milliseconds.
        case pause(Int)
        /// A fragment of SSML; what is filled in is escaped.
        case ssml(Template)
        /// Touch tones, `w` for half a second.
        case keys(String)
    }
    package var content: Content
    /// In place of the call's own.
    package var voice: String?
    /// A tag in place of the call's own.
    package var language: String?

    package init(_ content: Content, voice: String? = nil, language: String? = nil) {
        self.content = content
        self.voice = voice
        self.language = language
    }
}

/// Text with places to fill in: `The time is ${time(now)}.`
package struct Template: Hashable, Sendable, Codable {
    package enum Segment: Hashable, Sendable, Codable {
        case text(String)
        case value(Expression)
    }
    package var segments: [Segment]

    package init(_ segments: [Segment]) {
        self.segments = segments
    }

    package init(_ text: String) {
        segments = [.text(text)]
    }
}
