import HTTPTypes
import Hummingbird
import TwilioAPI

/// A request that is not carried out, with the sentence that says why: `{"detail": "…"}`.
struct Refusal: HTTPResponseError {
    private struct Body: Encodable {
        var detail: String
        var code: Int?
        var remedy: String?
    }
    var status: HTTPResponse.Status
    var headers: HTTPFields
    private var body: Body

    init(_ status: HTTPResponse.Status, _ detail: String, headers: HTTPFields = [:]) {
        self.status = status
        self.headers = headers
        body = Body(detail: detail)
    }

    /// The carrier's own no, with its code and what to do about it.
    init(_ failure: CarrierFailure) {
        var code: Int?
        switch failure {
        case .refused(let refusal):
            code = refusal.code
            // The server's own credentials are no fault of who asked.
            status = refusal.status == 401 || refusal.status == 403 ? .badGateway : .init(code: refusal.status)
        case .timedOut: status = .gatewayTimeout
        case .unreachable, .unreadable: status = .badGateway
        }
        headers = [:]
        let sentence = failure.description
        body = Body(
            detail: sentence.prefix(1).uppercased() + sentence.dropFirst() + (sentence.hasSuffix(".") ? " " : ". ")
                + failure.remedy,
            code: code, remedy: failure.remedy)
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try JSONAnswer.response(body, status: status)
        response.headers.append(contentsOf: headers)
        return response
    }
}
