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
        case each(Each)
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

/// A list read out, a page of it at a time.
///
/// For example: `{each: movie in movies, say: "Press ${position} for ${movie.title}.", at_most: 5}`.
package struct Each: Hashable, Sendable, Codable {
    /// A list, or data that holds one.
    package var list: Expression
    /// Said for every item; ``Expression/local(_:)`` is the item and its position on the page.
    package var say: [PromptPart]
    /// Items of a page.
    package var atMost: Int
    /// Said after a page that others follow, at a question that turns them. One version for every language, or one a
    /// language.
    package var more: [[PromptPart]]

    package init(list: Expression, say: [PromptPart], atMost: Int, more: [[PromptPart]]) {
        self.list = list
        self.say = say
        self.atMost = atMost
        self.more = more
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
