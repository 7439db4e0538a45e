import ScriptDiagnostics
import ScriptModel

/// Which slots surely have a value when a call enters each state, whatever way it came.
///
/// Slots are never emptied, so `repeat` and `back` bring at least what was there before. What is done for a caller who
/// is gone says nothing, so it reads less than is written there: the proofs know how much.
struct SlotFlow {
    let steps: [SlotSteps]
    /// A bit a slot, in words of 64; all set where no call comes.
    private var entry: [[UInt64]]
    /// What has a value where each root begins, in the order of ``FlowGraph/roots``.
    private let initial: [[UInt64]]

    init(_ context: RuleContext) {
        let script = context.script
        let graph = context.graph
        let reader = SlotStepReader(context)
        let steps = script.states.indices.map { reader.steps(of: script.states[$0], $0) }
        self.steps = steps
        let words = (script.slots.count + 63) / 64
        entry = [[UInt64]](repeating: [UInt64](repeating: .max, count: words), count: graph.stateCount)
        initial = Self.initial(context)
        var queue: [Int] = []
        var isQueued = [Bool](repeating: false, count: graph.stateCount)
        var isReached = isQueued
        func enter(_ state: Int, with slots: [UInt64]) {
            var changed = !isReached[state]
            isReached[state] = true
            for word in slots.indices {
                let both = entry[state][word] & slots[word]
                if both != entry[state][word] {
                    entry[state][word] = both
                    changed = true
                }
            }
            if changed, !isQueued[state] {
                isQueued[state] = true
                queue.append(state)
            }
        }
        for (root, slots) in zip(graph.roots, initial) where !root.isUnheard {
            if let state = root.state { enter(state, with: slots) }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            isQueued[state] = false
            var after = entry[state]
            Self.apply(steps[state].body, to: &after)
            for (number, edge) in graph.edges(from: state).enumerated() where !edge.kind.isUnheard {
                guard let next = edge.state else { continue }
                var arriving = after
                Self.apply(steps[state].edges[number], to: &arriving)
                enter(next, with: arriving)
            }
        }
    }

    /// Values for `input: required` come with a call that is placed, and from a script that runs this one. A call that
    /// comes in brings none, and neither does what such a call can lead to.
    private static func initial(_ context: RuleContext) -> [[UInt64]] {
        let slots = context.script.slots
        var always = [UInt64](repeating: 0, count: (slots.count + 63) / 64)
        var given = always
        for (slot, declaration) in slots.enumerated() {
            let bit: UInt64 = 1 << UInt64(slot % 64)
            let begins = declaration.defaultValue != nil || declaration.constant != nil
            if begins { always[slot / 64] |= bit }
            if begins || declaration.input?.value == .required { given[slot / 64] |= bit }
        }
        let roots = context.graph.roots
        let answersCalls = roots.contains { $0.origin == .start("inbound") }
        return roots.map { root in
            switch root.origin {
            case .start("inbound"): always
            // Only who was called can turn out to be a machine.
            case .event("machine"): given
            case .event: answersCalls ? always : given
            default: given
            }
        }
    }

    /// The states in which a call begins without a value in the slot.
    func beginnings(without slot: Int, _ context: RuleContext) -> [Int] {
        zip(context.graph.roots, initial).compactMap { root, slots in
            !root.isUnheard && slots[slot / 64] & 1 << UInt64(slot % 64) == 0 ? root.state : nil
        }
    }

    /// Names of the slots that have a value whatever way the script comes back to the one that runs it.
    func slotsFilledOnReturn(_ context: RuleContext) -> Set<String> {
        var filled: [UInt64]?
        let reached = context.reached
        for edge in context.graph.allEdges.indices {
            let way = context.graph.allEdges[edge]
            guard way.to == .return, reached[way.from] else { continue }
            var leaving = entry[way.from]
            Self.apply(steps[way.from].body, to: &leaving)
            let number = edge - context.graph.edges(from: way.from).startIndex
            Self.apply(steps[way.from].edges[number], to: &leaving)
            filled = filled.map { zip($0, leaving).map { $0 & $1 } } ?? leaving
        }
        guard let filled else { return [] }
        let names = context.script.slots.enumerated().filter {
            filled[$0.offset / 64] & 1 << UInt64($0.offset % 64) != 0
        }
        return Set(names.map(\.element.name.value))
    }

    func slotsSurelySet(onEntryTo state: Int) -> [UInt64] { entry[state] }

    /// A slot that was read has a value from there on: without one the call would have ended.
    static func apply(_ steps: [SlotSteps.Step], to slots: inout [UInt64]) {
        for step in steps {
            switch step {
            case .write(let slot), .read(let slot, _, isSure: true): slots[slot / 64] |= 1 << UInt64(slot % 64)
            case .read(_, _, isSure: false): break
            }
        }
    }

    static func sets(_ slot: Int, in steps: [SlotSteps.Step]) -> Bool {
        steps.contains {
            switch $0 {
            case .write(let written), .read(let written, _, isSure: true): written == slot
            case .read(_, _, isSure: false): false
            }
        }
    }
}
