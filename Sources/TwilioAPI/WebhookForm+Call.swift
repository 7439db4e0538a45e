package import CallProgram

/// What the carrier's parameters say, in the words of the ringing half. Unknown parameters are left alone: new ones
/// appear without notice.
extension WebhookForm {
    /// The carrier's name of the call; nil when it is missing or blank.
    package var callSID: String? { filled("CallSid") }

    package var callStatus: CallStatus? { self["CallStatus"].flatMap(CallStatus.init(rawValue:)) }

    /// The verdict of machine detection; nil when there was none.
    package var answeredBy: AnsweredBy? { filled("AnsweredBy").map(AnsweredBy.init(rawValue:)) }

    /// The place of a status callback among the others of its call, from 0; they may arrive in any order.
    package var sequenceNumber: Int? { self["SequenceNumber"].flatMap { Int($0) } }

    /// Who calls whom. `expected` is taken when the carrier does not say `Direction`.
    package func facts(expected: CallFacts.Direction) -> CallFacts? {
        guard let sid = callSID else { return nil }
        let direction: CallFacts.Direction =
            switch self["Direction"] {
            case "inbound": .inbound
            case "outbound-api", "outbound-dial": .outbound
            default: expected
            }
        var facts = CallFacts(
            sid: sid, direction: direction, from: filled("From") ?? filled("Caller") ?? "",
            to: filled("To") ?? filled("Called") ?? "", answeredBy: answeredBy)
        facts.forwardedFrom = filled("ForwardedFrom")
        facts.callerName = filled("CallerName")
        // The script asks about the other person, whichever end that is.
        let party = direction == .inbound ? "From" : "To"
        facts.city = filled(party + "City")
        facts.state = filled(party + "State")
        facts.country = filled(party + "Country")
        return facts
    }

    /// What the caller said or pressed, or that there was neither.
    package func input(turn: Int?) -> CallEvent {
        if let keys = filled("Digits") {
            return CallEvent(.heard(Heard(keys: keys)), turn: turn)
        }
        if let text = filled("SpeechResult"), text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) {
            return CallEvent(.heard(Heard(text: text, confidence: confidence)), turn: turn)
        }
        return CallEvent(.silence, turn: turn)
    }

    /// From 0 to 1; nil when it is missing, blank or no number.
    private var confidence: Double? {
        guard let value = filled("Confidence").flatMap({ Double($0) }), value.isFinite else { return nil }
        return min(max(value, 0), 1)
    }
}
