import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// A speech service on this machine, as OpenAI's `/v1/audio/speech` is: bytes of sound for a text.
package final class LoopbackSpeech: Sendable {
    package enum Behaviour: Sendable {
        /// A tone in place of the text, after a while.
        case speaks(after: Duration)
        /// These bytes as they are.
        case writes([UInt8])
        case refuses(Int)
    }
    private struct State: Sendable {
        var url = ""
        var behaviour = Behaviour.speaks(after: .zero)
        var bodies: [String] = []
        var keys: [String] = []
    }
    private let state = Mutex(State())

    package var url: String { state.withLock { $0.url } }
    /// What was asked for, as JSON.
    package var bodies: [String] { state.withLock { $0.bodies } }
    package var keys: [String] { state.withLock { $0.keys } }
    /// What was to be spoken.
    package var texts: [String] {
        bodies.compactMap { body in
            ((try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any])?["input"] as? String
        }
    }
    package func behave(_ behaviour: Behaviour) { state.withLock { $0.behaviour = behaviour } }

    /// What the official package has against the requests.
    package func complaints() throws -> String {
        let all = "[\(bodies.joined(separator: ","))]"
        let (status, _, errors) = try PythonPeer.run("speech_request.py", input: all)
        return status == 0 ? "" : errors
    }

    package static func run<Answer: Sendable>(_ body: (LoopbackSpeech) async throws -> Answer) async throws -> Answer {
        let speech = LoopbackSpeech()
        let router = Router()
        router.post("/v1/audio/speech") { request, _ in try await speech.answer(request) }
        return try await Loopback.serve(router) { base in
            speech.state.withLock { $0.url = base + "/v1/audio/speech" }
            return try await body(speech)
        }
    }

    private func answer(_ request: Request) async throws -> Response {
        let body = String(buffer: try await request.body.collect(upTo: 1 << 20))
        let behaviour = state.withLock { state in
            state.bodies.append(body)
            state.keys.append(request.headers[.authorization] ?? "")
            return state.behaviour
        }
        switch behaviour {
        case .speaks(let delay):
            try await Task.sleep(for: delay)
            return Self.sound(Self.tone())
        case .writes(let bytes): return Self.sound(bytes)
        case .refuses(let status):
            return Response(
                status: .init(code: status), headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(string: #"{"error": {"message": "no"}}"#)))
        }
    }

    private static func sound(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "audio/wav"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A tenth of a second at 8 kHz, 16 bits; written as it comes, so that no length is known at its head.
    package static func tone(format: UInt8 = 1) -> [UInt8] {
        var bytes = Array("RIFF".utf8) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("WAVEfmt ".utf8)
        bytes += [16, 0, 0, 0, format, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0]
        bytes += Array("data".utf8) + [0xFF, 0xFF, 0xFF, 0xFF]
        for sample in 0..<800 {
            let level = Int16(8_000 * sin(Double(sample) / 4))
            bytes += [UInt8(truncatingIfNeeded: level), UInt8(truncatingIfNeeded: level >> 8)]
        }
        return bytes
    }
}
