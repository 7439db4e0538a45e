import CallProgram

/// The third proof: each answer is there within the carrier's 15 seconds.
///
/// Work outside never holds an answer for longer than the server allows, so what could take too long is the walk itself:
/// a circle that waits for nobody, or more steps than the interpreter makes in one go.
struct AnswersInTime {
    /// States and instructions of the longest walk.
    private(set) var steps = 0
    /// Milliseconds of the slowest answer.
    let slowest: Int
    private(set) var refutations: [Refutation] = []

    /// As many as the interpreter makes before it gives up.
    private static let most = 1_000

    init(_ machine: CallMachine, _ assumptions: Assumptions) {
        let program = machine.program
        let works = program.states.contains { if case .work = $0.exit { true } else { false } }
        slowest = (works ? assumptions.hold : 0) + assumptions.answer
        let walks = { (edge: Edge) in
            let (from, to) = (machine.points[Int(edge.from)].kind, machine.points[Int(edge.to)].kind)
            return from != .waiting && from != .unheardWork && to != .waiting && to != .unheardWork && to != .ended
                && edge.act != .isOver
        }
        let parts = Components(machine, walks)
        var paths: Paths?
        var told: Set<Int32> = []
        func refute(_ index: Int, _ steps: Int?, circle: [Edge]) {
            guard told.insert(machine.points[index].state).inserted, told.count <= 50 else { return }
            if paths == nil { paths = Paths(machine) }
            refutations.append(
                Refutation(
                    fault: .answerTooLong(steps), state: StateID(Int(machine.points[index].state)),
                    example: CounterExample(paths!.way(to: index), circle: circle, in: machine), spot: .next))
        }
        var seen: Set<Int32> = []
        for index in machine.points.indices where machine.points[index].state >= 0 {
            let part = parts.of[index]
            guard parts.isCircle[Int(part)], seen.insert(part).inserted else { continue }
            let circle = Paths(machine, from: index) { walks($0) && parts.of[Int($0.to)] == part }.way(to: index)
            refute(index, nil, circle: circle)
        }
        let weights = program.states.map { $0.weight }
        let order = machine.points.indices.sorted { parts.of[$0] < parts.of[$1] }
        var longest = [Int](repeating: 0, count: machine.points.count)
        for index in order where !parts.isCircle[Int(parts.of[index])] {
            let point = machine.points[index]
            for place in machine.edges(from: index) where walks(machine.edges[place]) {
                // After a failure the interpreter counts anew.
                guard machine.edges[place].act != .traps else { continue }
                longest[index] = max(longest[index], longest[Int(machine.edges[place].to)])
            }
            if point.kind == .entering || point.kind == .unheard { longest[index] += weights[Int(point.state)] }
            steps = max(steps, longest[index])
        }
        guard steps > Self.most else { return }
        // Where it begins: no walk comes from before.
        var isInside = [Bool](repeating: false, count: machine.points.count)
        for edge in machine.edges where walks(edge) && longest[Int(edge.from)] > Self.most {
            isInside[Int(edge.to)] = true
        }
        for index in order where longest[index] > Self.most && !isInside[index] && machine.points[index].state >= 0 {
            refute(index, longest[index], circle: [])
        }
    }
}

extension State {
    /// The interpreter's steps through it: itself, its instructions, and one more for every kilobyte that is said.
    ///
    /// What is filled in counts as a kilobyte.
    fileprivate var weight: Int {
        var weight = 1 + body.count
        for case .say(let prompt) in body { weight += prompt.weight }
        switch exit {
        case .carrier(let verb, _):
            weight += verb.expressions.count + 8 + (verb.notice?.weight ?? 0)
        case .work(let work, _): weight += work.filler.weight
        case .goto, .branch, .question, .reject, .run: break
        }
        return weight
    }
}

extension Prompt {
    fileprivate var weight: Int { versions.map(\.weight).max() ?? 0 }
}

extension [PromptPart] {
    fileprivate var weight: Int {
        reduce(0) { sum, part in
            switch part.content {
            case .text(let template), .ssml(let template), .play(let template): sum + template.weight
            case .each(let each):
                sum + each.atMost * (1 + each.say.weight) + (each.more.map(\.weight).max() ?? 0)
            case .pause, .keys: sum
            }
        }
    }
}

extension Template {
    fileprivate var weight: Int {
        var bytes = 0
        for case .text(let text) in segments { bytes += text.utf8.count }
        return 1 + bytes / 1_024 + values.count
    }
}
