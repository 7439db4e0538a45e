import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `languages` and `language`: the default first, for a call begins in it; American English when none is declared.
    static func languages(of script: Script) -> [Language] {
        var languages = script.languages.map {
            Language(
                tag: $0.tag.value, voice: $0.voice?.value, listenTag: $0.listen?.value,
                engine: $0.tts.flatMap(SpeechEngine.init))
        }
        guard !languages.isEmpty else { return [Language(tag: script.language?.value ?? "en-US")] }
        if let first = languages.firstIndex(where: { $0.tag == script.language?.value }) {
            languages.insert(languages.remove(at: first), at: 0)
        }
        return languages
    }
}

extension SpeechEngine {
    init?(_ syntax: SpeechEngineSyntax) {
        let source: Source
        if let command = syntax.command {
            source = .command(command.map(\.value))
        } else if let url = syntax.url {
            source = .service(
                Service(
                    url: url.value, model: syntax.model?.value, voice: syntax.voice?.value,
                    format: syntax.responseFormat?.value == .mp3 ? .mp3 : .wav, key: syntax.key?.value))
        } else {
            return nil
        }
        self.init(source, timeout: syntax.timeout?.value)
    }
}
