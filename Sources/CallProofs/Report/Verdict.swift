/// What came of a proof.
package enum Verdict: Hashable, Sendable {
    case proved
    case refuted
    /// The budget ended first, after so many steps.
    case gaveUp(after: Int)
}
