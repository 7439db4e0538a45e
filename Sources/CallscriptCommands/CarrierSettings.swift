import CallServer
import Foundation
import TwilioAPI

/// What `.env` says of the carrier, looked at before the first call: a slip in it would show as refused webhooks only.
struct CarrierSettings {
    private let settings: Settings
    private let server: ServerSettings
    /// What is strange, but may be meant: a sentence each.
    private(set) var doubts: [String] = []

    /// - Throws: ``OperatorFault`` for what cannot be right.
    init(_ settings: Settings, _ server: ServerSettings) throws(OperatorFault) {
        self.settings = settings
        self.server = server
        try checkPlaceholders()
        try checkNumber()
        guard !server.isRehearsal else { return }
        checkForms()
        checkAddress()
    }

    private static let mayBePlaceholders: [Settings.Name] = [
        .accountSID, .authToken, .apiKey, .apiSecret, .phoneNumber, .publicURL, .apiToken, .modelKey,
    ]

    /// Nobody reads the carrier's settings in a rehearsal; a token that opens the server counts always.
    private mutating func checkPlaceholders() throws(OperatorFault) {
        for name in Self.mayBePlaceholders {
            let value = name == .publicURL ? server.publicURL : settings.text(name)
            guard let value, Self.isPlaceholder(value) else { continue }
            let sentence = "\(name.rawValue) still is what an example has in its place; write your own, or leave it out"
            if server.isRehearsal, name != .apiToken {
                doubts.append(sentence)
            } else {
                throw OperatorFault(message: sentence, status: .usage)
            }
        }
    }

    /// `your_auth_token`, `ACxxxxxxxx…`, `<token>`, `https://your-subdomain.ngrok.io`
    static func isPlaceholder(_ value: String) -> Bool {
        let value = value.lowercased()
        if value.hasSuffix("...") || value.hasSuffix("…") { return true }
        if let labels = hostLabels(of: value) {
            return labels.contains { label in
                label.hasPrefix("<") || label.wholeMatch(of: /x{3,}|your([-_]?(ngrok|sub|domain|tunnel|name))+/) != nil
            } || labels.first == "example" && labels.dropFirst().first?.hasPrefix("ngrok") == true
        }
        return value.firstMatch(of: /(^|[^a-z])your[-_ ]|change[-_]?me|^<.*>$|x{4,}/) != nil
    }

    /// `calls`, `example`, `com` of an address; nil for what is none. A name of one's own may begin with an x or with
    /// "your", so only a whole label tells. What an example has is often no address, so nothing is asked of it.
    private static func hostLabels(of value: String) -> [Substring]? {
        value.firstMatch(of: /:\/\/([^\/:?#]*)/)?.1.split(separator: ".")
    }

    /// A plus and digits; a short code for messages is a number, too.
    private mutating func checkNumber() throws(OperatorFault) {
        guard let number = server.phoneNumber, number.wholeMatch(of: /\+[1-9][0-9]{1,14}/) == nil,
            number.wholeMatch(of: /[+0-9 ().\/-]+/) != nil, number.count(where: \.isNumber) >= 7
        else { return }
        let sentence =
            "TWILIO_PHONE_NUMBER is written with its country, as a plus and digits only: +15551230000. It is "
            + "\"\(number)\""
        if server.isRehearsal { return doubts.append(sentence) }
        throw OperatorFault(message: sentence, status: .usage)
    }

    /// Another provider may have other forms. What is secret is not shown.
    private mutating func checkForms() {
        guard server.apiBase == TwilioClient.defaultBase else { return }
        if let account = server.accountSID, account.wholeMatch(of: /AC[0-9a-fA-F]{32}/) == nil {
            doubts.append(
                "TWILIO_ACCOUNT_SID does not look like an account: AC and 32 digits or letters from a to f. It is "
                    + "\"\(account)\"")
        }
        if let token = server.authToken, token.wholeMatch(of: /[0-9a-fA-F]{32}/) == nil {
            doubts.append(
                "TWILIO_AUTH_TOKEN does not look like a token: 32 digits or letters from a to f. With a wrong one every "
                    + "webhook is refused")
        }
        if let key = server.apiKey, key.wholeMatch(of: /SK[0-9a-fA-F]{32}/) == nil {
            doubts.append("TWILIO_API_KEY does not look like a key: SK and 32 digits or letters from a to f")
        }
    }

    private mutating func checkAddress() {
        guard let url = server.publicURL, let host = URL(string: url)?.host() else { return }
        if ["localhost", "127.0.0.1", "::1", "0.0.0.0"].contains(host) {
            doubts.append("PUBLIC_URL is \(url), where the carrier cannot reach this server")
        } else if host.lowercased().split(separator: ".").contains(where: {
            $0.wholeMatch(of: /your[-_]?(server|host)/) != nil
        }) {
            doubts.append("PUBLIC_URL is \(url), which may still be what an example has in its place")
        } else if url.hasPrefix("http://") {
            doubts.append(
                "PUBLIC_URL begins with http://: what callers say crosses the network for all to read. Write https:// "
                    + "where a proxy or a tunnel ends TLS, here and in the carrier's console")
        }
    }
}
