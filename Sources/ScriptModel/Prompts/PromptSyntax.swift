package import ScriptDiagnostics

/// What `say` takes: a text, a list of parts, or either per language.
package enum PromptSyntax: Sendable {
    case parts([PromptPartSyntax])
    case perLanguage([(tag: Located<String>, parts: [PromptPartSyntax])])
}

/// `prompts: closed: Sorry, we are closed.`
package struct PromptDeclaration: Sendable {
    package var name: Located<String>
    package var prompt: PromptSyntax

    package init(name: Located<String>, prompt: PromptSyntax) {
        self.name = name
        self.prompt = prompt
    }
}

/// A text, or `{play: jingle.mp3}`, `{pause: 1s}`, `{ssml: …}`, `{keys: ww12#}`, `{prompt: name}`.
package struct PromptPartSyntax: Sendable {
    package enum Content: Sendable {
        case text(TemplateSyntax)
        /// An absolute URL, or a file beside the script.
        case play(TemplateSyntax)
        /// Milliseconds.
        case pause(Located<Int>)
        case ssml(TemplateSyntax)
        case keys(Located<String>)
        case prompt(Located<String>)
        /// Held apart: rare, and thrice as large as a text.
        indirect case each(EachSyntax)
    }
    package var span: SourceSpan
    package var content: Content
    package var voice: Located<String>?
    package var language: Located<String>?

    package init(
        span: SourceSpan, content: Content, voice: Located<String>? = nil, language: Located<String>? = nil
    ) {
        self.span = span
        self.content = content
        self.voice = voice
        self.language = language
    }
}
