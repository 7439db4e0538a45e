import ScriptDiagnostics
import ScriptModel

/// A menu behind a menu behind a menu behind a menu
struct MenuTooDeep: Rule {
    let id: DiagnosticID = "menu-too-deep"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.start, .globals]
    let page = RulePage(
        what: """
            A menu that a caller comes to only through 3 others. A menu is a question with three or more choices of \
            its own; a yes or no is none. The threshold is `menu_too_deep`.
            """,
        why: "With every menu some callers lose their way, and some hang up.",
        bad: """
            start: one
            give_up: farewell
            states:
              one:
                say: Is it about a visit, a bill or a letter?
                choices:
                  visit: {phrases: [a visit], goto: two}
                  bill: {phrases: [a bill], goto: farewell}
                  letter: {phrases: [a letter], goto: farewell}
              two:
                say: Is it for a child, a grown up or a pet?
                choices:
                  child: {phrases: [a child], goto: three}
                  grown_up: {phrases: [a grown up], goto: farewell}
                  pet: {phrases: [a pet], goto: farewell}
              three:
                say: Is it about the eyes, the ears or the teeth?
                choices:
                  eyes: {phrases: [my eyes], goto: four}
                  ears: {phrases: [my ears], goto: farewell}
                  teeth: {phrases: [my teeth], goto: farewell}
              four:
                say: Do you want Monday, Tuesday or Friday?
                choices:
                  monday: {phrases: [on monday], goto: farewell}
                  tuesday: {phrases: [on tuesday], goto: farewell}
                  friday: {phrases: [on friday], goto: farewell}
              farewell:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        good: """
            start: one
            give_up: farewell
            states:
              one:
                say: Is it about a visit, a bill or a letter?
                choices:
                  visit: {phrases: [a visit], goto: two}
                  bill: {phrases: [a bill], goto: farewell}
                  letter: {phrases: [a letter], goto: farewell}
              two:
                say: Do you want Monday, Tuesday or Friday?
                choices:
                  monday: {phrases: [on monday], goto: farewell}
                  tuesday: {phrases: [on tuesday], goto: farewell}
                  friday: {phrases: [on friday], goto: farewell}
              farewell:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """)

    /// Choices that make a question a menu.
    private static let choices = 3

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let (graph, script) = (context.graph, context.script)
        var isMenu = [Bool](repeating: false, count: script.states.count)
        context.forEachQuestion { state, question in isMenu[state] = question.choices.count >= Self.choices }
        guard isMenu.lazy.filter(\.self).count > context.settings.limits.menuTooDeep else { return }
        let starts = graph.roots.compactMap { root in
            if case .start = root.origin { root.state } else { nil }
        }
        let depths = Depths(graph, from: starts + context.mentioned, isMenu)
        for state in isMenu.indices where isMenu[state] && depths.before[state] == context.settings.limits.menuTooDeep {
            bag.add(.tooDeep(id, script.states[state].name, graph.told(depths.way(to: state), in: script)))
        }
    }
}

/// The fewest menus that a caller must answer before each state.
private struct Depths {
    /// `Int.max` where no call comes.
    private(set) var before: [Int]
    private var came: [FlowGraph.Edge?]

    /// Menus apart, a way of any length counts nothing, so what lies on this side of a menu is walked first.
    init(_ graph: FlowGraph, from starts: [Int], _ isMenu: [Bool]) {
        before = [Int](repeating: .max, count: graph.stateCount)
        came = [FlowGraph.Edge?](repeating: nil, count: graph.stateCount)
        var open = starts
        for state in starts { before[state] = 0 }
        var depth = 0
        while !open.isEmpty {
            var deeper: [Int] = []
            var next = 0
            while next < open.count {
                let state = open[next]
                next += 1
                guard before[state] == depth else { continue }
                for edge in graph.edges(from: state) {
                    guard let to = edge.state else { continue }
                    let passed = depth + (isMenu[state] ? 1 : 0)
                    guard passed < before[to] else { continue }
                    before[to] = passed
                    came[to] = edge
                    if isMenu[state] { deeper.append(to) } else { open.append(to) }
                }
            }
            open = deeper
            depth += 1
        }
    }

    func way(to state: Int) -> [FlowGraph.Edge] {
        var way: [FlowGraph.Edge] = []
        var state = state
        while let edge = came[state] {
            way.append(edge)
            state = edge.from
        }
        return way.reversed()
    }
}

extension Diagnostic {
    fileprivate static func tooDeep(_ id: DiagnosticID, _ name: Located<String>, _ way: String) -> Diagnostic {
        Diagnostic(
            id, .info, "this menu comes only behind others: \(way)", at: name.span,
            label: "ask sooner for what most callers want",
            onTheCall: "the caller answers one menu after the other before anything is done for them")
    }
}
