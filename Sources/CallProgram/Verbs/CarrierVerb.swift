/// A verb that hands the line to the carrier, which comes back with how it went.
package enum CarrierVerb: Hashable, Sendable, Codable {
    case transfer(Transfer)
    case record(Record)
    case enqueue(Enqueue)
    case connect(Connect)
    case markup(Markup)
}
