import CallProgram

/// The states that a walk may come back to before it waits for anybody: a counter goes up there round by round.
struct SilentRounds {
    /// One a state. What lies between two circles counts as well.
    let isOn: [Bool]

    init(_ program: Program) {
        let next: [[Int]] = program.states.map { state in
            let targets: [Target] =
                switch state.exit {
                case .goto(let target): [target]
                case .branch(let arms, let otherwise): arms.map(\.target) + [otherwise]
                case .question, .reject, .carrier, .work, .run: []
                }
            return targets.compactMap { if case .state(let id) = $0 { id.index } else { nil } }
        }
        var before = [[Int]](repeating: [], count: next.count)
        for (state, targets) in next.enumerated() { for target in targets { before[target].append(state) } }
        var isOn = [Bool](repeating: true, count: next.count)
        // What nothing comes to, or what leads nowhere, is on no circle; nor is, then, what it led to.
        for (ways, others) in [(next, before), (before, next)] {
            var left = others.map(\.count)
            var open = left.indices.filter { left[$0] == 0 && isOn[$0] }
            while let state = open.popLast() {
                guard isOn[state] else { continue }
                isOn[state] = false
                for target in ways[state] {
                    left[target] -= 1
                    if left[target] == 0 { open.append(target) }
                }
            }
        }
        self.isOn = isOn
    }
}
