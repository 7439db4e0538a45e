import ScriptDiagnostics
import ScriptModel

/// A state that nothing leads to
struct UnreachableState: Rule {
    let id: DiagnosticID = "unreachable-state"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.start, .events, .outbound, .globals, .giveUp]
    let isOfAName = true
    let page = RulePage(
        what: """
            A state that no start, choice, goto or event leads to; one that only machines hear, where machines are not \
            detected.
            """,
        why: "No caller ever hears it.",
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. We are closed today.
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: ("goto: farewell", "goto: hangup"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let graph = context.graph
        guard !graph.roots.isEmpty else { return }
        checkMachines(context, &bag)
        guard !context.script.unread.lacksTarget else { return }
        let states = context.script.states
        let reached = context.reached
        // What is missing at an open end may be the very way there.
        guard !states.indices.contains(where: { reached[$0] && leadsNowhere(states[$0], context) }) else { return }
        let lost = (0..<graph.stateCount).filter {
            !reached[$0] && context.index.states[context.stateName($0)] == $0
        }
        guard !lost.isEmpty else { return }
        // Only the first of each lost part is told: what follows it is not another mistake.
        var hasWayIn = Set<Int>()
        for state in lost {
            for edge in graph.edges(from: state) {
                if let next = edge.state, next != state { hasWayIn.insert(next) }
            }
        }
        var told = reached
        for state in lost.filter({ !hasWayIn.contains($0) }) + lost where !told[state] {
            var followers = 0
            var open = [state]
            told[state] = true
            while let next = open.popLast() {
                for edge in graph.edges(from: next) {
                    if let to = edge.state, !told[to] {
                        told[to] = true
                        followers += 1
                        open.append(to)
                    }
                }
            }
            let name = states[state].name
            bag.add(.unreachable(id, name, followers: followers, way: context.way(to: name.value, reached)))
        }
    }

    /// Whether a state lacks a way on; one that was not read whole may have it in what it names.
    private func leadsNowhere(_ state: State, _ context: RuleContext) -> Bool {
        guard state.isOpenEnded else { return false }
        guard state.isFaulty else { return true }
        let words = context.script.unread.lost.words(ofPartAt: state.name.span, in: context.script.files)
        return !words.contains { context.index.states[$0] != nil || ReservedTarget(rawValue: $0) != nil }
    }
}

extension RuleContext {
    /// Where the one choice leads that has the name of a state nothing leads to: `hours: opening`. Something else must
    /// lead there too, or that place would be cut off in turn.
    fileprivate func way(to state: String, _ reached: [Bool]) -> Located<String>? {
        let ways = targetUses.filter { use in
            switch use.origin {
            case .choice(_, let name), .global(let name): name == state && use.target.value != state
            default: false
            }
        }
        guard ways.count == 1, let way = ways.first, way.state.map({ reached[$0] }) ?? true,
            // One word may be the way of several choices.
            targetUses.count(where: { $0.target.span == way.target.span }) == 1,
            targetUses.count(where: { $0.target.value == way.target.value }) > 1
        else { return nil }
        return way.target
    }
}

extension State {
    /// Says nowhere, or not for every case, where to go.
    fileprivate var isOpenEnded: Bool {
        if let when { return when.otherwise == nil }
        switch verb {
        case nil, .carrier?, .work?, .run?: return goto == nil
        case .question(let question)?: return question.ask != nil && goto == nil
        case .reject?: return false
        }
    }
}

extension Diagnostic {
    /// No fix takes a state away: its words are the author's, and what is missing is most likely the way there.
    fileprivate static func unreachable(
        _ id: DiagnosticID, _ name: Located<String>, followers: Int, way: Located<String>?
    ) -> Diagnostic {
        let more =
            switch followers {
            case 0: ""
            case 1: ", nor to the one state that only it leads to"
            default: ", nor to the \(followers) states that only it leads to"
            }
        return Diagnostic(
            id, .warning, "nothing leads to \"\(name.value)\"\(more)", at: name.span,
            label: way == nil ? "name it as a target, or remove it" : "the choice of this name leads elsewhere",
            related: way.map { [.init("to \"\($0.value)\"", at: $0.span)] } ?? [],
            onTheCall: "no caller ever hears it",
            fixes: way.map { way in
                [
                    FixIt(
                        "let the choice \"\(name.value)\" lead to \"\(name.value)\"", .unsafe,
                        edits: [.init(replace: way.span, with: name.value)])
                ]
            } ?? [])
    }
}
