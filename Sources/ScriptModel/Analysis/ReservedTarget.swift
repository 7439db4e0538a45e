/// A target that is not a state.
package enum ReservedTarget: String, Sendable, CaseIterable {
    /// Ends the call.
    case hangup
    /// Says the last question again.
    case `repeat`
    /// The question that a global choice interrupted.
    case back
    /// Back to the script that runs this one.
    case `return`
}
