import CallProgram

/// Of what a call remembers, what each state may still need: the rest would tell points apart that are alike.
struct Liveness {
    /// Whether `back` may be come to before another global interrupts.
    private(set) var needsInterrupted: [Bool]
    /// Whether `repeat` may be come to before another question is asked.
    private(set) var needsLast: [Bool]

    init(_ program: Program) {
        let count = program.states.count
        needsInterrupted = [Bool](repeating: false, count: count)
        needsLast = needsInterrupted
        var backTo = [[Int32]](repeating: [], count: count)
        var lastTo = backTo
        var returning: [Int] = []
        var nexts: [Target] = []
        var open: (back: [Int], last: [Int]) = ([], [])

        for (index, state) in program.states.enumerated() {
            let isQuestion = if case .question = state.exit { true } else { false }
            for way in state.ways {
                switch way.target {
                case .back:
                    open.back.append(index)
                    if !isQuestion { open.last.append(index) }
                case .repeat: if !isQuestion { open.last.append(index) }
                case .return: returning.append(index)
                case .state(let next):
                    if !way.interrupts || next.index == index { backTo[next.index].append(Int32(index)) }
                    if !isQuestion { lastTo[next.index].append(Int32(index)) }
                case .hangup: break
                }
            }
            if case .run(let run) = state.exit {
                nexts.append(run.next)
                // What the script that is run interrupts is its own.
                if case .state(let entry) = run.entry { lastTo[entry.index].append(Int32(index)) }
                if run.entry == .repeat || run.entry == .back { open.last.append(index) }
            }
        }
        Self.spread(&needsInterrupted, from: open.back, along: backTo)
        // A script that comes back goes on wherever it may have been run.
        Self.spread(&needsLast, from: open.last, along: lastTo)
        let mayRepeat = nexts.contains { target in
            switch target {
            case .state(let id): needsLast[id.index]
            case .repeat, .back: true
            case .hangup, .return: false
            }
        }
        if mayRepeat { Self.spread(&needsLast, from: returning, along: lastTo) }
        // Events may lead there from anywhere.
        for target in [program.events.error, program.events.limit, program.events.machine].compactMap({ $0 }) {
            switch target {
            case .state(let id):
                if needsInterrupted[id.index] { needsInterrupted = needsInterrupted.map { _ in true } }
                if needsLast[id.index] { needsLast = needsLast.map { _ in true } }
            case .back, .repeat:
                needsInterrupted = needsInterrupted.map { _ in true }
                needsLast = needsLast.map { _ in true }
            case .hangup, .return: break
            }
        }
    }

    private static func spread(_ marks: inout [Bool], from first: [Int], along edges: [[Int32]]) {
        var open = first
        for state in first { marks[state] = true }
        while let state = open.popLast() {
            for before in edges[state] where !marks[Int(before)] {
                marks[Int(before)] = true
                open.append(Int(before))
            }
        }
    }
}

extension State {
    /// Where the state may lead, and whether what waits there now can be gone back to.
    fileprivate var ways: [(target: Target, interrupts: Bool)] {
        switch exit {
        case .goto(let target): [(target, false)]
        case .branch(let arms, let otherwise): arms.map { ($0.target, false) } + [(otherwise, false)]
        case .question(let question):
            question.choices.map { ($0.target, $0.scope == .global) }
                + [question.ask?.target, question.otherwise, question.giveUp].compactMap { $0 }.map { ($0, false) }
        case .carrier(_, let outcomes), .work(_, let outcomes): outcomes.targets.map { ($0, false) }
        case .run(let run): [(run.next, false)]
        case .reject: []
        }
    }
}
