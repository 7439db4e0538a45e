/// Connects the caller to someone else, and comes back to `action` with how that went.
///
/// For example: `<Dial action="/voice/continue?turn=2"><Number>+15551230002</Number></Dial>`.
package struct Dial: Hashable, Sendable, Codable {
    /// Who is called. `url` is asked for what they hear before they are connected.
    package struct Noun: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable {
            case number = "Number"
            case sip = "Sip"
            case client = "Client"
            case queue = "Queue"
            case conference = "Conference"
        }
        package var kind: Kind
        package var address: String
        package var url: String?

        package init(_ kind: Kind, _ address: String, url: String? = nil) {
            self.kind = kind
            self.address = address
            self.url = url
        }
    }
    package var nouns: [Noun]
    package var action: String
    package var callerID: String?
    /// Seconds that it rings, 5 to 600.
    package var timeout: Int?
    /// Seconds that the two may talk.
    package var timeLimit: Int?
    package var record: Bool = false
    package var recordingCallback: String?
    /// One after another in place of all at once.
    package var sequential: Bool = false

    package init(_ nouns: [Noun], action: String) {
        self.nouns = nouns
        self.action = action
    }
}
