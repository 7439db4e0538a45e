/// A typed computation without loops or effects; it always ends.
///
/// The compiler has checked its types: an evaluator meets a wrong one only in a program built by hand.
package indirect enum Expression: Hashable, Sendable, Codable {
    case literal(Value)
    case slot(SlotID)
    case fact(Fact)
    case not(Expression)
    case negate(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case call(Function, [Expression])
    /// `open(name)`: whether the hours hold now.
    case open(HoursID)
    /// `is_set(slot)`
    case isSet(SlotID)
    /// A slot as its type is read out in the call's language: a phone number in groups, an amount with its currency.
    case spoken(SlotID)
    /// Text with places filled in, as a value: `set: {greeting: Hello ${name}}`.
    case template(Template)
    /// `secrets.API_KEY`, by the variable's name: only `fetch` sends it, and nothing else can read it.
    case secret(String)
    /// `order.name`
    case member(Expression, String)
    /// `movies[0]`; an item that is not there is missing, not a fault.
    case element(Expression, Expression)
    /// Inside `each`: the item, and its position on the page from 1.
    case local(Local)

    package enum Local: String, Hashable, Sendable, Codable { case item, position }
}

package enum BinaryOperator: String, Hashable, Sendable, Codable {
    case and, or
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in`, contains
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
}

/// Something the call knows without a slot.
package enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    case callFrom = "call.from"
    case callTo = "call.to"
    case callSid = "call.sid"
    case callDirection = "call.direction"
    case callAnsweredBy = "call.answered_by"
    case callForwardedFrom = "call.forwarded_from"
    case callCallerName = "call.caller_name"
    case callCity = "call.city"
    case callState = "call.state"
    case callCountry = "call.country"
    case callLanguage = "call.language"
    case callTurns = "call.turns"
    case heardText = "heard.text"
    case heardConfidence = "heard.confidence"
    case heardKeys = "heard.keys"
    case heardIntent = "heard.intent"
    case transferStatus = "transfer.status"
    case transferDuration = "transfer.duration"
    case recordingURL = "recording.url"
    case recordingDuration = "recording.duration"
    /// What the last `twiml` or `connect` sent back, as data.
    case returned
    case now
    case today
}

/// The functions of the language, by the name an author writes. Arguments are in the order written.
package enum Function: String, Hashable, Sendable, Codable, CaseIterable {
    // Text
    case lower, upper, trim, length, contains
    case startsWith = "starts_with"
    case endsWith = "ends_with"
    case matches, replace, join
    // Values
    case `default`
    // Numbers
    case round, number
    // Dates and times
    case time, date, weekday, hour
    case daysBetween = "days_between"
    case addDays = "add_days"
    // Speaking
    case digits, spell, money, ordinal, phone
}
