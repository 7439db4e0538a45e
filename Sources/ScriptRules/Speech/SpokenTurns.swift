import ScriptDiagnostics
import ScriptModel

/// What a caller may have to listen to in one go: all that is said between two waits.
///
/// Where `greeting` goes to `menu`, which asks, both are heard before the caller's first word. Sounds count as nothing,
/// for nobody knows how long they are.
struct SpokenTurns: Sendable {
    typealias Edge = FlowGraph.Edge

    /// What is said in one language, by state.
    private struct Version: Sendable {
        var said: [SpokenLength]
        /// The longest rung that is said before the question is said again.
        var rung: [SpokenLength]
    }
    let languages: [String]
    private let versions: [Version]
    private let graph: FlowGraph
    /// States in an order in which one that leads to another without a wait comes first.
    private let order: [Int]

    init(_ script: Script, _ index: ScriptIndex, _ graph: FlowGraph) {
        languages = script.knownLanguages
        self.graph = graph
        order = graph.orderWithoutWaits
        versions = languages.map { tag in
            var prompts = NamedPrompts(script, index, tag: tag)
            var version = Version(said: [], rung: [])
            for state in script.states.indices {
                version.said.append(script.states[state].say.map { prompts.length(of: $0) } ?? SpokenLength())
                var rung = SpokenLength()
                if case .question(let question)? = script.states[state].verb {
                    for ladder in [question.noInput ?? script.noInput, question.noMatch ?? script.noMatch] {
                        for step in ladder?.rungs ?? [] where step.repeatsQuestion {
                            let length = prompts.length(of: step.say)
                            if length.characters > rung.characters { rung = length }
                        }
                    }
                }
                version.rung.append(rung)
            }
            return version
        }
    }

    /// The longest speech that ends at each state, by one measure, in one of ``languages``.
    func longest(_ measure: KeyPath<SpokenLength, Int>, in language: Int) -> LongestTurns {
        let said = versions[language].said
        var turns = LongestTurns(count: said.count)
        for state in order {
            turns.total[state] += said[state][keyPath: measure]
            for edge in graph.edges(from: state) where !edge.kind.waits {
                guard let next = edge.state, turns.total[state] > turns.total[next] else { continue }
                turns.total[next] = turns.total[state]
                turns.came[next] = edge
            }
        }
        // What is said before a question is said again: a rung, or the words of a global that goes back to it.
        let back = graph.allEdges.filter { ($0.to == .back || $0.to == .repeat) && !$0.kind.waits }
            .max { turns.total[$0.from] < turns.total[$1.from] }
        for state in said.indices where graph.isQuestion(state) {
            let own = said[state][keyPath: measure]
            let rung = versions[language].rung[state][keyPath: measure]
            if rung + own > turns.total[state] { turns.replace(state, by: rung + own, after: nil) }
            if let back, graph.edges(from: state).contains(where: { $0.isInherited && $0.kind.isGlobal }),
                turns.total[back.from] + own > turns.total[state]
            {
                turns.replace(state, by: turns.total[back.from] + own, after: back)
            }
        }
        return turns
    }
}

/// The longest speeches of a script, by the state at which they end.
struct LongestTurns {
    var total: [Int]
    /// On the longest way.
    fileprivate(set) var came: [FlowGraph.Edge?]

    fileprivate init(count: Int) {
        total = [Int](repeating: 0, count: count)
        came = [FlowGraph.Edge?](repeating: nil, count: count)
    }

    fileprivate mutating func replace(_ state: Int, by length: Int, after edge: FlowGraph.Edge?) {
        total[state] = length
        came[state] = edge.map {
            var back = $0
            back.to = .state(state)
            return back
        }
    }

    /// From the first state that speaks.
    func way(to state: Int) -> [FlowGraph.Edge] {
        var way: [FlowGraph.Edge] = []
        var state = state
        // A way back to a question may pass states that lead to it too.
        while let edge = came[state], way.count < total.count {
            way.append(edge)
            state = edge.from
        }
        return way.reversed()
    }

    /// The states at which a speech first goes beyond a limit: those behind are too long because of it.
    func first(beyond limit: Int) -> [Int] {
        total.indices.filter { total[$0] > limit && (came[$0].map { total[$0.from] <= limit } ?? true) }
    }
}

/// How long the prompts of a script are in one language, each measured once.
private struct NamedPrompts {
    private let prompts: [PromptDeclaration]
    private let promptNumbers: [String: Int]
    private let slots: [SlotDeclaration]
    private let numbers: [String: Int]
    private let tag: String
    private var known: [Int: SpokenLength] = [:]
    private var depth = 0

    init(_ script: Script, _ index: ScriptIndex, tag: String) {
        prompts = script.prompts
        promptNumbers = index.prompts
        slots = script.slots
        numbers = index.slots
        self.tag = tag
    }

    mutating func length(of prompt: PromptSyntax) -> SpokenLength {
        var sum = SpokenLength()
        let (slots, numbers) = (slots, numbers)
        for part in prompt.parts(in: tag) {
            sum += SpokenLength(of: part.content) { name in
                numbers[name].map { slots[$0] }
            } prompt: { name in
                length(ofPromptNamed: name)
            }
        }
        return sum
    }

    /// Nothing for one that is missing, holds itself, or lies too deep to be sent at all.
    private mutating func length(ofPromptNamed name: String) -> SpokenLength {
        guard let number = promptNumbers[name], depth <= PromptNesting.mostDepth else { return SpokenLength() }
        if let length = known[number] { return length }
        known[number] = SpokenLength()
        depth += 1
        defer { depth -= 1 }
        let length = length(of: prompts[number].prompt)
        known[number] = length
        return length
    }
}

extension PromptSyntax {
    /// As a call in a language says it.
    func parts(in tag: String) -> [PromptPartSyntax] {
        if case .parts(let parts) = self { return parts }
        return (versions.first { $0.tag?.value == tag } ?? versions.first { $0.tag == nil } ?? versions.first)?.parts
            ?? []
    }
}

extension FlowGraph {
    func isQuestion(_ state: Int) -> Bool { edges(from: state).contains { $0.kind == .giveUp } }

    /// States that are in a circle without a wait, or behind one, are left out: `silent-loop` tells of them.
    var orderWithoutWaits: [Int] {
        var before = [Int](repeating: 0, count: stateCount)
        for edge in allEdges where !edge.kind.waits { if let to = edge.state { before[to] += 1 } }
        var order = before.indices.filter { before[$0] == 0 }
        var head = 0
        while head < order.count {
            for edge in edges(from: order[head]) where !edge.kind.waits {
                guard let to = edge.state else { continue }
                before[to] -= 1
                if before[to] == 0 { order.append(to) }
            }
            head += 1
        }
        return order
    }
}

extension FlowGraph.Kind {
    fileprivate var isGlobal: Bool { if case .global = self { true } else { false } }
}
