import ScriptDiagnostics
import ScriptModel

/// `set: {answer: yes}` right before `set: {answer: no}`
struct SetNeverRead: Rule {
    let id: DiagnosticID = "set-never-read"
    let ground = RuleGround.soundScript
    let page = RulePage(
        what: """
            A value that is set and, before the caller has a word or anything reads it, set anew. What a slot holds \
            while the call waits, or when it ends, counts as read: the report of the call shows it.
            """,
        why: "Nothing on the call; but what was meant to be kept is lost.",
        bad: """
            start: greeting
            slots:
              answer: {type: text, default: none}
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": {set: {answer: accepted}, goto: booked}
                  "no": farewell
              booked:
                set: {answer: done}
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            slots:
              answer: {type: text, default: none}
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": {set: {answer: accepted}, goto: booked}
                  "no": farewell
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        var lost = LostValues(context)
        for number in script.states.indices {
            for (place, assignment) in script.states[number].set.enumerated() {
                if let other = lost.overwriting(assignment.slot.value, in: number, from: place + 1) {
                    bag.add(.setAnew(id, assignment.slot, other))
                }
            }
            guard case .question(let question)? = script.states[number].verb else { continue }
            for choice in question.choices where !choice.set.isEmpty {
                guard let target = choice.target.flatMap({ context.index.states[$0.value] }) else { continue }
                for assignment in choice.set {
                    if let other = lost.overwriting(assignment.slot.value, in: target, from: 0) {
                        bag.add(.setAnew(id, assignment.slot, other))
                    }
                }
            }
        }
    }
}

/// Whether a value is set anew on every way before anything can see it.
private struct LostValues {
    private struct Entry: Hashable {
        var state: Int
        var slot: String
    }
    private let context: RuleContext
    private var known: [Entry: Located<String>?] = [:]
    private var depth = 0
    /// Nobody writes so many states in a row that only set.
    private static let mostDepth = 64

    init(_ context: RuleContext) { self.context = context }

    /// The place where it is set anew; nil where something may see the value. `from` counts the state's assignments.
    mutating func overwriting(_ slot: String, in state: Int, from place: Int) -> Located<String>? {
        let entry = Entry(state: state, slot: slot)
        if place == 0, let answer = known[entry] { return answer }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.mostDepth else { return nil }
        // A way that comes back here has seen nothing; it is taken for one on which the value is seen.
        if place == 0 { known[entry] = .some(nil) }
        let answer = find(slot, context.script.states[state], place)
        if place == 0 { known[entry] = .some(answer) }
        return answer
    }

    private mutating func find(_ slot: String, _ state: State, _ place: Int) -> Located<String>? {
        for assignment in state.set.dropFirst(place) {
            if assignment.value.expressions.contains(where: { $0.slotNames.contains(slot) }) { return nil }
            if assignment.slot.value == slot { return assignment.slot }
        }
        guard state.verb == nil, !state.isFaulty, state.say.map({ !reads(slot, $0) }) ?? true else { return nil }
        var targets = [state.goto].compactMap(\.self)
        if let when = state.when {
            guard when.otherwise != nil,
                !when.arms.contains(where: { $0.condition?.slotNames.contains(slot) ?? true })
            else { return nil }
            targets = (when.arms.map(\.target) + [when.otherwise]).compactMap(\.self)
        }
        var first: Located<String>?
        for target in targets {
            guard let next = context.index.states[target.value], let place = overwriting(slot, in: next, from: 0)
            else { return nil }
            first = first ?? place
        }
        return first
    }

    /// Prompts may hold prompts, and no circles: that is an error.
    private func reads(_ slot: String, _ prompt: PromptSyntax, depth: Int = 0) -> Bool {
        guard depth < Self.mostDepth else { return true }
        return prompt.versions.flatMap(\.parts).contains { part in
            if part.content.templates.contains(where: { $0.expressions.contains { $0.slotNames.contains(slot) } }) {
                return true
            }
            switch part.content {
            case .each(let each): return each.list.slotNames.contains(slot)
            case .prompt(let name):
                guard let held = context.index.prompts[name.value] else { return true }
                return reads(slot, context.script.prompts[held].prompt, depth: depth + 1)
            case .text, .play, .pause, .ssml, .keys: return false
            }
        }
    }
}

extension ExpressionSyntax {
    /// The first words of the names in it.
    fileprivate var slotNames: [String] {
        var names: [String] = []
        forEachPart { if case .name(let path) = $0 { names.append(path.value[0]) } }
        return names
    }
}

extension Diagnostic {
    fileprivate static func setAnew(
        _ id: DiagnosticID, _ slot: Located<String>, _ other: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .info, "what \"\(slot.value)\" is set to here is set anew before anything sees it", at: slot.span,
            label: "take one of the two away", related: [.init("set anew here", at: other.span)])
    }
}
