import CallProgram

/// The second proof: nobody hears nothing for so long that the line seems dead.
///
/// Silence is counted from the last word to the next, through documents that say nothing. While the caller talks, or
/// someone else has the line, nothing is counted.
struct NoDeadAir {
    /// Milliseconds; nil is without an end.
    private(set) var longest: Int? = 0
    private(set) var refutations: [Refutation] = []
    /// More is as good as no end.
    private static let endless = 600_000

    init(_ machine: CallMachine, _ times: Times, _ assumptions: Assumptions, limit: Int) {
        var silence = [Int](repeating: -1, count: machine.points.count)
        var heardAt = [Int](repeating: 0, count: machine.points.count)
        var queue: [Int32] = []
        func enter(_ point: Int32, _ quiet: Int) {
            let quiet = min(quiet, Self.endless)
            guard quiet > silence[Int(point)] else { return }
            silence[Int(point)] = quiet
            queue.append(point)
        }
        // An answer that begins work is held back for it.
        let isHeldBack = Self.leadsToWork(machine)
        let hold = max(0, assumptions.hold - assumptions.answer)
        func held(_ edge: Edge) -> Int { isHeldBack[Int(edge.to)] ? hold : 0 }
        for root in machine.roots { enter(root.to, assumptions.answer + held(root)) }
        var head = 0
        while head < queue.count {
            let index = Int(queue[head])
            head += 1
            let point = machine.points[index]
            guard point.isHeard, point.kind != .ended else { continue }
            let place = Quiet(machine.program, times, assumptions, at: point, after: silence[index])
            heardAt[index] = max(heardAt[index], place.longest)
            for edge in machine.edges(from: index) where machine.points[Int(machine.edges[edge].to)].isHeard {
                let edge = machine.edges[edge]
                let quiet = edge.act.isCallersWord ? assumptions.answer : place.after
                enter(edge.to, point.kind == .waiting ? quiet + held(edge) : quiet)
            }
        }
        let worst = heardAt.max() ?? 0
        longest = worst >= Self.endless ? nil : worst
        guard worst > limit * 1_000 else { return }
        let paths = Paths(machine)
        var told: Set<Int32> = []
        for index in machine.points.indices where heardAt[index] > limit * 1_000 && paths.distance[index] >= 0 {
            let point = machine.points[index]
            // What was already too long before is told where it began.
            guard max(0, silence[index]) <= limit * 1_000, told.insert(point.state).inserted else { continue }
            refutations.append(
                Refutation(
                    fault: .deadAir(heardAt[index] >= Self.endless ? nil : heardAt[index]),
                    state: StateID(Int(point.state)), example: CounterExample(paths.way(to: index), in: machine),
                    spot: point.kind == .entering ? .pause : .verb))
        }
    }

    /// The points from which a walk comes to work before it waits for anything else.
    private static func leadsToWork(_ machine: CallMachine) -> [Bool] {
        var before = [[Int32]](repeating: [], count: machine.points.count)
        for edge in machine.edges where machine.points[Int(edge.from)].kind != .waiting {
            before[Int(edge.to)].append(edge.from)
        }
        var leads = machine.points.map { point in
            if point.kind == .waiting, case .work = machine.state(of: point).exit { true } else { false }
        }
        var open = leads.indices.filter { leads[$0] }
        while let point = open.popLast() {
            for from in before[point] where !leads[Int(from)] {
                leads[Int(from)] = true
                open.append(Int(from))
            }
        }
        return leads
    }

    /// What a point adds to the silence before it.
    private struct Quiet {
        var longest: Int
        /// Silence behind the last word when the caller says nothing.
        var after: Int

        init(_ program: Program, _ times: Times, _ assumptions: Assumptions, at point: Point, after before: Int) {
            let state = program.states[Int(point.state)]
            let own = times.sounds.states[Int(point.state)]
            switch point.kind {
            case .entering:
                longest = max(before + own.lead, own.gap, own.isSilent ? 0 : own.trail)
                after = own.isSilent ? before + own.pause : own.trail
            case .waiting:
                switch state.exit {
                case .question(let question):
                    let timeout = times.timeout(of: question.listen) * 1_000 + assumptions.answer
                    let rungs = [question.noInput, question.noMatch].map { times.sounds.ladders[$0.index] }
                    let rung = rungs[0].or(rungs[1])
                    let waits = times.documents[Int(point.state)] - 1
                    // A rung without a word lets the silence go on, as often as it comes.
                    longest = before + timeout + (rung.isSilent ? waits * (timeout + rung.lead) : rung.lead)
                    after = longest
                    if waits > 0, !rung.isSilent {
                        longest = max(longest, rung.gap, rung.trail + timeout)
                        after = max(before, rung.trail) + timeout
                    }
                case .work(let work, _):
                    let filler = times.sounds.sound(of: work.filler)
                    let poll = 1_000 + assumptions.hold
                    let whole = work.timeout + poll + assumptions.answer
                    let between =
                        filler.isSilent
                        ? whole : min(whole, Self.pollsPerFiller * poll + assumptions.answer + filler.trail)
                    longest = max(before + filler.lead, filler.isSilent ? before + whole : between, filler.gap)
                    after = filler.isSilent ? before + whole : between
                case .carrier(.enqueue(let enqueue), _):
                    // Said again and again; without words of its own a queue has the carrier's music.
                    let words = enqueue.wait.map { times.sounds.sound(of: $0) }
                    longest = before
                    if let words {
                        let again = words.trail + Self.queuePause + words.lead
                        longest = words.isSilent ? NoDeadAir.endless : max(before + words.lead, again, words.gap)
                    }
                    after = assumptions.answer
                default:
                    // Someone else has the line.
                    longest = before
                    after = assumptions.answer
                }
            default:
                longest = before
                after = before
            }
        }

        /// From one time to the next that the words of a queue are said.
        private static let queuePause = 10_000

        /// The interpreter says the filler again when the call has come back so often.
        private static let pollsPerFiller = 4
    }
}

extension Sound {
    /// All of it, where not a word is heard.
    fileprivate var pause: Int { max(lead, trail) }
}
