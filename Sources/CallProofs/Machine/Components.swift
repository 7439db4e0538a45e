/// The parts of a graph that can be gone round in: its strongly connected components.
struct Components {
    /// The component of each point, -1 for points left out. Whatever a component leads to has a lower number.
    private(set) var of: [Int32]
    private(set) var count = 0
    /// Whether a component can be gone round in.
    private(set) var isCircle: [Bool] = []

    /// Tarjan's way, without recursion: a script of thousands of states is as deep as it is long.
    init(_ machine: CallMachine, _ includes: (Edge) -> Bool) {
        let size = machine.points.count
        var component = [Int32](repeating: -1, count: size)
        var number = [Int32](repeating: -1, count: size)
        var low = number
        var next = [Int32](repeating: 0, count: size)
        var path: [Int32] = []
        var open: [Int32] = []
        var counter: Int32 = 0
        for root in 0..<size where number[root] < 0 {
            path.append(Int32(root))
            while let last = path.last {
                let point = Int(last)
                if number[point] < 0 {
                    number[point] = counter
                    low[point] = counter
                    counter += 1
                    open.append(last)
                    next[point] = machine.firstEdge[point]
                }
                var descends = false
                while next[point] < machine.firstEdge[point + 1] {
                    let edge = machine.edges[Int(next[point])]
                    next[point] += 1
                    guard includes(edge) else { continue }
                    let to = Int(edge.to)
                    if number[to] < 0 {
                        path.append(edge.to)
                        descends = true
                        break
                    }
                    if component[to] < 0 { low[point] = min(low[point], number[to]) }
                }
                if descends { continue }
                path.removeLast()
                if let before = path.last { low[Int(before)] = min(low[Int(before)], low[point]) }
                guard low[point] == number[point] else { continue }
                var members = 0
                while let member = open.popLast() {
                    component[Int(member)] = Int32(count)
                    members += 1
                    if member == last { break }
                }
                isCircle.append(members > 1)
                count += 1
            }
        }
        of = component
        for edge in machine.edges where edge.from == edge.to && includes(edge) {
            isCircle[Int(component[Int(edge.from)])] = true
        }
    }
}
