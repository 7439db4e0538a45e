/// What an expression may name without a slot: facts of the call, and the clock.
package enum NameTable {
    /// A fact as an author names it.
    package struct Fact: Sendable {
        /// `call.from`
        package let name: String
        package let type: ValueType
        /// One line for the language's reference.
        package let doc: String

        init(_ name: String, _ type: ValueType, _ doc: String) {
            self.name = name
            self.type = type
            self.doc = doc
        }
    }

    package static let facts: [Fact] = [
        Fact("call.from", .text, "the number that calls"),
        Fact("call.to", .text, "the number that is called"),
        Fact("call.sid", .text, "the carrier's name for this call"),
        Fact("call.direction", .text, "inbound or outbound"),
        Fact("call.answered_by", .text, "human, fax, unknown, or one that begins with machine"),
        Fact("call.forwarded_from", .text, "the number that forwarded the call"),
        Fact("call.caller_name", .text, "the caller's name, where the carrier looks it up"),
        Fact("call.city", .text, "the other person's city, where the carrier knows it"),
        Fact("call.state", .text, "the other person's state or province, where the carrier knows it"),
        Fact("call.country", .text, "the other person's country, where the carrier knows it"),
        Fact("call.language", .text, "the tag of the language the call is in"),
        Fact("call.turns", .number, "how many turns the call has had"),
        Fact("heard.text", .text, "what the caller said last"),
        Fact("heard.confidence", .number, "how sure the recogniser was, from 0 to 1"),
        Fact("heard.keys", .text, "the keys the caller pressed last"),
        Fact("heard.intent", .text, "the choice that was understood last"),
        Fact("transfer.status", .text, "how the last transfer came out: completed, busy, no_answer or failed"),
        Fact("transfer.duration", .number, "how long the two talked, in seconds"),
        Fact("recording.url", .text, "the address of the last recording"),
        Fact("recording.duration", .number, "how long the last recording is, in seconds"),
        Fact("returned", .data, "what the last twiml or connect sent back, by the carrier's own names"),
        Fact("now", .moment, "this moment, in the script's time zone"),
        Fact("today", .date, "today's date, in the script's time zone"),
    ]

    package static func fact(named name: String) -> Fact? { byName[name] }

    /// The fact that a path begins at, where it has parts: `returned` of `returned.Result`.
    package static func wholeFact(of path: [String]) -> Fact? {
        path.count > 1 ? byName[path[0]].flatMap { $0.type == .data ? $0 : nil } : nil
    }

    /// Whether a name means something in every expression, so that a slot of this name could never be read.
    static func isTaken(_ name: String) -> Bool { taken.contains(name) }

    private static let taken = Set(facts.map { String($0.name.prefix { $0 != "." }) }).union([
        "secrets", "and", "or", "not", "in", "contains", "yes", "no", "true", "false",
    ])

    /// Parts of verbs and settings whose values come from elsewhere: why they cannot be named here.
    static func reservedReason(_ first: String) -> ExpressionFault.Reserved? {
        switch first {
        case "secrets": .onlyInFetch
        default: nil
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0) })
}
