/// What an answer was taken for, and whether it can mean nothing else.
///
/// "At five" is a time, but of the morning or the afternoon? Such a reading is asked back before it counts:
/// `confirm: low_confidence`.
package struct Reading<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    /// False when the words also have another sense.
    package let isCertain: Bool

    package init(_ value: Value, isCertain: Bool = true) {
        self.value = value
        self.isCertain = isCertain
    }

    func unsure(if isDoubtful: Bool) -> Reading { Reading(value, isCertain: isCertain && !isDoubtful) }
}
