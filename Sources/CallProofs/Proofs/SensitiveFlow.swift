import CallProgram

/// Where what is sensitive may be found besides its slots: in copies, and in what was heard last.
struct SensitiveFlow {
    /// What an expression gives on of a sensitive slot.
    struct Source: Hashable {
        enum Way: Hashable {
            /// The slot stands there by its name.
            case named
            /// A slot that is not sensitive has taken it.
            case copy(SlotID)
            case heard
        }
        var origin: SlotID
        var way: Way
    }

    private let program: Program
    /// The states that some call comes to, in their order.
    let states: [Int]
    /// The sensitive slot that each slot is, or may hold a copy of.
    private var origins: [SlotID?]
    /// The sensitive slot that was asked for when something was heard last: as a state is entered, and while it waits.
    private var heardOnEntry: [SlotID?]
    private var heardWhileWaiting: [SlotID?]

    init(_ machine: CallMachine) {
        program = machine.program
        states = Set(machine.points.lazy.filter { $0.state >= 0 }.map { Int($0.state) }).sorted()
        origins = program.slots.enumerated().map { $1.isSensitive ? SlotID($0) : nil }
        heardOnEntry = [SlotID?](repeating: nil, count: program.states.count)
        heardWhileWaiting = heardOnEntry
        spreadAnswers(machine)
        spreadCopies()
    }

    /// An answer to a sensitive question goes along, understood or not, until something else is heard.
    private mutating func spreadAnswers(_ machine: CallMachine) {
        var open: [(point: Int32, slot: SlotID)] = []
        for (index, point) in machine.points.enumerated() where point.kind == .waiting {
            guard let slot = heardOnAnswer(at: Int(point.state)) else { continue }
            heardWhileWaiting[Int(point.state)] = slot
            for place in machine.edges(from: index) { open.append((machine.edges[place].to, slot)) }
        }
        var isCarrying = [Bool](repeating: false, count: machine.points.count)
        while let (index, slot) = open.popLast() {
            guard !isCarrying[Int(index)] else { continue }
            isCarrying[Int(index)] = true
            let point = machine.points[Int(index)]
            let state = Int(point.state)
            switch point.kind {
            case .entering, .unheard: heardOnEntry[state] = heardOnEntry[state] ?? slot
            case .waiting: heardWhileWaiting[state] = heardWhileWaiting[state] ?? slot
            case .returning, .unheardReturning, .unheardWork, .ended: break
            }
            for place in machine.edges(from: Int(index)) {
                let edge = machine.edges[place]
                if point.kind == .waiting, edge.act.isCallersWord { continue }
                open.append((edge.to, slot))
            }
        }
    }

    /// What instructions and exits of a state read as heard.
    func heardOnEntry(of state: Int) -> SlotID? { heardOnEntry[state] }

    /// What the words of a state read as heard, which are said again while it waits.
    func heardInWords(of state: Int) -> SlotID? { heardOnEntry[state] ?? heardWhileWaiting[state] }

    func heardWhileWaiting(at state: Int) -> SlotID? { heardWhileWaiting[state] }

    /// Just after an answer, whatever was heard before.
    func heardOnAnswer(at state: Int) -> SlotID? {
        guard case .question(let question) = program.states[state].exit, let ask = question.ask else { return nil }
        return program[ask.slot].isSensitive ? ask.slot : nil
    }

    /// A slot that is given a value.
    struct Assignment {
        var slot: SlotID
        var value: Expression
        /// What stands for `heard` in it.
        var heard: SlotID?
    }

    /// Each assignment is looked at once, and once more for each slot that it reads and that turns out to hold a copy.
    private mutating func spreadCopies() {
        let assignments = states.flatMap { self.assignments(of: $0) }
        var readers = [[Int]](repeating: [], count: origins.count)
        for (index, assignment) in assignments.enumerated() {
            for slot in assignment.value.slots { readers[slot.index].append(index) }
        }
        var open = Array(assignments.indices.reversed())
        while let index = open.popLast() {
            let (slot, value, heard) = (assignments[index].slot, assignments[index].value, assignments[index].heard)
            guard origins[slot.index] == nil, let source = sources(of: value, heard: heard).first else { continue }
            origins[slot.index] = source.origin
            open += readers[slot.index]
        }
    }

    func assignments(of state: Int) -> [Assignment] {
        let entered = heardOnEntry[state]
        var all: [Assignment] = []
        for case .set(let slot, let value) in program.states[state].body {
            all.append(Assignment(slot: slot, value: value, heard: entered))
        }
        switch program.states[state].exit {
        case .question(let question):
            let heard = heardOnAnswer(at: state)
            for set in question.choices.flatMap(\.set) {
                all.append(Assignment(slot: set.slot, value: set.value, heard: heard))
            }
            // Whoever chooses from a list takes one of its items.
            if let ask = question.ask, case .item(let menu) = program[ask.slot].type {
                all.append(Assignment(slot: ask.slot, value: .slot(menu.list), heard: heard))
            }
        case .run(let run):
            for given in run.with { all.append(Assignment(slot: given.slot, value: given.value, heard: entered)) }
            for copy in run.save { all.append(Assignment(slot: copy.to, value: .slot(copy.from), heard: nil)) }
        case .goto, .branch, .reject, .carrier, .work: break
        }
        return all
    }

    /// What an expression gives on, whole or in part, in the order written; `item` is what the items of the list around
    /// it give on.
    func sources(of expression: Expression, heard: SlotID?, item: [Source] = []) -> [Source] {
        var found: [Source] = []
        var open = [expression]
        while let part = open.popLast() {
            switch part {
            case .slot(let slot), .spoken(let slot):
                guard let origin = origins[slot.index] else { continue }
                found.append(Source(origin: origin, way: program[slot].isSensitive ? .named : .copy(slot)))
            case .fact(.heardText), .fact(.heardKeys): if let heard { found.append(Source(origin: heard, way: .heard)) }
            case .local(.item): found += item
            default: open += part.givenOn.reversed()
            }
        }
        return found
    }

    func sources(of prompt: Prompt, heard: SlotID?) -> [Source] {
        prompt.versions.flatMap { sources(of: $0, heard: heard) }
    }

    private func sources(of parts: [PromptPart], heard: SlotID?, item: [Source] = []) -> [Source] {
        parts.flatMap { part -> [Source] in
            switch part.content {
            case .text(let template), .ssml(let template), .play(let template):
                return template.values.flatMap { sources(of: $0, heard: heard, item: item) }
            case .each(let each):
                let items = sources(of: each.list, heard: heard, item: item)
                return sources(of: each.say, heard: heard, item: items)
                    + each.more.flatMap { sources(of: $0, heard: heard) }
            case .pause, .keys: return []
            }
        }
    }
}

extension Expression {
    /// The operands that its value is made of. What two values are to each other tells neither.
    fileprivate var givenOn: [Expression] {
        switch self {
        case .binary(.add, _, _), .binary(.subtract, _, _), .binary(.multiply, _, _), .binary(.divide, _, _): operands
        case .not, .binary: []
        case .element(let list, _): [list]
        case .call(.length, _), .call(.contains, _), .call(.startsWith, _), .call(.endsWith, _), .call(.matches, _): []
        default: operands
        }
    }
}
