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
        var failing = Failing()
        var machine = explored(failing)
        for _ in 0..<Self.mostRounds where machine.isComplete {
            let (values, answers) = (ValuesAreSet(machine), AnswersInTime(machine, assumptions))
            // What these two find leads to `events.error`: all that is proved must hold of what comes then, too.
            let found = failing.union(Failing(values, answers))
            if program.events.error == nil || found == failing { return report(machine, values, answers) }
            failing = found
            machine = explored(failing)
        }
        return .gaveUp(on: program, after: machine.steps, assumptions)
    }

    private func report(_ machine: CallMachine, _ values: ValuesAreSet, _ answers: AnswersInTime) -> ProofReport {
        let times = Times(program, assumptions)
        let ends = EveryCallEnds(machine, times)
        let quiet = NoDeadAir(machine, times, assumptions, limit: budget.deadAir)
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

    /// Each round finds at least one more state that fails; few scripts need a second.
    private static let mostRounds = 8

    /// With counters followed where that is cheap; else every condition goes both ways.
    private func explored(_ failing: Failing) -> CallMachine {
        let small = min(budget.steps, 8 * program.states.count + 2_000)
        let exact = Explorer.explore(program, decides: true, failing: failing, budget: small)
        return exact.isComplete
            ? exact : Explorer.explore(program, decides: false, failing: failing, budget: budget.steps)
    }
}
