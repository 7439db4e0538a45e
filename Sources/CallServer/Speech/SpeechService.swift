import AsyncHTTPClient
import CallProgram
import Foundation
import NIOCore
import NIOHTTP1

/// Speech by a service that answers as OpenAI's `/v1/audio/speech` does.
struct SpeechService: Sendable {
    let service: SpeechEngine.Service
    let apiKey: String?
    let http: HTTPClient

    init(_ service: SpeechEngine.Service, apiKey: String?, http: HTTPClient = .shared) {
        self.service = service
        self.apiKey = apiKey
        self.http = http
    }

    private struct Body: Encodable {
        enum CodingKeys: String, CodingKey {
            case model, input, voice
            case responseFormat = "response_format"
        }
        var model: String
        var input: String
        var voice: String
        var responseFormat: String
    }

    /// The client's own time limit ends with the first byte of an answer; this one with the last.
    func sound(of text: String, within timeout: Duration) async throws(SpeechFailure) -> SpokenSound {
        let sound = await answered(within: timeout) { () async -> Result<SpokenSound, SpeechFailure> in
            do throws(SpeechFailure) {
                return .success(try await answer(to: text, within: timeout))
            } catch {
                return .failure(error)
            }
        }
        guard let sound else { throw SpeechFailure(why: "it did not answer within \(timeout)") }
        return try sound.get()
    }

    private func answer(to text: String, within timeout: Duration) async throws(SpeechFailure) -> SpokenSound {
        var request = HTTPClientRequest(url: service.url)
        request.method = .POST
        if let apiKey { request.headers.add(name: "Authorization", value: "Bearer \(apiKey)") }
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "User-Agent", value: "callscript")
        let body = Body(
            model: service.model, input: text, voice: service.voice, responseFormat: service.format.rawValue)
        request.body = .bytes(ByteBuffer(bytes: (try? JSONEncoder().encode(body)) ?? Data()))
        let status: HTTPResponseStatus
        let bytes: ByteBuffer
        do {
            let response = try await http.execute(request, timeout: TimeAmount(timeout))
            status = response.status
            bytes = try await response.body.collect(upTo: SpokenSound.mostBytes)
        } catch is NIOTooManyBytesError {
            throw SpeechFailure(why: "it gave more than 16 MB")
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            throw SpeechFailure(why: "it did not answer within \(timeout)")
        } catch {
            throw SpeechFailure(why: "it could not be reached")
        }
        guard status == .ok else {
            let remedy =
                switch status.code {
                case 401, 403: service.key.map { "; check \($0)" } ?? "; it wants a key"
                case 400, 404, 422: "; check its address, the model and the voice"
                default: ""
                }
            throw SpeechFailure(why: "it answered \(status.code)\(remedy)")
        }
        return try SpokenSound([UInt8](bytes.readableBytesView))
    }
}
