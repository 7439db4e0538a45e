/// The states of a program and the ways between them, for drawing.
///
/// What holds at every question (a global choice, the same way of giving up) is drawn once, from a node of its own:
/// four hundred states with ten globals must still be a map.
package struct ProgramGraph: Hashable, Sendable {
    package enum Node: Hashable, Sendable {
        /// Who is on the line when the call begins.
        case start
        case state(StateID)
        /// Stands for all questions at once.
        case anyQuestion
        case hangup
    }

    package enum EdgeKind: Hashable, Sendable {
        /// By the script's will or the caller's word.
        case step
        /// By an outcome that is not the normal one.
        case outcome
        /// By silence and mishearing.
        case givingUp
        /// Out of any question.
        case global
        /// By something that befell the call.
        case event
    }

    package struct Edge: Hashable, Sendable {
        package var from: Node
        package var to: Node
        package var kind: EdgeKind
        /// What leads there, in the order of the program: `time`, `key 1`.
        package var labels: [String]
    }

    /// In the order of the program.
    package private(set) var edges: [Edge] = []
    private var places: [Edge: Int] = [:]

    package init(_ program: Program) {
        start(program)
        let questions = program.states.compactMap { state -> Question? in
            if case .question(let question) = state.exit { question } else { nil }
        }
        let everywhere = Everywhere(questions)
        for (index, state) in program.states.enumerated() {
            add(state, .state(StateID(index)), program, everywhere)
        }
        for global in everywhere.globals {
            add(.anyQuestion, global.target, .global, program[global.intent].name, interrupted: nil)
        }
        if let giveUp = everywhere.giveUp { add(.anyQuestion, giveUp, .givingUp, "gives up", interrupted: nil) }
    }

    private mutating func start(_ program: Program) {
        let start = program.start
        let ways = [
            ("inbound", start.inbound), ("human", start.human), ("machine", start.machine), ("fax", start.fax),
            ("unknown", start.unknown),
        ]
        // One beginning for everyone needs no words.
        let isOne = ways.allSatisfy { $0.1 == start.inbound }
        for (who, target) in isOne ? [("", start.inbound)] : ways { add(.start, target, .step, who, interrupted: nil) }
        for case (let event, let target?) in [
            ("error", program.events.error), ("limit", program.events.limit), ("machine", program.events.machine),
            ("ended", program.events.ended.map(Target.state)),
        ] {
            add(.start, target, .event, event, interrupted: nil)
        }
    }

    private mutating func add(_ state: State, _ node: Node, _ program: Program, _ everywhere: Everywhere) {
        switch state.exit {
        case .goto(let target): add(node, target, .step, "", interrupted: node)
        case .branch(let arms, let otherwise):
            let words = ProgramText(program: program)
            for arm in arms { add(node, arm.target, .step, words.text(arm.condition), interrupted: node) }
            add(node, otherwise, .step, "else", interrupted: node)
        case .question(let question):
            for choice in question.choices where !everywhere.globals.contains(Everywhere.Global(choice)) {
                let name = program[choice.intent].name
                add(node, choice.target, .step, choice.keys.map { "\(name) [\($0)]" } ?? name, interrupted: node)
            }
            if let ask = question.ask { add(node, ask.target, .step, program[ask.slot].name, interrupted: node) }
            if let otherwise = question.otherwise { add(node, otherwise, .step, "else", interrupted: node) }
            if everywhere.giveUp == nil { add(node, question.giveUp, .givingUp, "gives up", interrupted: node) }
        case .reject: add(node, .hangup, .step, "reject", interrupted: node)
        case .carrier(_, let outcomes), .work(_, let outcomes): add(node, outcomes)
        case .run(let run):
            add(node, run.entry, .step, "run", interrupted: node)
            add(node, run.next, .step, "returned", interrupted: node)
        }
    }

    private mutating func add(_ node: Node, _ outcomes: Outcomes) {
        add(node, outcomes.normal, .step, "", interrupted: node)
        for way in outcomes.ways { add(node, way.target, .outcome, way.outcome.written, interrupted: node) }
        if let otherwise = outcomes.otherwise { add(node, otherwise, .outcome, "otherwise", interrupted: node) }
    }

    /// `back` leads wherever the caller came from, which is no place on a map.
    private mutating func add(_ from: Node, _ target: Target, _ kind: EdgeKind, _ label: String, interrupted: Node?) {
        let to: Node
        switch target {
        case .state(let id): to = .state(id)
        case .hangup: to = .hangup
        case .repeat:
            guard let interrupted else { return }
            to = interrupted
        case .back, .return: return
        }
        let edge = Edge(from: from, to: to, kind: kind, labels: [])
        let place = places[edge] ?? edges.count
        if place == edges.count {
            edges.append(edge)
            places[edge] = place
        }
        if !label.isEmpty, !edges[place].labels.contains(label) { edges[place].labels.append(label) }
    }

    /// What all questions have in common; nothing when there is but one.
    private struct Everywhere {
        struct Global: Hashable {
            var intent: IntentID
            var target: Target

            init(_ choice: Question.Choice) {
                intent = choice.intent
                target = choice.target
            }
        }
        var globals: [Global] = []
        var giveUp: Target?

        init(_ questions: [Question]) {
            guard questions.count > 1 else { return }
            var counts: [Global: Int] = [:]
            for choice in questions.lazy.flatMap(\.choices) where choice.scope == .global {
                counts[Global(choice), default: 0] += 1
            }
            globals = questions[0].choices.map(Global.init).filter { counts[$0] == questions.count }
            if questions.allSatisfy({ $0.giveUp == questions[0].giveUp }) { giveUp = questions[0].giveUp }
        }
    }
}
