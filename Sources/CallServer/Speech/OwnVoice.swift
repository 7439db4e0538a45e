import CallProgram
import Foundation
import Synchronization

/// A language's own voice, ready to render: `tts` of a script, with its key looked up.
final class OwnVoice: Sendable {
    private enum Source: Sendable {
        case command(SpeechCommand)
        case service(SpeechService)
    }
    private struct Rest: Sendable {
        var until: ContinuousClock.Instant
        var length: Duration
    }
    /// For the log: `The voice of assistant in en-US (espeak-ng)`.
    let told: String
    /// What a sound depends on beside its words.
    let fingerprint: Data
    private let source: Source
    private let timeout: Duration
    private let rest = Mutex<Rest?>(nil)

    private static let (shortestRest, longestRest): (Duration, Duration) = (.seconds(5), .seconds(300))

    init(_ engine: SpeechEngine, of program: Program, in language: String, secret: (String) -> String?) {
        told = "The voice of \(program.name) in \(language) (\(engine.told))"
        timeout = .milliseconds(engine.timeout)
        switch engine.source {
        case .command(let words):
            source = .command(SpeechCommand(words: words, language: language))
        case .service(let service):
            source = .service(SpeechService(service, apiKey: service.key.flatMap(secret)))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        fingerprint = ((try? encoder.encode(engine.source)) ?? Data()) + Data(language.utf8)
    }

    /// Until when nothing is asked of it, because it failed lately; nil when it may be asked.
    var restsUntil: ContinuousClock.Instant? {
        rest.withLock { rest in rest.flatMap { $0.until > .now ? $0.until : nil } }
    }

    func sound(of text: String) async throws(SpeechFailure) -> SpokenSound {
        switch source {
        case .command(let command): try await command.sound(of: text, within: timeout)
        case .service(let service): try await service.sound(of: text, within: timeout)
        }
    }

    func goOn() { rest.withLock { $0 = nil } }

    /// After a failure it rests, longer each time, so that no call waits for what will not come.
    func takeRest() {
        rest.withLock { rest in
            // Several that fail together are one failure.
            if let rest, rest.until > .now { return }
            let length = min(rest.map { $0.length * 2 } ?? Self.shortestRest, Self.longestRest)
            rest = Rest(until: .now + length, length: length)
        }
    }
}
