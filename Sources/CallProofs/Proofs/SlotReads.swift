import CallProgram

/// Follows what is read, in the order in which the interpreter computes it, and tells of each slot that may have no
/// value then.
struct SlotReads {
    /// The slots that surely have a value.
    var set: SlotSet
    /// Those read without one, each once.
    private(set) var unset: [SlotID] = []

    init(_ set: SlotSet) { self.set = set }

    /// `isSure` where it is computed whenever the call comes by: without a value the walk would have ended here.
    mutating func read(_ expression: Expression, isSure: Bool = true) {
        switch expression {
        case .slot(let slot), .spoken(let slot): read(slot, isSure)
        case .not(let inner), .negate(let inner), .member(let inner, _): read(inner, isSure: isSure)
        case .element(let list, let index):
            read(list, isSure: isSure)
            read(index, isSure: isSure)
        case .binary: readChain(expression, isSure)
        case .call(.default, let arguments):
            // The first may be missing: that is what the second is for.
            for argument in arguments.dropFirst() { read(argument, isSure: false) }
        case .call(_, let arguments): for argument in arguments { read(argument, isSure: isSure) }
        case .template(let template): read(template, isSure: isSure)
        case .literal, .fact, .open, .isSet, .secret, .local: break
        }
    }

    /// A long sum leans to the left as deep as it is long.
    private mutating func readChain(_ expression: Expression, _ isSure: Bool) {
        var steps: [(op: BinaryOperator, whole: Expression, right: Expression)] = []
        var first = expression
        while case .binary(let op, let left, let right) = first {
            steps.append((op, left, right))
            first = left
        }
        read(first, isSure: isSure)
        for step in steps.reversed() {
            guard step.op == .and || step.op == .or else {
                read(step.right, isSure: isSure)
                continue
            }
            // The right side of and is looked at only when the left holds, that of or only when it does not.
            aside { reads in
                for slot in step.whole.slotsSet(when: step.op == .and) { reads.set.insert(slot) }
                reads.read(step.right, isSure: true)
            }
        }
    }

    private mutating func read(_ slot: SlotID, _ isSure: Bool) {
        if !set.contains(slot), !unset.contains(slot) { unset.append(slot) }
        if isSure { set.insert(slot) }
    }

    mutating func read(_ template: Template, isSure: Bool = true) {
        for value in template.values { read(value, isSure: isSure) }
    }

    /// What may be computed or not: afterwards no more is known than before.
    private mutating func aside(_ body: (inout SlotReads) -> Void) {
        let before = set
        body(&self)
        set = before
    }

    mutating func read(_ prompt: Prompt) {
        if prompt.versions.count == 1 { return read(prompt.versions[0]) }
        // Only one of the languages is spoken.
        var common: SlotSet?
        let before = set
        for version in prompt.versions {
            set = before
            read(version)
            if common == nil { common = set } else { _ = common?.formIntersection(set) }
        }
        set = common ?? before
    }

    private mutating func read(_ parts: [PromptPart]) {
        for part in parts {
            switch part.content {
            case .text(let template), .ssml(let template), .play(let template): read(template)
            case .each(let each):
                read(each.list)
                // There may be no item.
                aside { reads in
                    reads.read(each.say)
                    for more in each.more { reads.read(more) }
                }
            case .pause, .keys: break
            }
        }
    }

    mutating func assign(_ slot: SlotID, _ value: Expression) {
        read(value)
        set.insert(slot)
    }

    mutating func run(_ body: [Instruction], isHeard: Bool) {
        for instruction in body {
            switch instruction {
            case .set(let slot, let value): assign(slot, value)
            case .say(let prompt): if isHeard { read(prompt) }
            case .language, .note: break
            }
        }
    }

    /// A state's own words, as a rung or `back` says them again.
    mutating func sayAgain(_ state: State) {
        for case .say(let prompt) in state.body { read(prompt) }
    }

    /// Said or not, in no order.
    mutating func maybe(_ prompts: [Prompt]) {
        for prompt in prompts { aside { $0.read(prompt) } }
    }
}

extension Expression {
    /// The slots that have a value when a condition holds, or when it does not.
    func slotsSet(when holds: Bool) -> Set<SlotID> {
        switch self {
        case .isSet(let slot): return holds ? [slot] : []
        case .not(let inner): return inner.slotsSet(when: !holds)
        case .binary(.and, let left, let right):
            let (a, b) = (left.slotsSet(when: holds), right.slotsSet(when: holds))
            return holds ? a.union(b) : a.intersection(b)
        case .binary(.or, let left, let right):
            let (a, b) = (left.slotsSet(when: holds), right.slotsSet(when: holds))
            return holds ? a.intersection(b) : a.union(b)
        default: return []
        }
    }
}
