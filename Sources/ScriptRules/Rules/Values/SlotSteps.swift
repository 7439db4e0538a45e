import ScriptDiagnostics
import ScriptModel

/// What a state does to slots, in the order in which it happens. Slots are indices into ``Script/slots``.
struct SlotSteps {
    enum Step {
        /// `isSure` where the value is read whenever the call comes by: without one, the call has ended here.
        case read(Int, SourceSpan, isSure: Bool)
        /// Written, or known to have a value from here on.
        case write(Int)
    }
    /// Before the state waits or goes on.
    var body: [Step] = []
    /// While it waits: rungs, which lead nowhere by themselves.
    var asides: [Step] = []
    /// On each of its edges, in the order of ``FlowGraph/edges(from:)``.
    var edges: [[Step]] = []
}

/// Finds the steps of states.
struct SlotStepReader {
    private let context: RuleContext
    /// Of each named prompt, with those it holds.
    private var prompts: [[SlotSteps.Step]] = []
    private var scriptRungs: (noInput: [SlotSteps.Step], noMatch: [SlotSteps.Step]) = ([], [])
    private var globals: [String: [SlotSteps.Step]] = [:]

    init(_ context: RuleContext) {
        self.context = context
        // Prompts may hold prompts; circles are errors, so they are at most as deep as there are prompts.
        prompts = context.script.prompts.map { _ in [] }
        var isRead = prompts.map { _ in false }
        for prompt in prompts.indices { read(prompt, &isRead) }
        scriptRungs = (rungs(context.script.noInput), rungs(context.script.noMatch))
        for global in context.script.globals { globals[global.name.value] = assignments(global.set) }
    }

    private mutating func read(_ prompt: Int, _ isRead: inout [Bool]) {
        guard !isRead[prompt] else { return }
        isRead[prompt] = true
        let syntax = context.script.prompts[prompt].prompt
        for part in syntax.versions.flatMap(\.parts) {
            if case .prompt(let name) = part.content, let held = context.index.prompts[name.value] {
                read(held, &isRead)
            }
        }
        // A prompt only reads, so the first read of each slot says it all, however often the prompt holds others.
        var seen: Set<[Int]> = []
        prompts[prompt] = steps(of: syntax).filter { step in
            if case .read(let slot, _, let isSure) = step {
                seen.insert([slot, isSure ? 1 : 0]).inserted
            } else {
                true
            }
        }
    }

    func steps(of state: State, _ number: Int) -> SlotSteps {
        var steps = SlotSteps()
        steps.body = assignments(state.set)
        if let say = state.say { steps.body += self.steps(of: say) }
        var choices: [[SlotSteps.Step]] = []
        if case .question(let question)? = state.verb {
            steps.asides += question.noInput.map(rungs) ?? scriptRungs.noInput
            steps.asides += question.noMatch.map(rungs) ?? scriptRungs.noMatch
            choices = question.choices.map { assignments($0.set) }
        }
        if case .carrier(let verb)? = state.verb {
            for template in verb.templates { reads(template, into: &steps.body) }
            steps.asides += verb.prompts.flatMap { self.steps(of: $0) }
        }
        if case .work(let work)? = state.verb {
            for template in work.templatesInNeed { reads(template, into: &steps.body) }
            if case .reply = work.kind, let first = context.script.assistant?.instructions {
                reads(first, into: &steps.body)
            }
            if let filler = work.filler ?? context.script.filler { steps.asides += self.steps(of: filler) }
        }
        if case .question(let question)? = state.verb, let ask = question.ask, let list = listChosenFrom(ask) {
            steps.body.append(.read(list, ask.span, isSure: false))
        }
        if let run = state.run {
            for given in run.with { reads(given.value, into: &steps.body) }
        }
        let ways = continuations(of: state)
        var (choice, way) = (0, 0)
        for edge in context.graph.edges(from: number) {
            switch edge.kind {
            case .choice:
                steps.edges.append(choices[choice])
                choice += 1
            case .global(let name):
                steps.edges.append(globals[name] ?? [])
            case .goto, .branch:
                steps.edges.append(ways[way])
                way += 1
            case .asked:
                steps.edges.append(asked(state) + ways[way])
                way += 1
            case .done:
                steps.edges.append(saved(state) + ways[way])
                way += 1
            case .worked("goto"):
                let saved = (state.verb?.savedSlots ?? []).compactMap { context.index.slots[$0.value] }
                steps.edges.append(saved.map { .write($0) } + ways[way])
                way += 1
            case .ran:
                // Without a place in the text it is the end that the call found there.
                guard edge.span != nil, way < ways.count else {
                    steps.edges.append([])
                    continue
                }
                steps.edges.append(returned(state) + ways[way])
                way += 1
            case .otherwise, .giveUp, .outcome, .worked, .reject, .unread:
                steps.edges.append([])
            }
        }
        return steps
    }

    private func asked(_ state: State) -> [SlotSteps.Step] {
        guard case .question(let question)? = state.verb, let slot = question.ask,
            let index = context.index.slots[slot.value]
        else { return [] }
        return [.write(index)]
    }

    /// What the verb has filled when it came out as it is meant to.
    private func saved(_ state: State) -> [SlotSteps.Step] {
        guard case .carrier(.record(let record))? = state.verb,
            let slot = record.save.flatMap({ context.index.slots[$0.value] })
        else { return [] }
        // A silence that has no way of its own comes this way too, with nothing recorded.
        let isSure = state.on.contains { $0.name.value == "silence" || $0.name.value == VerbOutcomes.otherwise }
        return isSure ? [.write(slot)] : []
    }

