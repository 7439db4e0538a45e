import CallProgram

/// Follows everything that may happen in a program, from every beginning on, until nothing new comes.
///
/// Its rules are the interpreter's, one for one, with what the caller and the world do left open.
struct Explorer {
    private(set) var machine: CallMachine
    private let program: Program
    private let decider: Decider
    private let liveness: Liveness
    private let traps: Traps
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
    static func explore(_ program: Program, decides: Bool, budget: Int) -> CallMachine {
        var explorer = Explorer(program, decider: decides ? Decider(program) : Decider(), budget: budget)
        explorer.run()
        return explorer.machine
    }

    private init(_ program: Program, decider: Decider, budget: Int) {
        machine = CallMachine(program: program)
        self.program = program
        self.decider = decider
        liveness = Liveness(program)
        rounds = SilentRounds(program)
        traps = Traps(program)
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

    // MARK: Ways on

    private mutating func add(_ act: Act, _ point: Point) {
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

    private mutating func follow(_ target: Target, _ walk: Point, _ act: Act) {
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
    private mutating func ask(_ state: Int, _ walk: Point, _ act: Act) {
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

    private mutating func end(_ act: Act) {
        var point = Point(kind: .ended)
        point.known = Self.nothing
        add(act, point)
    }

    /// `events.error`, once; then an apology and the end.
    private mutating func trap(_ walk: Point, _ act: Act) {
        guard let target = program.events.error, !walk.marks.contains(.recovering) else { return end(act) }
        var walk = outOfAllRuns(walk)
        walk.marks.insert(.recovering)
        follow(target, walk, act)
    }

    private func outOfAllRuns(_ walk: Point) -> Point {
        var walk = walk
        var frame = walk.stack
        while frame > 0 {
            walk.interrupted = machine.frames[Int(frame)].interrupted
            frame = machine.frames[Int(frame)].below
        }
        walk.stack = 0
        return walk
    }

    // MARK: A state

    private mutating func enter(_ point: Point) {
        let id = StateID(Int(point.state))
        let state = program[id]
        var walk = point
        learn(state, &walk)
        if traps.inState[id.index] { trap(point, .traps) }
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

    private mutating func branch(_ arms: [Exit.Arm], _ otherwise: Target, _ walk: Point) {
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

    private mutating func enter(_ run: Run, _ point: Point) {
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
        if frames[frame] == nil {
            frames[frame] = Int32(machine.frames.count)
            machine.frames.append(frame)
        }
        walk.stack = frames[frame]!
        walk.interrupted = -1
        follow(run.entry, walk, .runs)
    }

    private mutating func comeBack(_ point: Point) {
        let frame = machine.frames[Int(point.stack)]
        guard case .run(let run) = program.states[Int(frame.state)].exit else { return }
        var walk = point
        walk.kind = point.kind == .returning ? .entering : .unheard
        walk.stack = frame.below
        walk.interrupted = frame.interrupted
        know(&walk) { decider, values in for copy in run.save { decider.forget(copy.to, in: &values) } }
        follow(run.next, walk, .returns)
    }

    // MARK: A wait

    private mutating func wait(_ point: Point) {
        let id = StateID(Int(point.state))
        var walk = point
        walk.kind = .entering
        switch program[id].exit {
        case .question(let question): answer(question, at: id, walk)
        case .carrier(let verb, let outcomes):
            for outcome in verb.outcomes {
                var walk = walk
                if case .record(let record) = verb, let slot = record.save, outcome == .normal {
                    know(&walk) { decider, values in decider.forget(slot, in: &values) }
                }
                follow(outcomes.target(of: outcome), walk, .comesOut(outcome))
            }
            hangUp(verb, outcomes, walk)
        case .work(let work, let outcomes):
            for outcome in work.outcomes(outcomes) {
                follow(outcomes.target(of: outcome), taking(work, outcome, walk), .comesOut(outcome))
            }
        case .goto, .branch, .reject, .run: break
        }
        if traps.whileWaiting[id.index] { trap(walk, .traps) }
        if let target = program.events.machine, !point.marks.contains(.judged) {
            var judged = outOfAllRuns(walk)
            judged.marks.insert(.judged)
            follow(target, judged, .isJudged)
        }
        if !point.marks.contains(.limited) {
            var limited = outOfAllRuns(walk)
            limited.marks.insert(.limited)
            if let target = program.events.limit { follow(target, limited, .isLimited) } else { end(.isLimited) }
        }
        add(over: walk)
    }

    private mutating func answer(_ question: Question, at id: StateID, _ walk: Point) {
        for (place, choice) in question.choices.enumerated() {
            var walk = walk
            know(&walk) { decider, values in
                for set in choice.set { decider.assign(set.slot, set.value, in: &values) }
            }
            if choice.answer != nil, let ask = question.ask {
                follow(ask.target, walk, .chooses(place))
                continue
            }
            if choice.scope == .global, case .state(let target) = choice.target, target != id {
                walk.interrupted = Int32(id.index)
            }
            follow(choice.target, walk, .chooses(place))
        }
        if let ask = question.ask { follow(ask.target, walk, .answers) }
        if let otherwise = question.otherwise { follow(otherwise, walk, .saysOtherwise) }
        if question.paging != nil { self.ask(id.index, walk, .turnsPage) }
        follow(question.giveUp, walk, .givesUp)
    }

    private mutating func taking(_ work: Work, _ outcome: Outcome, _ walk: Point) -> Point {
        var walk = walk
        guard outcome == .normal else { return walk }
        know(&walk) { decider, values in for slot in work.saved { decider.forget(slot, in: &values) } }
        return walk
    }

    // MARK: The caller is gone

    private mutating func hangUp(_ verb: CarrierVerb, _ outcomes: Outcomes, _ walk: Point) {
        guard case .record = verb else { return }
        if case .state = outcomes.target(of: .hangup) {
            followUnheard(outcomes.target(of: .hangup), unheard(walk), .hangsUp)
        }
    }

    private func unheard(_ walk: Point) -> Point {
        var point = Point(kind: .unheard)
        point.known = walk.known
        return point
    }

    private mutating func add(over walk: Point) {
        guard let ended = program.events.ended else { return }
        followUnheard(.state(ended), unheard(walk), .isOver)
    }

    private mutating func followUnheard(_ target: Target, _ walk: Point, _ act: Act) {
        var point = walk
        switch target {
        case .state(let id):
            point.kind = .unheard
            point.state = Int32(id.index)
            add(act, point)
        case .return where walk.stack > 0:
            point.kind = .unheardReturning
            point.state = machine.frames[Int(walk.stack)].state
            add(act, point)
        case .return, .hangup, .repeat, .back: break
        }
    }

    private mutating func enterUnheard(_ point: Point) {
        let state = machine.state(of: point)
        var walk = point
        learn(state, &walk)
        switch state.exit {
        case .goto(let target): follow(target, walk, .goes)
        case .branch(let arms, let otherwise): branch(arms, otherwise, walk)
        case .work(let work, _):
            if case .reply = work.kind { return }
            walk.kind = .unheardWork
            walk.stack = 0
            add(.goes, walk)
        case .run(let run): enter(run, walk)
        case .question, .reject, .carrier: break
        }
    }

    private mutating func finishUnheard(_ point: Point) {
        guard case .work(let work, let outcomes) = machine.state(of: point).exit else { return }
        var walk = point
        walk.kind = .unheard
        for outcome in work.outcomes(outcomes) {
            followUnheard(outcomes.target(of: outcome), taking(work, outcome, walk), .comesOut(outcome))
        }
        add(over: walk)
    }

    private mutating func end(_ point: Point) { add(over: point) }

    // MARK: What is known

    private mutating func learn(_ state: State, _ walk: inout Point) {
        guard !decider.isIdle else { return }
        know(&walk) { decider, values in
            for case .set(let slot, let value) in state.body { decider.assign(slot, value, in: &values) }
        }
    }

    private mutating func know(_ walk: inout Point, _ change: (Decider, inout KnownValues) -> Void) {
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
