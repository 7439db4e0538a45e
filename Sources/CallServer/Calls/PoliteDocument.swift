import TwiML

/// What a caller hears when there is no conversation to go on with: an apology and a goodbye, never an error.
enum PoliteDocument {
    /// The call is not known, or there is no script for it.
    static let unavailable = TwiMLResponse([
        .say(Say(.text("Sorry, something went wrong on our side. Please call again later. Goodbye."))), .hangup,
    ]).xml

    /// The call is over.
    static let over = TwiMLResponse([.hangup]).xml
}
