/// What speaks in place of the carrier: a program on the server, or a service on the web.
///
/// For example: `tts: {command: [espeak-ng, -v, en-us, --stdout]}`.
package struct SpeechEngine: Hashable, Sendable, Codable {
    package enum Source: Hashable, Sendable, Codable {
        /// A program and its arguments. `${text}`, `${file}` and `${language}` in them are filled in; without `${text}`
        /// the text comes by standard input, without `${file}` the sound goes to standard output.
        case command([String])
        case service(Service)
    }

    /// An address that takes `POST` as OpenAI's `/v1/audio/speech` does.
    package struct Service: Hashable, Sendable, Codable {
        package enum Format: String, Hashable, Sendable, Codable { case wav, mp3 }
        package var url: String
        package var model: String
        package var voice: String
        package var format: Format
        /// The environment variable that holds the key.
        package var key: String?

        package init(url: String, model: String? = nil, voice: String? = nil, format: Format = .wav, key: String? = nil)
        {
            self.url = url
            self.model = model ?? "gpt-4o-mini-tts"
            self.voice = voice ?? "alloy"
            self.format = format
            self.key = key
        }
    }
    package var source: Source
    /// Milliseconds that one text may take.
    package var timeout: Int

    package init(_ source: Source, timeout: Int? = nil) {
        self.source = source
        self.timeout = timeout ?? 10_000
    }

    /// For people: `espeak-ng`, `http://localhost:8888/v1/audio/speech`.
    package var told: String {
        switch source {
        case .command(let words): words.first ?? ""
        case .service(let service): service.url
        }
    }
}
