import ScriptDiagnostics

/// Resolves what a state says, and what it inherits, into edges.
struct FlowGraphBuilder {
    private let script: Script
    private let index: ScriptIndex
    private let runs: [String: RunSummary]
    private var from = 0
    private(set) var edges: [FlowGraph.Edge] = []

    init(_ script: Script, _ index: ScriptIndex, runs: [String: RunSummary]) {
        self.script = script
        self.index = index
        self.runs = runs
    }

    func resolve(_ target: Located<String>) -> FlowGraph.Destination {
        if let state = index.states[target.value] { return .state(state) }
        return switch ReservedTarget(rawValue: target.value) {
        case .hangup: .hangup
        case .repeat: .repeat
        case .back: .back
        case .return: .return
        case nil: .unknown
        }
    }

    mutating func addEdges(of state: State, _ number: Int) {
        from = number
        guard !state.isFaulty else { return add(nil, .unread) }
        switch state.verb {
        case .question(let question)?:
            addQuestion(question, of: state)
        case .reject?:
            addTo(.hangup, .reject)
        case .carrier?:
            for (target, _) in continuations(of: state) { add(target, .done) }
        case .work(let work)?:
            addWork(work, of: state)
            return
        case .run(let run)?: add(run, of: state)
        case nil:
            for (target, kind) in continuations(of: state) { add(target, kind) }
        }
        for outcome in state.on { add(outcome.target, .outcome(outcome.name.value)) }
    }

    private mutating func addWork(_ work: WorkSyntax, of state: State) {
        for (target, _) in continuations(of: state) { add(target, .worked("goto")) }
        if case .reply(let reply) = work.kind {
            for exit in reply.exits { add(exit.target, .worked("exit \(exit.name.value)")) }
        }
        for outcome in state.on { add(outcome.target, .worked(outcome.name.value)) }
    }

    private mutating func add(_ run: RunSyntax, of state: State) {
        // One that could not be read may do anything.
        let summary = script.path(of: run).flatMap { runs[$0] } ?? RunSummary()
        if summary.returns { for (target, _) in continuations(of: state) { add(target, .ran(summary)) } }
        if summary.hangsUp { addTo(.hangup, .ran(summary)) }
    }

    private mutating func addQuestion(_ question: QuestionSyntax, of state: State) {
        for choice in question.choices {
            let kind = FlowGraph.Kind.choice(choice.name.value)
            // A choice that only sets something asks again.
            if choice.target == nil { addTo(.repeat, kind) } else { add(choice.target, kind) }
        }
        if question.ask != nil {
            for (target, _) in continuations(of: state) { add(target, .asked) }
        }
        if let otherwise = question.otherwise { add(otherwise, .otherwise) }
        for global in question.openGlobals(of: script) {
            add(global.target, .global(global.name.value), isInherited: true)
        }
        if let giveUp = question.giveUp ?? script.giveUp {
            add(giveUp, .giveUp, isInherited: question.giveUp == nil)
        } else {
            // Built in: a goodbye, and the call ends.
            addTo(.hangup, .giveUp)
        }
    }

    /// `goto`, or the arms of `when`.
    private func continuations(of state: State) -> [(Located<String>?, FlowGraph.Kind)] {
        guard let when = state.when else { return state.goto.map { [($0, .goto)] } ?? [] }
        return when.arms.map { ($0.target, .branch) } + (when.otherwise.map { [($0, .branch)] } ?? [])
    }

    private mutating func add(_ target: Located<String>?, _ kind: FlowGraph.Kind, isInherited: Bool = false) {
        edges.append(
            FlowGraph.Edge(
                from: from, to: target.map { resolve($0) } ?? .unknown, kind: kind, span: target?.span,
                isInherited: isInherited))
    }

    private mutating func addTo(_ destination: FlowGraph.Destination, _ kind: FlowGraph.Kind) {
        edges.append(FlowGraph.Edge(from: from, to: destination, kind: kind, span: nil, isInherited: true))
    }
}

extension Script {
    fileprivate func hasGlobal(_ name: String) -> Bool { globals.contains { $0.name.value == name } }
}

extension QuestionSyntax {
    /// The globals that can be chosen here: those it keeps, less those that a choice of its own stands before.
    package func openGlobals(of script: Script) -> [ChoiceDeclaration] {
        guard !script.globals.isEmpty else { return [] }
        if case .all = globals, !choices.contains(where: { script.hasGlobal($0.name.value) }) { return script.globals }
        let own = Set(choices.lazy.map(\.name.value))
        let kept: (ChoiceDeclaration) -> Bool
        switch globals {
        case .none: return []
        case .all: kept = { _ in true }
        case .only(let names):
            let names = Set(names.lazy.map(\.value))
            kept = { names.contains($0.name.value) }
        }
        return script.globals.filter { kept($0) && !own.contains($0.name.value) }
    }
}
