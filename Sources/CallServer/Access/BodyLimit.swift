import Hummingbird
import NIOCore

/// How much of a request is read.
enum BodyLimit {
    /// 64 kB: webhooks and requests for calls are far smaller.
    static let bytes = 64 * 1024

    static func body(of request: Request) async throws -> ByteBuffer {
        if let length = request.headers.value(.contentLength).flatMap({ Int($0) }), length > bytes { throw tooLarge }
        do {
            return try await request.body.collect(upTo: bytes)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }

    private static let tooLarge = Refusal(.contentTooLarge, "The body is larger than 64 kB.")
}
