/// Shortest ways through a machine, from its beginnings or from one point.
struct Paths {
    /// By which edge each point was come to first; the machine's roots count on from its edges. -1 for none.
    private var came: [Int32]
    private(set) var distance: [Int32]
    private let machine: CallMachine

    /// From every beginning.
    init(_ machine: CallMachine, _ includes: (Edge) -> Bool = { _ in true }) {
        self.init(of: machine)
        var queue: [Int32] = []
        for (place, root) in machine.roots.enumerated() where distance[Int(root.to)] < 0 && includes(root) {
            distance[Int(root.to)] = 0
            came[Int(root.to)] = Int32(machine.edges.count + place)
            queue.append(root.to)
        }
        spread(queue, includes)
    }

    /// From a point, which itself counts as reached only where some way leads back to it.
    init(_ machine: CallMachine, from point: Int, _ includes: (Edge) -> Bool) {
        self.init(of: machine)
        var queue: [Int32] = []
        for place in machine.edges(from: point) {
            let edge = machine.edges[place]
            guard includes(edge), distance[Int(edge.to)] < 0 else { continue }
            distance[Int(edge.to)] = 1
            came[Int(edge.to)] = Int32(place)
            if edge.to != point { queue.append(edge.to) }
        }
        spread(queue, includes)
    }

    private init(of machine: CallMachine) {
        self.machine = machine
        came = [Int32](repeating: -1, count: machine.points.count)
        distance = came
    }

    private mutating func spread(_ first: [Int32], _ includes: (Edge) -> Bool) {
        var queue = first
        var head = 0
        while head < queue.count {
            let point = Int(queue[head])
            head += 1
            for place in machine.edges(from: point) {
                let edge = machine.edges[place]
                guard distance[Int(edge.to)] < 0, includes(edge) else { continue }
                distance[Int(edge.to)] = distance[point] + 1
                came[Int(edge.to)] = Int32(place)
                queue.append(edge.to)
            }
        }
    }

    /// The edges on the way to a point; empty where there is none.
    func way(to point: Int) -> [Edge] {
        guard distance[point] >= 0 else { return [] }
        var way: [Edge] = []
        var at = point
        repeat {
            let place = Int(came[at])
            guard place < machine.edges.count else {
                way.append(machine.roots[place - machine.edges.count])
                break
            }
            way.append(machine.edges[place])
            at = Int(machine.edges[place].from)
        } while came[at] >= 0 && at != point && way.count <= machine.points.count
        return way.reversed()
    }
}
