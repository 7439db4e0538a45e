/// One document for the carrier: verbs that it carries out from top to bottom.
///
/// For example: `<Response><Say>Goodbye.</Say><Hangup /></Response>`.
package struct TwiMLResponse: Hashable, Sendable, Codable {
    package var verbs: [Verb]

    package init(_ verbs: [Verb] = []) {
        self.verbs = verbs
    }

    package enum Verb: Hashable, Sendable, Codable {
        case say(Say)
        case play(Play)
        case pause(Pause)
        case gather(Gather)
        case dial(Dial)
        case record(Record)
        case enqueue(Enqueue)
        case connect(Connect)
        /// Written as it is: whole verbs, well formed.
        case markup(String)
        case redirect(Redirect)
        case reject(Reject)
        case hangup
    }
}
