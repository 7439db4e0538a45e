import CallProgram

/// Everything that a program can do, as a graph: the interpreter with the data left out.
///
/// It holds more calls than can happen, and never fewer: a condition on data goes both ways unless it is decided, and
/// every answer, silence, outcome and failure may come wherever the interpreter would take it.
struct CallMachine {
    let program: Program
    var points: [Point] = []
    /// Grouped by where they begin.
    var edges: [Edge] = []
    /// Where the edges of each point begin among ``edges``, and the end of the last.
    var firstEdge: [Int32] = [0]
    /// Where calls begin; they come from no point.
    var roots: [Edge] = []
    /// The first one stands for none.
    var frames: [Frame] = [Frame(state: -1, interrupted: -1, below: 0)]
    var known: [KnownValues] = []
    /// Where a call can come to `repeat` or `back` with no question asked before; -1 is its very beginning.
    var repeatsNothing: [Int32] = []
    /// False when the budget ended first.
    var isComplete = true
    /// Points that have been looked at.
    var steps = 0

    init(program: Program) { self.program = program }

    func edges(from point: Int) -> Range<Int> { Int(firstEdge[point])..<Int(firstEdge[point + 1]) }

    func state(of point: Point) -> State { program.states[Int(point.state)] }

    /// Whether it happens to a caller who says nothing that is understood. Work is done without one.
    func isWordless(_ edge: Edge) -> Bool {
        if edge.act.isWordless { return true }
        guard case .comesOut = edge.act, case .work = state(of: points[Int(edge.from)]).exit else { return false }
        return true
    }

    /// Whether some call comes to `repeat` or `back`: to a question that is not entered anew.
    var saysAgain: Bool {
        edges.contains { edge in
            let (from, to) = (points[Int(edge.from)], points[Int(edge.to)])
            return to.kind == .waiting && (from.kind != .entering || from.state != to.state)
        }
    }

    /// The ways out of states that some call takes: several contexts of one way count once.
    var ways: Int {
        struct Way: Hashable {
            var from: Int32
            var to: Int32
            var act: Act
        }
        var ways: Set<Way> = []
        for edge in edges where points[Int(edge.from)].isHeard {
            switch edge.act {
            case .isOver, .isLimited, .isJudged, .traps, .hangsUp: continue
            default: break
            }
            let (from, to) = (points[Int(edge.from)], points[Int(edge.to)])
            // A question that is come to is no way yet.
            if from.state == to.state, from.kind == .entering, to.kind == .waiting { continue }
            ways.insert(Way(from: from.state, to: to.state, act: edge.act))
        }
        return ways.count
    }
}
