import CallProgram

/// The longest ways through a machine, where it has no circles.
struct Lengths {
    struct Length: Comparable {
        var turns: Int
        /// Milliseconds.
        var time: Int

        static func < (a: Length, b: Length) -> Bool { (a.turns, a.time) < (b.turns, b.time) }

        /// What the interpreter still grants a script after a limit.
        static func tail(_ document: Int) -> Length { Length(turns: 12, time: 12 * document) }
    }
    /// Of a call from its beginning to its end; nil where it can go round in circles.
    private(set) var whole: Length?
    /// Of what `events.limit` leads to, likewise.
    private(set) var afterLimit: Length?
    /// One document: everything said on the way to it, and the wait there.
    private(set) var worstDocument = 0
    private(set) var isEndless = false

    init(_ machine: CallMachine, _ parts: Components, _ times: Times, _ includes: (Edge) -> Bool) {
        isEndless = zip(machine.points, parts.of).contains {
            $1 >= 0 && parts.isCircle[Int($1)] && !$0.marks.contains(.limited)
        }
        let limitedCircle = zip(machine.points, parts.of).contains {
            $1 >= 0 && parts.isCircle[Int($1)] && $0.marks.contains(.limited)
        }
        worstDocument = Self.worstDocument(machine, times)
        // What is said again was said on the way before.
        if machine.saysAgain { worstDocument *= 2 }
        let order = machine.points.indices.filter { parts.of[$0] >= 0 }.sorted { parts.of[$0] < parts.of[$1] }
        // Components are numbered from the end, so whatever a point leads to is known before it.
        var turns = [Int](repeating: 0, count: machine.points.count)
        var time = turns
        if !isEndless {
            for index in order where !parts.isCircle[Int(parts.of[index])] {
                var (most, longest) = (0, 0)
                for place in machine.edges(from: index) {
                    let edge = machine.edges[place]
                    // What follows a limit is counted by itself.
                    guard includes(edge), edge.act != .isLimited else { continue }
                    // The redirect that a verdict brings is a turn without a document.
                    most = max(most, turns[Int(edge.to)] + (edge.act == .isJudged ? 1 : 0))
                    longest = max(longest, time[Int(edge.to)])
                }
                let own = Self.length(of: machine.points[index], times)
                (turns[index], time[index]) = (most + own.turns, longest + own.time)
            }
            whole = machine.roots.map { Length(turns: turns[Int($0.to)], time: time[Int($0.to)]) }.worst
        }
        if !limitedCircle, isEndless == false {
            afterLimit =
                machine.edges.lazy.filter { $0.act == .isLimited }
                .map { Length(turns: turns[Int($0.to)], time: time[Int($0.to)]) }.worst
        }
    }

    private static func length(of point: Point, _ times: Times) -> Length {
        switch point.kind {
        case .entering: Length(turns: 0, time: times.speaking[Int(point.state)])
        case .waiting: Length(turns: times.documents[Int(point.state)], time: times.waiting[Int(point.state)])
        case .ended: Length(turns: 1, time: times.goodbye)
        case .returning, .unheard, .unheardReturning, .unheardWork: Length(turns: 0, time: 0)
        }
    }

    /// The longest walk from one wait to the next, with the wait. A circle that never waits is another proof's.
    private static func worstDocument(_ machine: CallMachine, _ times: Times) -> Int {
        let walks = Components(machine) { edge in
            let (from, to) = (machine.points[Int(edge.from)], machine.points[Int(edge.to)])
            return from.kind != .waiting && to.kind != .waiting && to.isHeard
        }
        let order = machine.points.indices.filter { walks.of[$0] >= 0 }.sorted { walks.of[$0] < walks.of[$1] }
        var longest = [Int](repeating: 0, count: machine.points.count)
        var worst = times.goodbye
        for index in order {
            let point = machine.points[index]
            switch point.kind {
            case .waiting:
                longest[index] = times.oneWait[Int(point.state)]
            case .entering, .returning:
                for place in machine.edges(from: index) where machine.points[Int(machine.edges[place].to)].isHeard {
                    longest[index] = max(longest[index], longest[Int(machine.edges[place].to)])
                }
                if point.kind == .entering { longest[index] += times.speaking[Int(point.state)] }
            case .ended: longest[index] = times.goodbye
            case .unheard, .unheardReturning, .unheardWork: continue
            }
            worst = max(worst, longest[index])
        }
        return worst
    }
}

extension Sequence<Lengths.Length> {
    /// In each regard.
    fileprivate var worst: Lengths.Length {
        reduce(.init(turns: 0, time: 0)) {
            .init(turns: Swift.max($0.turns, $1.turns), time: Swift.max($0.time, $1.time))
        }
    }
}
