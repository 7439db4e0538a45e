import CallProgram

/// The fourth proof: every value is set before it is spoken, compared or sent.
struct ValuesAreSet {
    private let machine: CallMachine
    private let program: Program
    private(set) var refutations: [Refutation] = []
    /// Which slots surely have a value at each point; nil where no call comes.
    private var entry: [SlotSet?]

    init(_ machine: CallMachine) {
        self.machine = machine
        program = machine.program
        entry = [SlotSet?](repeating: nil, count: machine.points.count)
        tellRepeats()
        guard !program.slots.isEmpty else { return }
        spread()
        tell()
    }

    /// `repeat` and `back` need a question that was asked.
    private mutating func tellRepeats() {
        guard !machine.repeatsNothing.isEmpty else { return }
        let paths = Paths(machine)
        var told: Set<Int32> = []
        for point in machine.repeatsNothing where point < 0 || paths.distance[Int(point)] >= 0 {
            guard point >= 0 else {
                let first = machine.roots.filter { machine.points[Int($0.to)].state < 0 }
                refutations.append(
                    Refutation(
                        fault: .nothingToRepeat, state: StateID(0),
                        example: CounterExample(Array(first.prefix(1)), in: machine), spot: .goingBack))
                continue
            }
            let state = machine.points[Int(point)].state
            guard state >= 0, told.insert(state).inserted, told.count <= 50 else { continue }
            refutations.append(
                Refutation(
                    fault: .nothingToRepeat, state: StateID(Int(state)),
                    example: CounterExample(paths.way(to: Int(point)), in: machine), spot: .goingBack))
        }
    }

    private var initial: SlotSet {
        var set = SlotSet(program.slots.count)
        for (index, slot) in program.slots.enumerated() where slot.defaultValue != nil || slot.input == .required {
            set.insert(SlotID(index))
        }
        return set
    }

    private mutating func spread() {
        var queue: [Int32] = []
        var isQueued = [Bool](repeating: false, count: machine.points.count)
        func enter(_ point: Int32, _ set: SlotSet, _ entry: inout [SlotSet?]) {
            let index = Int(point)
            var changed = entry[index] == nil
            if changed { entry[index] = set } else { changed = entry[index]!.formIntersection(set) }
            if changed, !isQueued[index] {
                isQueued[index] = true
                queue.append(point)
            }
        }
        for root in machine.roots { enter(root.to, initial, &entry) }
        var head = 0
        while head < queue.count {
            let point = Int(queue[head])
            head += 1
            isQueued[point] = false
            let set = entry[point]!
            guard !set.isFull(program.slots.count) || machine.runs(at: point) else {
                for place in machine.edges(from: point) { enter(machine.edges[place].to, set, &entry) }
                continue
            }
            let flow = SlotFlow(machine, at: point, with: set)
            for place in machine.edges(from: point) {
                let edge = machine.edges[place]
                enter(edge.to, flow.leaving(by: edge, in: program).set, &entry)
            }
        }
    }

    /// Each slot once a state, with the shortest call that shows it.
    private mutating func tell() {
        struct Place: Hashable {
            var state: Int32
            var slot: SlotID
        }
        var told: Set<Place> = []
        for point in machine.points.indices {
            guard let set = entry[point], machine.points[point].state >= 0, !set.isFull(program.slots.count) else {
                continue
            }
            let flow = SlotFlow(machine, at: point, with: set)
            var unset = flow.unset
            for place in machine.edges(from: point) {
                unset += flow.leaving(by: machine.edges[place], in: program).unset
            }
            for slot in unset where told.insert(Place(state: machine.points[point].state, slot: slot)).inserted {
                // A search is a walk through everything, so only the first of very many have one.
                let way = refutations.count < 50 ? way(to: point, without: slot) : []
                refutations.append(
                    Refutation(
                        fault: .unset(slot), state: StateID(Int(machine.points[point].state)),
                        example: CounterExample(way, in: machine), spot: .slot(slot)))
            }
        }
    }

    /// Only over ways that leave the slot without a value, were all the others set.
    private func way(to point: Int, without slot: SlotID) -> [Edge] {
        var others = SlotSet(program.slots.count, isFull: true)
        others.remove(slot)
        guard !initial.contains(slot) || program.states.contains(where: { $0.empties(slot) }) else { return [] }
        var flows: [Int32: SlotFlow] = [:]
        return Paths(machine) { edge in
            guard edge.from >= 0 else { return true }
            let flow = flows[edge.from] ?? SlotFlow(machine, at: Int(edge.from), with: others)
            flows[edge.from] = flow
            return !flow.leaving(by: edge, in: program).set.contains(slot)
        }.way(to: point)
    }
}

