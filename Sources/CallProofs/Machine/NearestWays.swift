import CallProgram

/// The shortest call to each state; nothing is searched before one is asked for.
struct NearestWays {
    private let machine: CallMachine
    private var found: (paths: Paths, points: [Int])?

    init(_ machine: CallMachine) { self.machine = machine }

    mutating func example(to state: Int) -> CounterExample {
        let (paths, points) = found ?? search()
        found = (paths, points)
        return CounterExample(points[state] < 0 ? [] : paths.way(to: points[state]), in: machine)
    }

    private func search() -> (Paths, [Int]) {
        let paths = Paths(machine)
        var points = [Int](repeating: -1, count: machine.program.states.count)
        for (index, point) in machine.points.enumerated() where point.state >= 0 && paths.distance[index] >= 0 {
            let known = points[Int(point.state)]
            if known < 0 || paths.distance[index] < paths.distance[known] { points[Int(point.state)] = index }
        }
        return (paths, points)
    }
}
