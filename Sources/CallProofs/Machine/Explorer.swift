import CallProgram

/// Follows everything that may happen in a program, from every beginning on, until nothing new comes.
///
/// Its rules are the interpreter's, one for one, with what the caller and the world do left open.
struct Explorer {
    private(set) var machine: CallMachine
    let program: Program
    let decider: Decider
    private let liveness: Liveness
    let traps: Traps
    /// Points that it may still look at.
    private var left: Int
    private var places: [Point: Int32] = [:]
    private var frames: [Frame: Int32] = [:]
    private var known: [KnownValues: Int32] = [:]
    /// How many known values each state has been come to with.
    private var variety: [Int]
    /// A state that is come to with more has them forgotten: a counter that nothing stops must not be followed for ever.
    private static let mostKnown = 48
    /// In a circle that waits for nobody a counter is followed as far as a walk goes: in two of its 1,000 steps a round.
    private static let mostRounds = 500
    private let rounds: SilentRounds
    /// The place of "anything" among the known values.
    private static let nothing: Int32 = 1
    private var from: Int32 = -1

    /// With `decides` the values of counters and flags are followed too.
    static func explore(
        _ program: Program, decides: Bool, failing: Failing = Failing(), budget: Int
    ) -> CallMachine {
        let decider = decides ? Decider(program) : Decider()
        var explorer = Explorer(program, decider: decider, traps: Traps(program, failing), budget: budget)
        explorer.run()
        return explorer.machine
    }

    private init(_ program: Program, decider: Decider, traps: Traps, budget: Int) {
        machine = CallMachine(program: program)
        self.program = program
        self.decider = decider
        liveness = Liveness(program)
        rounds = SilentRounds(program)
        self.traps = traps
        left = budget
        variety = [Int](repeating: 0, count: program.states.count)
        machine.known = [decider.initial]
        known[decider.initial] = 0
        machine.known.append(decider.nothingKnown)
        if known[decider.nothingKnown] == nil { known[decider.nothingKnown] = Self.nothing }
    }

    private mutating func run() {
        begin()
        var next = 0
        while next < machine.points.count {
            guard left > 0 else {
                machine.isComplete = false
                break
            }
            left -= 1
            machine.steps += 1
            from = Int32(next)
            expand(machine.points[next])
            machine.firstEdge.append(Int32(machine.edges.count))
            next += 1
        }
        // What was not looked at leads nowhere.
        while machine.firstEdge.count <= machine.points.count { machine.firstEdge.append(Int32(machine.edges.count)) }
    }

    private mutating func begin() {
        let start = program.start
        let ways: [(Act.Beginning, Target)] = [
            (.inbound, start.inbound), (.human, start.human), (.unknown, start.unknown), (.machine, start.machine),
            (.fax, start.fax),
        ]
        for (who, target) in ways {
            var walk = Point(kind: .entering)
            if who == .machine || who == .fax || program.events.machine == nil { walk.marks = .judged }
            follow(target, walk, .began(who))
        }
        machine.roots = machine.edges
        machine.edges = []
    }

    private mutating func expand(_ point: Point) {
        switch point.kind {
        case .entering: enter(point)
        case .waiting: wait(point)
        case .returning, .unheardReturning: comeBack(point)
        case .unheard: enterUnheard(point)
        case .unheardWork: finishUnheard(point)
        case .ended: end(point)
        }
    }

    mutating func add(_ act: Act, _ point: Point) {
        let to: Int32
        if let place = places[point] {
            to = place
        } else {
            to = Int32(machine.points.count)
            machine.points.append(point)
            places[point] = to
        }
        machine.edges.append(Edge(from: from, to: to, act: act))
    }

    mutating func follow(_ target: Target, _ walk: Point, _ act: Act) {
        if walk.kind == .unheard { return followUnheard(target, walk, act) }
        switch target {
        case .hangup: end(act)
        case .state(let id): add(act, entering(id, walk))
        case .return:
            guard walk.stack > 0 else { return end(act) }
            var back = walk
            back.kind = .returning
            back.state = machine.frames[Int(walk.stack)].state
            add(act, back)
        case .back where walk.interrupted >= 0: ask(Int(walk.interrupted), walk, act)
        case .back, .repeat:
            guard walk.last >= 0 else {
                machine.repeatsNothing.append(from)
                return trap(walk, act)
            }
            var walk = walk
            walk.stack = walk.asked
            ask(Int(walk.last), walk, act)
        }
    }

    private func entering(_ id: StateID, _ walk: Point) -> Point {
        var point = walk
        point.kind = .entering
        point.state = Int32(id.index)
        if !liveness.needsLast[id.index] { (point.last, point.asked) = (-1, 0) }
        if !liveness.needsInterrupted[id.index] { point.interrupted = -1 }
        return point
    }

    /// The call waits at a question, with its counters as they may be.
    mutating func ask(_ state: Int, _ walk: Point, _ act: Act) {
        var point = rest(state, walk)
        point.last = Int32(state)
        if point.interrupted == point.last || !liveness.needsInterrupted[state] { point.interrupted = -1 }
        add(act, point)
    }

