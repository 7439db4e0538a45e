package import CallProgram

/// Proves what holds of every call of a program, or finds a call that shows the opposite.
///
/// It walks an abstract machine that does at least what the interpreter can do. What is proved is the program itself,
/// so what is proved is what runs.
package struct Prover: Sendable {
    private let program: Program
    private let budget: ProofBudget
    private let assumptions: Assumptions

    package init(_ program: Program, budget: ProofBudget = ProofBudget(), assumptions: Assumptions = Assumptions()) {
        self.program = program
        self.budget = budget
        self.assumptions = assumptions
    }

    package func prove() -> ProofReport {
        let machine = explored()
        guard machine.isComplete else { return .gaveUp(on: program, after: machine.points.count, assumptions) }
        let times = Times(program, assumptions)
        let ends = EveryCallEnds(machine, times)
        let quiet = NoDeadAir(machine, times, assumptions, limit: budget.deadAir)
        let answers = AnswersInTime(machine, assumptions)
        let values = ValuesAreSet(machine)
        let secrets = NothingLeaks(machine)
        return ProofReport(
            proofs: [
                Proof(.everyCallEnds, ends.refutations, .call(ends.length)),
                Proof(.noDeadAir, quiet.refutations, .silence(quiet.longest)),
                Proof(.answersInTime, answers.refutations, .answer(answers.slowest, steps: answers.steps)),
                Proof(.valuesAreSet, values.refutations, .slots(program.slots.count)),
                Proof(.nothingLeaks, secrets.refutations, .exceptions(secrets.exceptions)),
            ], length: ends.length, endless: ends.endless, states: program.states.count, ways: machine.ways,
            points: machine.points.count, assumptions: assumptions)
    }

    /// With counters followed where that is cheap; else every condition goes both ways.
    private func explored() -> CallMachine {
        let small = min(budget.steps, 8 * program.states.count + 2_000)
        let exact = Explorer.explore(program, decides: true, budget: small)
        return exact.isComplete ? exact : Explorer.explore(program, decides: false, budget: budget.steps)
    }
}
