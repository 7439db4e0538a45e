import ScriptDiagnostics
import ScriptYAML

/// An entry of a map or an item of a list, and the way there: `states`, `greeting`, `goto`.
struct Place: Sendable {
    let way: [String]
    let value: Node
    /// Nil for an item of a list.
    let key: Node.Scalar?
    /// What it is an entry of.
    let map: Node.Mapping?

    static func all(in root: Node) -> [Place] {
        var found: [Place] = []
        add(root, [], &found)
        return found
    }

    private static func add(_ node: Node, _ way: [String], _ found: inout [Place]) {
        switch node {
        case .scalar: break
        case .sequence(let list):
            for item in list.items {
                found.append(Place(way: way + ["-"], value: item, key: nil, map: nil))
                add(item, way + ["-"], &found)
            }
        case .mapping(let map):
            for entry in map.entries {
                found.append(Place(way: way + [entry.key.text], value: entry.value, key: entry.key, map: map))
                add(entry.value, way + [entry.key.text], &found)
            }
        }
    }

    /// The value, where it is one.
    var text: String? { if case .scalar(let scalar) = value { scalar.text } else { nil } }

    /// The map that is its value.
    var below: Node.Mapping? { if case .mapping(let map) = value { map } else { nil } }

    var items: [Node]? { if case .sequence(let list) = value { list.items } else { nil } }
}

extension Node.Mapping {
    subscript(_ key: String) -> Node? { entries.first { $0.key.text == key }?.value }
}

extension Node {
    var text: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }
}
