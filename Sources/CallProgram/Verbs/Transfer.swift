/// Connects the caller to someone else.
///
/// For example: `transfer: {to: "+15551230002", timeout: 20s, whisper: A call for sales., accept_key: 1}`.
package struct Transfer: Hashable, Sendable, Codable {
    package struct Destination: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable {
            case number, sip, client, queue, conference
        }
        package var kind: Kind
        /// Without the `client:`, `queue:` or `conference:` before it; a `sip:` address keeps its scheme.
        package var address: Template

        package init(kind: Kind, address: Template) {
            self.kind = kind
            self.address = address
        }
    }
    /// All at once, or one after another when `sequential`.
    package var destinations: [Destination]
    package var callerID: Template?
    /// Seconds that it rings.
    package var timeout: Int?
    /// Seconds that the two may talk.
    package var timeLimit: Int?
    package var record: Bool = false
    package var sequential: Bool = false
    /// Said to whoever answers, before the two are connected.
    package var whisper: Prompt?
    /// The key by which whoever answers takes the call; nil connects at once.
    package var acceptKey: String?

    package init(destinations: [Destination]) {
        self.destinations = destinations
    }
}
