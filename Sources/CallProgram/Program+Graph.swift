extension Program {
    /// The map of the states as a Mermaid flowchart, for a page or a pull request.
    package func mermaid() -> String {
        let graph = ProgramGraph(self)
        var text = "flowchart TD\n"
        for node in graph.nodes(of: self) {
            let shape: (String, String) =
                switch node {
                case .state(let id): if case .question = self[id].exit { ("{{", "}}") } else { ("[", "]") }
                case .start, .anyQuestion, .hangup: ("([", "])")
                }
            text += "    \(node.identifier)\(shape.0)\"\(escapedForMermaid(node.title(in: self)))\"\(shape.1)\n"
        }
        for edge in graph.edges {
            let arrow = edge.kind == .step ? "-->" : "-.->"
            let label = edge.labels.joined(separator: " / ")
            text += "    \(edge.from.identifier) \(arrow)"
            if !label.isEmpty { text += "|\"\(escapedForMermaid(label))\"|" }
            text += " \(edge.to.identifier)\n"
        }
        return text
    }

    /// The same map for Graphviz.
    package func dot() -> String {
        let graph = ProgramGraph(self)
        var text = "digraph \(quotedForDOT(name)) {\n    node [shape=box];\n"
        for node in graph.nodes(of: self) {
            var attributes = "label=\(quotedForDOT(node.title(in: self)))"
            switch node {
            case .state(let id): if case .question = self[id].exit { attributes += ", shape=hexagon" }
            case .start, .anyQuestion, .hangup: attributes += ", shape=oval"
            }
            text += "    \(node.identifier) [\(attributes)];\n"
        }
        for edge in graph.edges {
            var attributes = edge.kind == .step ? [] : ["style=dashed"]
            if !edge.labels.isEmpty { attributes.append("label=\(quotedForDOT(edge.labels.joined(separator: " / ")))") }
            let tail = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
            text += "    \(edge.from.identifier) -> \(edge.to.identifier)\(tail);\n"
        }
        return text + "}\n"
    }

    private func quotedForDOT(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }

    /// Mermaid has entities in place of escapes.
    private func escapedForMermaid(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\"": "#quot;"
            case "#": "#35;"
            case "<": "#lt;"
            case ">": "#gt;"
            default: String(character)
            }
        }.joined()
    }
}

extension ProgramGraph {
    /// All states, and of the others those that an edge touches.
    fileprivate func nodes(of program: Program) -> [Node] {
        let touched = Set(edges.flatMap { [$0.from, $0.to] })
        return [Node.start] + (touched.contains(.anyQuestion) ? [.anyQuestion] : [])
            + program.states.indices.map { .state(StateID($0)) } + (touched.contains(.hangup) ? [.hangup] : [])
    }
}

extension ProgramGraph.Node {
    fileprivate var identifier: String {
        switch self {
        case .start: "begin"
        case .state(let id): "s\(id.index)"
        case .anyQuestion: "any"
        case .hangup: "ended"
        }
    }

    fileprivate func title(in program: Program) -> String {
        switch self {
        case .start: "call"
        case .state(let id): program[id].name
        case .anyQuestion: "any question"
        case .hangup: "hangup"
        }
    }
}
