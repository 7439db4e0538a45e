import CallInterpreter
import CallProgram
import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import TwiML

/// Gives documents the scripts' own voices: each text that an engine may speak is played when its sound is at hand, or
/// comes within a moment; else the carrier's voice says it, and the sound is there the next time.
final class Narrator: Service {
    /// A text on its way to be rendered.
    private final class Rendering: Sendable {
        let voice: OwnVoice
        let text: String
        let name: String
        let done = Latch()

        init(_ voice: OwnVoice, _ text: String, _ name: String) {
            self.voice = voice
            self.text = text
            self.name = name
        }
    }

    /// So many texts are rendered at once, and so many may wait.
    private static let (atOnce, most) = (4, 64)
    /// How often a text is tried before the first call.
    private static let tries = 3

    /// By the name of the program, a voice for each of its languages that has one.
    private let voices: [String: [OwnVoice?]]
    private let constants: [(voice: OwnVoice, texts: [String])]
    let cache: SpeechCache
    /// For all texts of a document together.
    private let patience: Duration
    private let logger: Logger
    private let renderings = Mutex<[String: Rendering]>([:])
    private let orders: AsyncStream<Rendering>
    private let newOrders: AsyncStream<Rendering>.Continuation

    /// Nil when no program has a voice of its own.
    init?(
        _ library: ProgramLibrary, cache: SpeechCache, patience: Duration, secret: (String) -> String?, logger: Logger
    ) {
        var voices: [String: [OwnVoice?]] = [:]
        var constants: [(voice: OwnVoice, texts: [String])] = []
        for served in library.programs where voices[served.name] == nil {
            let program = served.program
            guard program.languages.contains(where: { $0.engine != nil }) else { continue }
            let own = program.languages.map { language in
                language.engine.map { OwnVoice($0, of: program, in: language.tag, secret: secret) }
            }
            voices[served.name] = own
            let says = served.interpreter.constantSpeech
            for (language, voice) in own.enumerated() {
                if let voice { constants.append((voice, says.filter { $0.engine == language }.compactMap(\.words))) }
            }
        }
        if voices.isEmpty { return nil }
        self.voices = voices
        self.constants = constants
        self.cache = cache
        self.patience = patience
        self.logger = logger
        (orders, newOrders) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.most))
    }

    func speaks(for script: ServedProgram) -> Bool { voices[script.name] != nil }

    /// The document with what is at hand played.
    func voiced(_ response: TwiMLResponse, of script: ServedProgram) async -> TwiMLResponse {
        guard let voices = voices[script.name] else { return response }
        var sounds: [Say: String] = [:]
        var awaited: [(say: Say, rendering: Rendering)] = []
        for say in response.says where sounds[say] == nil {
            guard let language = say.engine, voices.indices.contains(language), let voice = voices[language],
                let text = say.words
            else { continue }
            let name = cache.name(of: text, by: voice.fingerprint)
            if let file = cache.use(name) {
                sounds[say] = file
            } else if let rendering = begin(voice, text, name) {
                awaited.append((say, rendering))
            }
        }
        let deadline = ContinuousClock.now + patience
        for (say, rendering) in awaited {
            if await rendering.done.wait(atMost: deadline - .now) { sounds[say] = cache.use(rendering.name) }
        }
        let voiced = response.playing { say in sounds[say].map { Play(.url(SpeechRoutes.path(of: $0))) } }
        // Addresses are longer than very short texts.
        return voiced.xml.utf8.count <= CarrierLimits.documentBytes ? voiced : response
    }

    /// Nil when the voice rests, or too much is under way.
    private func begin(_ voice: OwnVoice, _ text: String, _ name: String) -> Rendering? {
        guard voice.restsUntil == nil else { return nil }
        let new = renderings.withLock { renderings -> (Rendering, isNew: Bool)? in
            if let known = renderings[name] { return (known, false) }
            guard renderings.count < Self.most else { return nil }
            let rendering = Rendering(voice, text, name)
            renderings[name] = rendering
            return (rendering, true)
        }
        guard let (rendering, isNew) = new else { return nil }
        if isNew, case .enqueued = newOrders.yield(rendering) { return rendering }
        if isNew { finish(rendering) }
        return isNew ? nil : rendering
    }

    private func finish(_ rendering: Rendering) {
        renderings.withLock { _ = $0.removeValue(forKey: rendering.name) }
        rendering.done.open()
    }

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            for (voice, texts) in constants { group.addTask { await self.prepare(texts, voice) } }
            group.addTask { await self.renderAll() }
            // Whoever prepares may take long; the renderer ends when the server does.
            await group.waitForAll()
        }
    }

    private func renderAll() async {
        await withTaskGroup(of: Void.self) { group in
            var running = 0
            for await rendering in orders.cancelOnGracefulShutdown() {
                if running == Self.atOnce {
                    await group.next()
                    running -= 1
                }
                running += 1
                group.addTask { await self.render(rendering) }
            }
            newOrders.finish()
            group.cancelAll()
        }
        for rendering in renderings.withLock({ Array($0.values) }) { finish(rendering) }
    }

    private func render(_ rendering: Rendering) async {
        defer { finish(rendering) }
        let voice = rendering.voice
        // It may have failed while this one waited.
        guard voice.restsUntil == nil else { return }
        do {
            try cache.keep(try await voice.sound(of: rendering.text), as: rendering.name)
            voice.goOn()
        } catch {
            // The server stops: that is no failure of the engine's.
            if Task.isCancelled { return }
            // A sound that cannot be kept is never heard, whatever it cost.
            voice.takeRest()
            let why = (error as? SpeechFailure)?.why ?? "what it gave cannot be kept; look whether TTS_CACHE is full"
            logger.warning("\(voice.told) failed, and the carrier's speaks: \(why.oneLine)")
        }
    }

    /// Renders what is always the same, one text after another, so that the first caller hears it.
    private func prepare(_ texts: [String], _ voice: OwnVoice) async {
        await cancelWhenGracefulShutdown {
            for text in texts {
                let name = self.cache.name(of: text, by: voice.fingerprint)
                for _ in 0..<Self.tries where self.cache.use(name) == nil {
                    if let until = voice.restsUntil { try? await Task.sleep(until: until) }
                    if Task.isCancelled { return }
                    await self.begin(voice, text, name)?.done.wait()
                }
            }
        }
    }
}
