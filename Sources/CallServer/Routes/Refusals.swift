import HTTPTypes
import Hummingbird
import Logging

/// Gives every failed request its sentence: unknown paths, wrong methods, and faults of our own.
struct Refusals: RouterMiddleware {
    typealias Context = CallRequestContext

    /// The methods of every fixed path.
    let methods: [String: [HTTPRequest.Method]]
    let logger: Logger

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try refusal.response(from: request, context: context)
        } catch let error as HTTPError where error.status == .notFound {
            return try missing(request).response(from: request, context: context)
        } catch let error as HTTPError {
            return try Refusal(error.status, error.body ?? error.status.reasonPhrase, headers: error.headers)
                .response(from: request, context: context)
        } catch {
            logger.error("\(request.method) \(request.uri.path.oneLine) failed: \(error)")
            return try Refusal(.internalServerError, "Something went wrong on our side.")
                .response(from: request, context: context)
        }
    }

    private func missing(_ request: Request) -> Refusal {
        guard let allowed = methods[request.uri.path] else { return Refusal(.notFound, "Not Found") }
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        return Refusal(.methodNotAllowed, "Use \(names) here.", headers: [.allow: names])
    }
}
