/// How much may be spent on proving one program.
package struct ProofBudget: Hashable, Sendable {
    /// Places of the abstract machine that are looked at.
    package var steps: Int
    /// Seconds of silence on a line before people take it for dead.
    package var deadAir: Int

    package init(steps: Int = 200_000, deadAir: Int = 15) {
        self.steps = steps
        self.deadAir = deadAir
    }
}
