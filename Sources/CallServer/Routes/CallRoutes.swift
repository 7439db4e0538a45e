import HTTPTypes
import Hummingbird
import TwilioAPI

/// `POST /make-call`: an operator has a call placed.
struct CallRoutes {
    private struct Answer: Encodable {
        var success = true
        var callSid: String
        var status: String
        var to: String
        var from: String
    }

    let desk: CallDesk

    func add(to routes: RouterGroup<CallRequestContext>) {
        routes.post("/make-call") { request, _ in
            // A page of another site can send forms anywhere, but not this.
            guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
                throw Refusal(.unsupportedMediaType, "Send JSON, with the header \"Content-Type: application/json\".")
            }
            let placed = try await desk.place(CallOrder(reading: try await BodyLimit.body(of: request)))
            return try JSONAnswer.response(
                Answer(callSid: placed.sid, status: placed.status, to: placed.to, from: placed.from))
        }
    }
}
