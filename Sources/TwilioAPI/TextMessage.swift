/// A text message to be sent: the body of `POST …/Messages.json`.
package struct TextMessage: Hashable, Sendable {
    package var to: String
    /// A number, or a messaging service (`MG…`).
    package var from: String
    package var body: String

    package init(to: String, from: String, body: String) {
        self.to = to
        self.from = from
        self.body = body
    }

    /// In the carrier's words.
    package var form: WebhookForm {
        let sender = from.hasPrefix("MG") && from.utf8.count == 34 ? "MessagingServiceSid" : "From"
        return WebhookForm([.init("To", to), .init(sender, from), .init("Body", body)])
    }
}

extension CarrierFailure {
    /// What the operator can do about a message that was not sent.
    package var messageRemedy: String {
        switch self {
        case .refused(let refusal): refusal.messageRemedy
        case .timedOut:
            "The message may have been sent all the same: look in the carrier's message log before you try again."
        case .unreachable: remedy
        case .unreadable(let status, _):
            status >= 500
                ? "The carrier has trouble. The message may have been sent all the same: look in its message log first."
                : remedy
        }
    }
}

extension CarrierRefusal {
    /// What to do about it, in plain words.
    var messageRemedy: String {
        if let code, let known = Self.messageRemedies[code] { return known }
        return remedy
    }

    private static let messageRemedies: [Int: String] = [
        21211: "The number to send to is not a real one. Check it: + then the country code, then the number.",
        21212: "The number to send from is not a real one. Check TWILIO_PHONE_NUMBER, or \"from\" in the script.",
        21408: "Messages to this country are switched off. Switch it on under Messaging > Geographic permissions.",
        21602: "The message has no text. Give \"body\" some words.",
        21603: "There is no number to send from. Set TWILIO_PHONE_NUMBER, or give \"from\" in the script.",
        21604: "There is no number to send to. Give \"to\" in the script.",
        21605: "The message is too long. Keep it below 1600 characters.",
        21606: "This number cannot send messages. Use a number of the account that has SMS.",
        21608: "A trial account sends to verified numbers only. Verify the number, or upgrade the account.",
        21610: "This person has answered STOP, and gets no more messages from this number.",
        21612: "The carrier cannot send from this number to that one. Try another number.",
        21614: "This number cannot receive messages: it may be a landline.",
        21617: "The message is too long. Keep it below 1600 characters.",
        21659: "The number to send from is not one of the account. Check TWILIO_PHONE_NUMBER.",
        30034: "Numbers in the United States must be registered (A2P 10DLC) before they send messages.",
    ]
}