    private func listChosenFrom(_ ask: Located<String>) -> Int? {
        guard let slot = context.index.slots[ask.value], case .item(let menu) = context.script.slots[slot].type else {
            return nil
        }
        return context.index.slots[menu.from.value]
    }

    /// What the script that was run has surely filled.
    private func returned(_ state: State) -> [SlotSteps.Step] {
        guard let run = state.run else { return [] }
        let filled = context.script(of: run)?.summary.filled
        return run.save.filter { filled?.contains($0.from.value) ?? true }
            .compactMap { context.index.slots[$0.slot.value] }.map { .write($0) }
    }

    private func reads(_ template: TemplateSyntax, into steps: inout [SlotSteps.Step]) {
        template.forEachExpression {
            if !$0.isMarkupCallback { reads($0, guarded: [], isSure: true, into: &steps) }
        }
    }

    /// What is read, and known, on `goto` or on each arm of `when`.
    private func continuations(of state: State) -> [[SlotSteps.Step]] {
        guard let when = state.when else { return [[]] }
        var before: [SlotSteps.Step] = []
        var ways: [[SlotSteps.Step]] = []
        for arm in when.arms {
            guard let condition = arm.condition else {
                ways.append(before)
                continue
            }
            reads(condition, guarded: [], isSure: true, into: &before)
            ways.append(before + slotsSet(when: condition, holds: true).map { .write($0) })
            before += slotsSet(when: condition, holds: false).map { .write($0) }
        }
        return ways + [before]
    }

    private func assignments(_ assignments: [State.Assignment]) -> [SlotSteps.Step] {
        var steps: [SlotSteps.Step] = []
        for assignment in assignments {
            assignment.value.forEachExpression { reads($0, guarded: [], isSure: true, into: &steps) }
            if let slot = context.index.slots[assignment.slot.value] { steps.append(.write(slot)) }
        }
        return steps
    }

    private func rungs(_ ladder: LadderDeclaration?) -> [SlotSteps.Step] {
        ladder?.rungs.flatMap { steps(of: $0.say) } ?? []
    }

    private func steps(of prompt: PromptSyntax) -> [SlotSteps.Step] {
        let versions = prompt.versions
        var steps: [SlotSteps.Step] = []
        for part in versions.lazy.flatMap(\.parts) {
            if case .prompt(let name) = part.content {
                if let held = context.index.prompts[name.value] { steps += prompts[held] }
                continue
            }
            // Only one of several languages is spoken, and of a list perhaps no item.
            var isSure = versions.count == 1
            var locals: Set<Int> = []
            if case .each(let each) = part.content {
                reads(each.list, guarded: [], isSure: isSure, into: &steps)
                locals = Set(each.locals.compactMap { context.index.slots[$0] })
                isSure = false
            }
            part.content.forEachTemplate { template in
                template.forEachExpression { reads($0, guarded: locals, isSure: isSure, into: &steps) }
            }
        }
        return steps
    }

    private func reads(
        _ expression: ExpressionSyntax, guarded: Set<Int>, isSure: Bool, into steps: inout [SlotSteps.Step]
    ) {
        switch expression {
        case .text, .number, .yesNo: break
        case .name(let path):
            if let slot = context.index.slot(in: path.value), !guarded.contains(slot) {
                steps.append(.read(slot, path.span, isSure: isSure))
            }
        case .element(let list, let index, _):
            reads(list, guarded: guarded, isSure: isSure, into: &steps)
            reads(index, guarded: guarded, isSure: isSure, into: &steps)
        case .member(let whole, _):
            reads(whole, guarded: guarded, isSure: isSure, into: &steps)
        case .unary(_, let operand):
            reads(operand, guarded: guarded, isSure: isSure, into: &steps)
        case .binary(let op, let left, let right):
            reads(left, guarded: guarded, isSure: isSure, into: &steps)
            // The right side of and is looked at only when the left holds, that of or only when it does not.
            switch op.value {
            case .and, .or:
                let known = slotsSet(when: left, holds: op.value == .and)
                reads(right, guarded: guarded.union(known), isSure: false, into: &steps)
            default:
                reads(right, guarded: guarded, isSure: isSure, into: &steps)
            }
        case .call(let function, let arguments, _):
            switch function.value {
            case "is_set", "open": break
            case "default":
                for argument in arguments.dropFirst() {
                    reads(argument, guarded: guarded, isSure: false, into: &steps)
                }
            default:
                for argument in arguments { reads(argument, guarded: guarded, isSure: isSure, into: &steps) }
            }
        }
    }

    /// The slots that have a value when a condition holds, or when it does not.
    private func slotsSet(when condition: ExpressionSyntax, holds: Bool) -> Set<Int> {
        switch condition {
        case .call(let function, let arguments, _):
            guard holds, function.value == "is_set", case .name(let path)? = arguments.first,
                let slot = context.index.slots[path.value[0]]
            else { return [] }
            return [slot]
        case .unary(let op, let operand):
            return op.value == .not ? slotsSet(when: operand, holds: !holds) : []
        case .binary(let op, let left, let right):
            let a = slotsSet(when: left, holds: holds)
            let b = slotsSet(when: right, holds: holds)
            switch op.value {
            case .and: return holds ? a.union(b) : a.intersection(b)
            case .or: return holds ? a.intersection(b) : a.union(b)
            default: return []
            }
        default: return []
        }
    }
}
