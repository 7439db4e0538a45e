import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TwilioAPI

/// Lets the carrier's webhooks in, and nobody else's; reads their form on the way.
///
/// With an auth token every request must be signed over `PUBLIC_URL`. Without one only this machine gets in: the
/// server is being rehearsed.
struct CarrierAccess: RouterMiddleware {
    typealias Context = CallRequestContext

    private let signature: WebhookSignature?
    private let publicBase: String?
    private let logger: Logger

    init(settings: ServerSettings, logger: Logger) {
        signature = settings.authToken.map { WebhookSignature(secret: $0) }
        publicBase = settings.publicBase
        self.logger = logger
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        // Whoever may not come in is not read from either.
        if signature == nil, !RequestOrigin.isLocal(peer: context.peer, head: request.head) {
            throw refused(
                request,
                "no auth token is set, so only this machine may play the carrier. Set TWILIO_AUTH_TOKEN and PUBLIC_URL"
            )
        }
        var context = context
        let target = request.head.path ?? "/"
        let query = target.utf8.firstIndex(of: UInt8(ascii: "?")).map { target[target.utf8.index(after: $0)...] } ?? ""
        context.query = WebhookForm(decoding: query)

        let body = request.method == .get ? ByteBuffer() : try await BodyLimit.body(of: request)
        let content = Self.content(body, request.headers)
        if case .form(let form) = content { context.form = form } else { context.form = context.query }
        if let signature { try check(signature, request, target, content) }
        return try await next(request, context)
    }

    private static func content(_ body: ByteBuffer, _ headers: HTTPFields) -> WebhookSignature.Content {
        guard body.readableBytes > 0 else { return .nothing }
        // The carrier always names its forms; a person's hand-made request may not.
        guard let type = headers.value(.contentType) else { return .form(body.form) }
        let isForm = type.lowercased().hasPrefix("application/x-www-form-urlencoded")
        return isForm ? .form(body.form) : .body(Array(body.readableBytesView))
    }

    private func check(
        _ signature: WebhookSignature, _ request: Request, _ target: String, _ content: WebhookSignature.Content
    ) throws {
        guard let publicBase else {
            throw refused(request, "PUBLIC_URL is not set, and signatures are made over it")
        }
        guard
            let algorithm = WebhookSignature.Algorithm(settings: request.headers.value(.signatureSettings)),
            signature.accepts(
                url: publicBase + target, content: content, signature: request.headers.value(.twilioSignature),
                algorithm: algorithm)
        else {
            let reason =
                request.headers[.twilioSignature] == nil
                ? "it is not signed" : "its signature does not fit. Check TWILIO_AUTH_TOKEN and PUBLIC_URL"
            throw refused(request, reason)
        }
    }

    private func refused(_ request: Request, _ reason: String) -> Refusal {
        logger.warning("Refused \(request.method) \(request.uri.path.oneLine): \(reason)")
        return Refusal(.forbidden, "This request was refused: \(reason).")
    }
}

extension HTTPFields {
    /// What the subscript gives, without its detour over a list: most fields stand once.
    func value(_ name: HTTPField.Name) -> String? {
        var value: String?
        for field in self where field.name == name { value = value.map { "\($0), \(field.value)" } ?? field.value }
        return value
    }
}

extension ByteBuffer {
    fileprivate var form: WebhookForm { withUnsafeReadableBytes { WebhookForm(decoding: $0) } }
}