    private func rest(_ state: Int, _ walk: Point) -> Point {
        var point = walk
        point.kind = .waiting
        point.state = Int32(state)
        point.asked = point.stack
        point.marks.remove(.recovering)
        return point
    }

    mutating func end(_ act: Act) {
        var point = Point(kind: .ended)
        point.known = Self.nothing
        add(act, point)
    }

    /// `events.error`, once; then an apology and the end.
    mutating func trap(_ walk: Point, _ act: Act) {
        guard let target = program.events.error, !walk.marks.contains(.recovering) else { return end(act) }
        var walk = outOfAllRuns(walk)
        walk.marks.insert(.recovering)
        follow(target, walk, act)
    }

    func outOfAllRuns(_ walk: Point) -> Point {
        var walk = walk
        var frame = walk.stack
        while frame > 0 {
            walk.interrupted = machine.frames[Int(frame)].interrupted
            frame = machine.frames[Int(frame)].below
        }
        walk.stack = 0
        return walk
    }

    private mutating func enter(_ point: Point) {
        let id = StateID(Int(point.state))
        let state = program[id]
        var walk = point
        learn(state, &walk)
        if traps.inState[id.index] { trap(forgetting(state, point), .traps) }
        switch state.exit {
        case .goto(let target): follow(target, walk, .goes)
        case .branch(let arms, let otherwise): branch(arms, otherwise, walk)
        case .question: ask(id.index, walk, .goes)
        case .reject: end(.goes)
        case .carrier(let verb, let outcomes):
            if verb.mayReachNobody { follow(outcomes.target(of: .failed), walk, .comesOut(.failed)) }
            add(.goes, rest(id.index, walk))
        case .work: add(.goes, rest(id.index, walk))
        case .run(let run): enter(run, walk)
        }
    }

    mutating func branch(_ arms: [Exit.Arm], _ otherwise: Target, _ walk: Point) {
        let values = machine.known[Int(walk.known)]
        for (place, arm) in arms.enumerated() {
            switch decider.holds(arm.condition, values) {
            case true?: return follow(arm.target, walk, .branches(place))
            case false?: continue
            case nil: follow(arm.target, walk, .branches(place))
            }
        }
        follow(otherwise, walk, .branches(arms.count))
    }

    mutating func enter(_ run: Run, _ point: Point) {
        var walk = point
        know(&walk) { decider, values in
            let before = values
            decider.refresh(run.fresh, in: &values)
            for given in run.with {
                var then = before
                decider.assign(given.slot, given.value, in: &then)
                decider.take(given.slot, from: then, in: &values)
            }
        }
        let keeps = if case .state(let next) = run.next { liveness.needsInterrupted[next.index] } else { true }
        let frame = Frame(state: point.state, interrupted: keeps ? walk.interrupted : -1, below: walk.stack)
        walk.stack = place(of: frame)
        walk.interrupted = -1
        follow(run.entry, walk, .runs)
    }

    private mutating func place(of frame: Frame) -> Int32 {
        if let place = frames[frame] { return place }
        let place = Int32(machine.frames.count)
        frames[frame] = place
        machine.frames.append(frame)
        return place
    }

    private mutating func comeBack(_ point: Point) {
        let frame = machine.frames[Int(point.stack)]
        guard case .run(let run) = program.states[Int(frame.state)].exit else { return }
        var walk = point
        walk.kind = point.kind == .returning ? .entering : .unheard
        walk.stack = frame.below
        walk.interrupted = frame.interrupted
        know(&walk) { decider, values in for copy in run.save { decider.forget(copy.to, in: &values) } }
        if point.kind == .returning, traps.onReturn[Int(frame.state)] { trap(walk, .traps) }
        follow(run.next, walk, .returns)
    }

    mutating func learn(_ state: State, _ walk: inout Point) {
        guard !decider.isIdle else { return }
        know(&walk) { decider, values in
            for case .set(let slot, let value) in state.body { decider.assign(slot, value, in: &values) }
        }
    }

    /// For a walk that ends somewhere within a state: what it has set till then has this value or that.
    mutating func forgetting(_ state: State, _ point: Point) -> Point {
        var walk = point
        know(&walk) { decider, values in
            for case .set(let slot, _) in state.body { decider.forget(slot, in: &values) }
            switch state.exit {
            case .question(let question):
                for set in question.choices.flatMap(\.set) { decider.forget(set.slot, in: &values) }
            case .run(let run): for slot in run.fresh + run.with.map(\.slot) { decider.forget(slot, in: &values) }
            case .goto, .branch, .reject, .carrier, .work: break
            }
        }
        return walk
    }

    mutating func know(_ walk: inout Point, _ change: (Decider, inout KnownValues) -> Void) {
        guard !decider.isIdle else { return }
        var values = machine.known[Int(walk.known)]
        change(decider, &values)
        if let place = known[values] {
            walk.known = place
            return
        }
        // The first state to bring too much that is new brings only "anything" from there on.
        let state = max(0, Int(walk.state))
        variety[state] += 1
        let most = rounds.isOn.indices.contains(state) && rounds.isOn[state] ? Self.mostRounds : Self.mostKnown
        if variety[state] > most {
            walk.known = Self.nothing
            return
        }
        walk.known = Int32(machine.known.count)
        known[values] = walk.known
        machine.known.append(values)
    }
}
