/// Something that happened on the line, as the interpreter is told of it.
package struct CallEvent: Hashable, Sendable, Codable {
    /// The turn whose document brought this about, as its callback URL carried it; nil when the event has none.
    package var turn: Int?
    package var kind: Kind

    package init(_ kind: Kind, turn: Int? = nil) {
        self.kind = kind
        self.turn = turn
    }

    package enum Kind: Hashable, Sendable, Codable {
        /// The carrier asks for the first document.
        case began
        /// The caller spoke or pressed keys.
        case heard(Heard)
        /// The question ended without a word or a key.
        case silence
        /// A late verdict of asynchronous machine detection.
        case machineDetected(AnsweredBy)
        /// The carrier, sent by a redirect of the live call, asks for the next document.
        case redirected
        /// A verb that the line was handed to came back.
        case returned(CarrierReport)
        /// Work outside has come out.
        case worked(WorkResult)
        /// The call is over.
        case ended(CallStatus)
    }
}

/// What the recogniser and the keypad gave.
package struct Heard: Hashable, Sendable, Codable {
    /// Empty when keys were pressed.
    package var text: String
    /// From 0 to 1; nil when the carrier gave none.
    package var confidence: Double?
    /// Keys pressed, without the finish key; empty when the caller spoke.
    package var keys: String

    package init(text: String = "", confidence: Double? = nil, keys: String = "") {
        self.text = text
        self.confidence = confidence
        self.keys = keys
    }
}

/// Who took the call, in the carrier's words.
package struct AnsweredBy: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let human = AnsweredBy(rawValue: "human")
    package static let fax = AnsweredBy(rawValue: "fax")
    package static let unknown = AnsweredBy(rawValue: "unknown")

    /// `machine_start`, `machine_end_beep`, `machine_end_silence`, `machine_end_other`.
    package var isMachine: Bool { rawValue.hasPrefix("machine") }
}

/// How far the carrier says a call is.
package enum CallStatus: String, Hashable, Sendable, Codable {
    case queued, initiated, ringing
    case inProgress = "in-progress"
    case completed, busy, failed, canceled
    case noAnswer = "no-answer"

    package var isFinal: Bool {
        switch self {
        case .completed, .busy, .failed, .canceled, .noAnswer: true
        case .queued, .initiated, .ringing, .inProgress: false
        }
    }
}

/// What is known of a call when it begins.
package struct CallFacts: Hashable, Sendable, Codable {
    package enum Direction: String, Hashable, Sendable, Codable {
        case inbound, outbound
    }
    package var sid: String
    package var direction: Direction
    /// E.164, or what the carrier gave instead (`client:…`, `sip:…`, `anonymous`).
    package var from: String
    package var to: String
    package var answeredBy: AnsweredBy?
    package var forwardedFrom: String?
    package var callerName: String?
    package var city: String?
    package var state: String?
    package var country: String?

    package init(sid: String, direction: Direction, from: String, to: String, answeredBy: AnsweredBy? = nil) {
        self.sid = sid
        self.direction = direction
        self.from = from
        self.to = to
        self.answeredBy = answeredBy
    }

    /// The other person's number: who called, or who was called.
    package var party: String { direction == .inbound ? from : to }
}
