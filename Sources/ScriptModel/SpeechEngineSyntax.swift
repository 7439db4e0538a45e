package import ScriptDiagnostics

/// A voice of one's own, in place of the carrier's.
///
/// For example: `tts: {command: [espeak-ng, -v, en-us, --stdout]}`, or
/// `tts: {url: "http://localhost:8888/v1/audio/speech", voice: EN-US}`.
package struct SpeechEngineSyntax: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case wav, mp3
    }
    /// The key's.
    package var span: SourceSpan
    /// The program and its arguments.
    package var command: [Located<String>]?
    package var url: Located<String>?
    package var model: Located<String>?
    package var voice: Located<String>?
    package var responseFormat: Located<Format>?
    /// The name of an environment variable.
    package var key: Located<String>?
    /// Milliseconds.
    package var timeout: Located<Int>?

    package init(span: SourceSpan) { self.span = span }
}

extension SpeechEngineSyntax {
    /// What a command's arguments may hold in place of the text, the file it is to write, and the language's tag.
    package static let places = ["text", "file", "language"]
}
