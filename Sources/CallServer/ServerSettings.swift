package import TwilioAPI

/// Everything the operator decides: where the server listens, how the world reaches it, and on whose account it calls.
package struct ServerSettings: Sendable {
    package var host: String = "127.0.0.1"
    /// 0 takes any free port.
    package var port: Int = 8000
    /// `PUBLIC_URL`: where the carrier reaches this server. Signatures are made over it.
    package var publicURL: String?
    /// `TWILIO_ACCOUNT_SID`
    package var accountSID: String?
    /// `TWILIO_AUTH_TOKEN`: signs webhooks, and speaks for the account when there is no API key.
    package var authToken: String?
    /// `SK…`, with its secret: speaks for the account in place of the auth token.
    package var apiKey: String?
    package var apiKeySecret: String?
    /// `TWILIO_PHONE_NUMBER`: calls from here unless a request says otherwise.
    package var phoneNumber: String?
    /// `API_TOKEN`: lets an operator in from elsewhere.
    package var apiToken: String?
    /// `TWILIO_API_URL`: another provider that speaks the same language.
    package var apiBase: String = TwilioClient.defaultBase

    /// `OPENAI_BASE_URL`: an endpoint that speaks as OpenAI's does; nil is OpenAI's own.
    package var modelBase: String?
    /// `OPENAI_API_KEY`
    package var modelKey: String?
    /// `OPENAI_MODEL`: where a script names none.
    package var modelName: String?
    /// `FETCH_ALLOW`
    package var allowedHosts = AllowedHosts()
    /// The environment variables that scripts list as secrets.
    package var secret: @Sendable (String) -> String? = { _ in nil }
    /// How long a webhook is held back for work that may be quick; the filler is heard after it. Far below the
    /// carrier's 15 s, for all the work of one webhook together.
    package var fillerDelay: Duration = .milliseconds(2_500)
    /// How long a document is held back for speech that an engine of the operator's renders; then the carrier speaks.
    package var speechDelay: Duration = .milliseconds(1_500)

    package init() {}

    /// Without an auth token no webhook can be proved, so only this machine may play the carrier.
    package var isRehearsal: Bool { authToken == nil }

    /// Who speaks for the account; nil when something is missing.
    package var credentials: TwilioCredentials? {
        guard let accountSID else { return nil }
        if let apiKey, let apiKeySecret {
            return TwilioCredentials(accountSID: accountSID, apiKey: apiKey, secret: apiKeySecret)
        }
        return authToken.map { TwilioCredentials(accountSID: accountSID, authToken: $0) }
    }

    /// The public URL without its last slash.
    package var publicBase: String? {
        guard var base = publicURL, !base.isEmpty else { return nil }
        while base.hasSuffix("/") { base.removeLast() }
        return base
    }

    /// The variables that must be set before a call can be placed.
    var missingForCalls: [String] {
        var missing: [String] = []
        if accountSID == nil { missing.append("TWILIO_ACCOUNT_SID") }
        if authToken == nil && (apiKey == nil || apiKeySecret == nil) { missing.append("TWILIO_AUTH_TOKEN") }
        if publicBase == nil { missing.append("PUBLIC_URL") }
        return missing
    }
}
