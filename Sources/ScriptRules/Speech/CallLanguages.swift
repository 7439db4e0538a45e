import ScriptDiagnostics
import ScriptModel

/// In which languages a call can be when a state speaks: those that `language` of states and choices lead to.
struct CallLanguages {
    /// By state, numbers of ``RuleContext/knownLanguages``.
    private(set) var ofState: [Set<Int>]
    private let numbers: [String: Int]
    private let context: RuleContext
    private var open: [(state: Int, language: Int)] = []

    init(_ context: RuleContext) {
        self.context = context
        ofState = context.script.states.map { _ in [] }
        numbers = Dictionary(
            context.knownLanguages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let graph = context.graph
        // Another script may run this one in any language.
        let isRunByOthers = graph.allEdges.contains { $0.to == .return }
        let first = isRunByOthers ? Set(numbers.values) : [numbers[context.defaultLanguage] ?? 0]
        for root in graph.roots {
            guard let state = root.state, case .start = root.origin else { continue }
            for language in first { enter(state, language) }
        }
        walk()
        // An event may come at any time.
        let all = ofState.reduce(into: Set<Int>()) { $0.formUnion($1) }
        for root in graph.roots {
            guard let state = root.state, case .event = root.origin else { continue }
            for language in all { enter(state, language) }
        }
        walk()
    }

    /// Those of all questions together: what `no_input` of the script is said in.
    var ofQuestions: Set<Int> {
        var all: Set<Int> = []
        context.forEachQuestion { state, _ in all.formUnion(ofState[state]) }
        return all
    }

    private mutating func enter(_ state: Int, _ language: Int) {
        let own = context.script.states[state].language.flatMap { numbers[$0.value] } ?? language
        if ofState[state].insert(own).inserted { open.append((state, own)) }
    }

    private mutating func walk() {
        while let (state, language) = open.popLast() {
            for edge in context.graph.edges(from: state) {
                let next = switched(edge) ?? language
                switch edge.to {
                case .state(let to): enter(to, next)
                case .repeat where edge.kind.isCallersWord, .back where edge.kind.isCallersWord: enter(state, next)
                case .repeat, .back:
                    guard context.script.states[state].language != nil else { continue }
                    for asked in ofState.indices where !ofState[asked].isEmpty && leads(asked, to: state) {
                        enter(asked, language)
                    }
                case .hangup, .return, .unknown: continue
                }
            }
        }
    }

    private func leads(_ question: Int, to state: Int) -> Bool {
        context.graph.edges(from: question).contains { $0.state == state && $0.kind.isCallersWord }
    }

    private func switched(_ edge: FlowGraph.Edge) -> Int? {
        let choices: [ChoiceDeclaration]
        let name: String
        switch edge.kind {
        case .choice(let chosen):
            guard case .question(let question)? = context.script.states[edge.from].verb else { return nil }
            (choices, name) = (question.choices, chosen)
        case .global(let chosen): (choices, name) = (context.script.globals, chosen)
        default: return nil
        }
        return choices.first { $0.name.value == name }?.language.flatMap { numbers[$0.value] }
    }
}

extension FlowGraph.Kind {
    fileprivate var isCallersWord: Bool {
        switch self {
        case .choice, .global: true
        default: false
        }
    }
}
