/// A runtime failure of a program: the caller hears an apology, the operator sees why.
package struct Trap: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
        /// A walk ran too long without waiting for the caller.
        case outOfFuel
        case unsetSlot(String)
        case divisionByZero
        /// A value did not fit its place: a slot's limits, a function's argument.
        case badValue(String)
        /// An event that cannot happen here.
        case unexpectedEvent(String)
    }
    package var reason: Reason
    /// The state that was running.
    package var state: String?

    package init(_ reason: Reason, state: String? = nil) {
        self.reason = reason
        self.state = state
    }

    package var description: String {
        let what =
            switch reason {
            case .outOfFuel: "the script ran in a circle without waiting for the caller"
            case .unsetSlot(let name): "the slot \"\(name)\" has no value yet"
            case .divisionByZero: "division by zero"
            case .badValue(let why): why
            case .unexpectedEvent(let why): why
            }
        return state.map { "\(what) (state \($0))" } ?? what
    }
}
