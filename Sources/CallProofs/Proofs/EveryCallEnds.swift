import CallProgram

/// The first proof: every call ends, for all answers, silences, mishearings and outcomes.
///
/// A circle that the caller keeps up by talking is no fault: the limits end it. One that goes round by itself is.
struct EveryCallEnds {
    let length: CallLength
    let refutations: [Refutation]
    /// Something that a caller can do for ever, were there no limit.
    let endless: CounterExample?

    init(_ machine: CallMachine, _ times: Times) {
        let heard = { (edge: Edge) in machine.points[Int(edge.to)].isHeard }
        let parts = Components(machine, heard)
        let lengths = Lengths(machine, parts, times, heard)
        length = Self.length(machine.program, lengths, times)
        var faults = Self.circles(machine)
        faults += Self.withoutWayOut(machine)
        refutations = faults
        endless = lengths.isEndless ? Self.spokenCircle(machine, parts, heard) : nil
    }

    private static func length(_ program: Program, _ lengths: Lengths, _ times: Times) -> CallLength {
        let limits = program.limits
        let late = program.events.machine == nil ? 0 : 2
        // After a limit a script has some documents left to say goodbye.
        let tail: Lengths.Length =
            program.events.limit == nil
            ? .init(turns: 0, time: times.goodbye)
            : min(lengths.afterLimit ?? .tail(lengths.worstDocument), .tail(lengths.worstDocument))
        let byLimit = CallLength(
            turns: max(1, limits.turns) + late + max(1, tail.turns),
            seconds: limits.duration + (lengths.worstDocument * (1 + late) + tail.time).seconds, endedBy: .limit)
        guard let own = lengths.whole else { return byLimit }
        let byScript = CallLength(
            turns: own.turns + tail.turns, seconds: (own.time + tail.time).seconds, endedBy: .script)
        // A script that ends by itself may still be cut off before.
        return CallLength(
            turns: min(byScript.turns, byLimit.turns), seconds: min(byScript.seconds, byLimit.seconds),
            endedBy: own.turns > limits.turns ? .limit : .script)
    }

    /// Those that go round without a word of the caller's, and with a document in them.
    private static func circles(_ machine: CallMachine) -> [Refutation] {
        let wordless = { (edge: Edge) in machine.isWordless(edge) && machine.points[Int(edge.to)].isHeard }
        let parts = Components(machine, wordless)
        guard parts.isCircle.contains(true) else { return [] }
        let paths = Paths(machine)
        var nearest: [Int32: Int] = [:]
        for (index, point) in machine.points.enumerated() where point.kind == .waiting {
            let part = parts.of[index]
            // What a limit leads to is cut off soon by itself.
            guard part >= 0, parts.isCircle[Int(part)], !point.marks.contains(.limited), paths.distance[index] >= 0
            else { continue }
            if let known = nearest[part], paths.distance[known] <= paths.distance[index] { continue }
            nearest[part] = index
        }
        var told: Set<Int32> = []
        return nearest.sorted { $0.key > $1.key }.prefix(50).compactMap { part, point in
            let circle = Paths(machine, from: point) { wordless($0) && parts.of[Int($0.to)] == part }.way(to: point)
            guard told.insert(machine.points[point].state).inserted, !circle.isEmpty else { return nil }
            return Refutation(
                fault: .endlessCall, state: StateID(Int(machine.points[point].state)),
                example: CounterExample(paths.way(to: point), circle: circle, in: machine))
        }
    }

    /// Waits from which no way leads to an end but a limit.
    private static func withoutWayOut(_ machine: CallMachine) -> [Refutation] {
        var before = [[Int32]](repeating: [], count: machine.points.count)
        for edge in machine.edges where edge.act != .isLimited && edge.act != .isOver && edge.act != .traps {
            before[Int(edge.to)].append(edge.from)
        }
        var ends = [Bool](repeating: false, count: machine.points.count)
        var open: [Int] = []
        for (index, point) in machine.points.enumerated()
        where point.kind == .ended || machine.edges(from: index).isEmpty {
            ends[index] = true
            open.append(index)
        }
        for point in machine.repeatsNothing where point >= 0 && !ends[Int(point)] {
            ends[Int(point)] = true
            open.append(Int(point))
        }
        while let point = open.popLast() {
            for from in before[point] where !ends[Int(from)] {
                ends[Int(from)] = true
                open.append(Int(from))
            }
        }
        let stuck = machine.points.indices.filter {
            !ends[$0] && machine.points[$0].kind == .waiting && machine.points[$0].marks.isDisjoint(with: .limited)
        }
        guard !stuck.isEmpty else { return [] }
        let paths = Paths(machine)
        guard let first = stuck.filter({ paths.distance[$0] >= 0 }).min(by: { paths.distance[$0] < paths.distance[$1] })
        else { return [] }
        return [
            Refutation(
                fault: .noWayOut, state: StateID(Int(machine.points[first].state)),
                example: CounterExample(paths.way(to: first), in: machine))
        ]
    }

    private static func spokenCircle(
        _ machine: CallMachine, _ parts: Components, _ heard: (Edge) -> Bool
    ) -> CounterExample? {
        let paths = Paths(machine)
        let waits = machine.points.indices.filter {
            machine.points[$0].kind == .waiting && parts.of[$0] >= 0 && parts.isCircle[Int(parts.of[$0])]
                && paths.distance[$0] >= 0
        }
        guard let first = waits.min(by: { paths.distance[$0] < paths.distance[$1] }) else { return nil }
        let part = parts.of[first]
        let circle = Paths(machine, from: first) { heard($0) && parts.of[Int($0.to)] == part }.way(to: first)
        return CounterExample(paths.way(to: first), circle: circle, in: machine)
    }
}

extension Int {
    /// Whole seconds of so many milliseconds.
    var seconds: Int { (self + 999) / 1_000 }
}
