import HTTPTypes
import Hummingbird
import Logging

/// Lets operators in where money is spent and conversations are shown: from this machine, or with
/// `Authorization: Bearer API_TOKEN` from anywhere.
struct OperatorAccess: RouterMiddleware {
    typealias Context = CallRequestContext

    let apiToken: String?
    let logger: Logger

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let isLocal = RequestOrigin.isLocal(peer: context.peer, head: request.head)
        guard isTokenRight(request.headers[.authorization]) || isLocal else {
            logger.warning("Refused \(request.method) \(request.uri.path.oneLine): not from this machine, and no token")
            throw Refusal(
                .unauthorized,
                apiToken == nil
                    ? "Only requests from the server's own machine are let in. Set API_TOKEN to let others in."
                    : "Send the header \"Authorization: Bearer\" with the server's API_TOKEN.",
                headers: [.wwwAuthenticate: "Bearer"])
        }
        return try await next(request, context)
    }

    private func isTokenRight(_ header: String?) -> Bool {
        guard let apiToken, !apiToken.isEmpty, let header, header.lowercased().hasPrefix("bearer ") else {
            return false
        }
        return Self.equal(Array(header.utf8.dropFirst("bearer ".count)), Array(apiToken.utf8))
    }

    /// In a time that does not tell where they differ.
    private static func equal(_ given: [UInt8], _ right: [UInt8]) -> Bool {
        var difference: UInt8 = given.count == right.count ? 0 : 1
        for index in right.indices { difference |= right[index] ^ (index < given.count ? given[index] : 0) }
        return difference == 0
    }
}