extension CallMachine {
    /// Whether another script is run here, the only thing that takes values away.
    fileprivate func runs(at point: Int) -> Bool {
        guard points[point].state >= 0, case .run = program.states[Int(points[point].state)].exit else { return false }
        return true
    }
}

extension State {
    /// Whether a slot begins anew here.
    fileprivate func empties(_ slot: SlotID) -> Bool {
        if case .run(let run) = exit { run.fresh.contains(slot) } else { false }
    }
}

/// What a point does to slots: what it reads and sets itself, then what each way out of it does.
private struct SlotFlow {
    private let point: Point
    private let state: State?
    private let before: SlotSet
    private var own: SlotReads

    init(_ machine: CallMachine, at index: Int, with set: SlotSet) {
        let program = machine.program
        point = machine.points[index]
        before = set
        state = point.state < 0 ? nil : machine.program.states[Int(point.state)]
        own = SlotReads(set)
        guard let state else { return }
        switch point.kind {
        case .entering:
            own.run(state.body, isHeard: true)
            leave(state.exit, program)
        case .unheard:
            own.run(state.body, isHeard: false)
            if case .work(let work, _) = state.exit { begin(work, program) }
            if case .run = state.exit { leave(state.exit, program) }
        case .waiting: wait(state, program)
        case .returning, .unheardReturning, .unheardWork, .ended: break
        }
    }

    /// Read without a value.
    var unset: [SlotID] { own.unset }

    private mutating func leave(_ exit: Exit, _ program: Program) {
        switch exit {
        case .carrier(let verb, _):
            if let notice = verb.notice { own.read(notice) }
            for value in verb.expressions { own.read(value) }
        case .work(let work, _):
            begin(work, program)
            own.read(work.filler)
        case .run(let run):
            for given in run.with { own.read(given.value) }
        case .goto, .branch, .question, .reject: break
        }
    }

    private mutating func begin(_ work: Work, _ program: Program) {
        for value in work.expressions(program.assistant) { own.read(value) }
    }

    /// Rungs, and the question said again.
    private mutating func wait(_ state: State, _ program: Program) {
        switch state.exit {
        case .question(let question):
            var again = own
            again.sayAgain(state)
            again.maybe((program[question.noInput].rungs + program[question.noMatch].rungs).map(\.say))
            again.set = own.set
            own = again
        case .work(let work, _): own.maybe([work.filler])
        case .goto, .branch, .reject, .carrier, .run: break
        }
    }

    func leaving(by edge: Edge, in program: Program) -> SlotReads {
        var reads = SlotReads(own.set)
        guard let state else { return reads }
        switch (edge.act, state.exit) {
        case (.traps, _):
            // Somewhere before all was done.
            reads.set = before
            if case .run(let run) = state.exit { for slot in run.fresh { reads.set.remove(slot) } }
        case (.chooses(let place), .question(let question)):
            let choice = question.choices[place]
            for set in choice.set { reads.assign(set.slot, set.value) }
            if choice.answer != nil, let ask = question.ask { reads.set.insert(ask.slot) }
        case (.answers, .question(let question)): if let ask = question.ask { reads.set.insert(ask.slot) }
        case (.comesOut(.normal), .work(let work, _)): for slot in work.saved { reads.set.insert(slot) }
        case (.comesOut(.normal), .carrier(.record(let record), _)), (.hangsUp, .carrier(.record(let record), _)):
            if let slot = record.save { reads.set.insert(slot) }
        case (.branches(let place), .branch(let arms, _)):
            for arm in arms.prefix(place) {
                reads.read(arm.condition)
                for slot in arm.condition.slotsSet(when: false) { reads.set.insert(slot) }
            }
            if place < arms.count {
                reads.read(arms[place].condition)
                for slot in arms[place].condition.slotsSet(when: true) { reads.set.insert(slot) }
            }
        case (.runs, .run(let run)):
            for slot in run.fresh where program[slot].defaultValue == nil { reads.set.remove(slot) }
            for slot in run.fresh where program[slot].defaultValue != nil { reads.set.insert(slot) }
            for given in run.with { reads.set.insert(given.slot) }
        case (.returns, .run(let run)):
            for copy in run.save where reads.set.contains(copy.from) { reads.set.insert(copy.to) }
        default: break
        }
        return reads
    }
}
