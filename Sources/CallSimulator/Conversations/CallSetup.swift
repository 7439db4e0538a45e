package import CallProgram

/// Who calls whom: `call: {direction: outbound, answered_by: human}`.
package struct CallSetup: Hashable, Sendable {
    /// Nil is inbound, or outbound where `answered_by` is written: only who was called answers.
    package var direction: CallFacts.Direction?
    package var answeredBy: AnsweredBy?
    package var from: String?
    package var to: String?
    package var callerName: String?
    package var forwardedFrom: String?
    package var city: String?
    package var state: String?
    package var country: String?

    package init() {}

    /// The numbers where a test names none: the person's, and the one that the script answers.
    package static let person = "+15551230001"
    package static let line = "+15551230000"
    private static let sid = "CA00000000000000000000000000000000"

    /// What the interpreter is told, every default filled in.
    package var facts: CallFacts {
        let direction = direction ?? (answeredBy == nil ? .inbound : .outbound)
        let isInbound = direction == .inbound
        var facts = CallFacts(
            sid: Self.sid, direction: direction, from: from ?? (isInbound ? Self.person : Self.line),
            to: to ?? (isInbound ? Self.line : Self.person), answeredBy: answeredBy)
        facts.callerName = callerName
        facts.forwardedFrom = forwardedFrom
        facts.city = city
        facts.state = state
        facts.country = country
        return facts
    }
}
