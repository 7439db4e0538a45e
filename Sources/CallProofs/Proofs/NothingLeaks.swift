import CallProgram

/// The fifth proof: nothing sensitive leaves by log, address, model or speech, save where the script itself says so.
///
/// The interpreter masks sensitive slots wherever others read. A copy in a slot that is not sensitive is not masked, nor
/// is what was heard at a sensitive question.
struct NothingLeaks {
    private(set) var refutations: [Refutation] = []
    /// Where the script itself names a sensitive slot: `pin is spoken in known`.
    private(set) var exceptions: [String] = []
    private let machine: CallMachine
    private let program: Program
    /// The sensitive slot that a slot may hold a copy of.
    private var copies: [SlotID?]
    /// The sensitive slot that was asked for when something was heard last; of each state.
    private var heard: [SlotID?]

    init(_ machine: CallMachine) {
        self.machine = machine
        program = machine.program
        copies = machine.program.slots.enumerated().map { $1.isSensitive ? SlotID($0) : nil }
        heard = [SlotID?](repeating: nil, count: program.states.count)
        guard program.slots.contains(where: \.isSensitive) else { return }
        follow()
        tell()
    }

    private func reached() -> [Int] {
        Set(machine.points.lazy.filter { $0.state >= 0 }.map { Int($0.state) }).sorted()
    }

    // MARK: Where it flows

    private mutating func follow() {
        var open: [(point: Int32, slot: SlotID)] = []
        for (index, point) in machine.points.enumerated() where point.kind == .waiting {
            guard let slot = sensitiveAsk(point) else { continue }
            for place in machine.edges(from: index) { open.append((machine.edges[place].to, slot)) }
        }
        var isCarrying = [Bool](repeating: false, count: machine.points.count)
        while let (point, slot) = open.popLast() {
            guard !isCarrying[Int(point)] else { continue }
            isCarrying[Int(point)] = true
            let here = machine.points[Int(point)]
            if here.state >= 0, heard[Int(here.state)] == nil { heard[Int(here.state)] = slot }
            for place in machine.edges(from: Int(point)) {
                // Another answer takes its place.
                let edge = machine.edges[place]
                if here.kind == .waiting, edge.act.isHeard { continue }
                open.append((edge.to, slot))
            }
        }
        var changes = true
        while changes {
            changes = false
            for state in reached() {
                for (slot, value) in assignments(of: state) where copies[slot.index] == nil {
                    guard let origin = carried(by: value, in: state)?.origin else { continue }
                    copies[slot.index] = origin
                    changes = true
                }
            }
        }
    }

    private func sensitiveAsk(_ point: Point) -> SlotID? {
        guard case .question(let question) = machine.state(of: point).exit, let ask = question.ask,
            program[ask.slot].isSensitive
        else { return nil }
        return ask.slot
    }

    private func assignments(of state: Int) -> [(SlotID, Expression)] {
        var all: [(SlotID, Expression)] = []
        for case .set(let slot, let value) in program.states[state].body { all.append((slot, value)) }
        switch program.states[state].exit {
        case .question(let question): all += question.choices.flatMap(\.set).map { ($0.slot, $0.value) }
        case .run(let run):
            all += run.with.map { ($0.slot, $0.value) } + run.save.map { ($0.to, .slot($0.from)) }
        case .goto, .branch, .reject, .carrier, .work: break
        }
        return all
    }

    /// A sensitive slot, and what its value came by.
    private struct Carried {
        var origin: SlotID
        /// Nil is what was heard.
        var slot: SlotID?
    }

    /// The sensitive slot whose value an expression gives on, whole or in part.
    private func carried(by expression: Expression, in state: Int) -> Carried? {
        switch expression {
        case .slot(let slot), .spoken(let slot): return copies[slot.index].map { Carried(origin: $0, slot: slot) }
        case .fact(.heardText), .fact(.heardKeys): return heard[state].map { Carried(origin: $0) }
        case .negate(let inner), .member(let inner, _), .element(let inner, _): return carried(by: inner, in: state)
        case .binary(let op, let left, let right):
            // What two values are to each other tells neither.
            guard [.add, .subtract, .multiply, .divide].contains(op) else { return nil }
            return carried(by: left, in: state) ?? carried(by: right, in: state)
        case .call(let function, let arguments):
            switch function {
            case .length, .contains, .startsWith, .endsWith, .matches: return nil
            default: return arguments.lazy.compactMap { carried(by: $0, in: state) }.first
            }
        case .template(let template): return carried(by: template, in: state)
        case .literal, .fact, .not, .open, .isSet, .secret, .local: return nil
        }
    }

    private func carried(by template: Template, in state: Int) -> Carried? {
        template.values.lazy.compactMap { carried(by: $0, in: state) }.first
    }

    // MARK: Where it comes out

    private mutating func tell() {
        let paths = Paths(machine)
        var nearest: [Int: Int] = [:]
        for (index, point) in machine.points.enumerated() where point.state >= 0 && paths.distance[index] >= 0 {
            let state = Int(point.state)
            if let known = nearest[state], paths.distance[known] <= paths.distance[index] { continue }
            nearest[state] = index
        }
        for state in reached() {
            var told: Set<Refutation.Leak> = []
            for (leak, expression, taker) in outlets(of: state) {
                guard let found = carried(by: expression, in: state), told.insert(leak).inserted else { continue }
                let origin = found.origin
                if leak != .log, expression.names(\.isSensitive, in: program) {
                    exceptions.append("\(program[origin].name) \(leak.told) in \(program.states[state].name)")
                    continue
                }
                refutations.append(
                    Refutation(
                        fault: .leaks(origin, leak), state: StateID(state),
                        example: CounterExample(nearest[state].map { paths.way(to: $0) } ?? [], in: machine),
                        spot: taker.map { .assignment($0) } ?? found.slot.map { .slot($0) } ?? .heard))
            }
        }
    }

    /// What leaves by which way, and the slot that takes it where it is written down.
    private func outlets(of state: Int) -> [(leak: Refutation.Leak, value: Expression, taker: SlotID?)] {
        var all: [(leak: Refutation.Leak, value: Expression, taker: SlotID?)] = []
        func add(_ leak: Refutation.Leak, _ values: [Expression]) { all += values.map { (leak, $0, nil) } }
        for (slot, value) in assignments(of: state) where !program[slot].isSensitive { all.append((.log, value, slot)) }
        for case .say(let prompt) in program.states[state].body { add(.speech, prompt.values) }
        switch program.states[state].exit {
        case .question(let question):
            for ladder in [question.noInput, question.noMatch] {
                add(.speech, program[ladder].rungs.flatMap(\.say.values))
            }
        case .carrier(let verb, _):
            if case .connect(let connect) = verb {
                add(.url, connect.attributes.filter { $0.name == "url" }.map(\.value))
            }
            add(.speech, verb.prompts.flatMap(\.values))
        case .work(let work, _):
            add(.speech, work.filler.values)
            switch work.kind {
            case .fetch(let fetch): add(.url, fetch.url.values + fetch.query.map(\.value))
            case .reply: add(.model, work.expressions(program.assistant))
            case .message: break
            }
        case .goto, .branch, .reject, .run: break
        }
        return all
    }
}

extension Refutation.Leak {
    /// `is spoken`
    package var told: String {
        switch self {
        case .log: "is written into the log"
        case .url: "becomes a part of an address"
        case .model: "is told to a model"
        case .speech: "is spoken"
        }
    }
}

extension Act {
    /// After it something else has been heard last.
    fileprivate var isHeard: Bool {
        switch self {
        case .chooses, .answers, .saysOtherwise, .turnsPage: true
        default: false
        }
    }
}

extension Prompt {
    fileprivate var values: [Expression] { versions.flatMap { $0.flatMap(\.values) } }
}

extension PromptPart {
    fileprivate var values: [Expression] {
        switch content {
        case .text(let template), .ssml(let template), .play(let template): template.values
        case .each(let each): each.say.flatMap(\.values) + each.more.flatMap { $0.flatMap(\.values) }
        case .pause, .keys: []
        }
    }
}

extension Expression {
    /// Whether a slot of a kind stands in it by its name.
    fileprivate func names(_ kind: (Slot) -> Bool, in program: Program) -> Bool {
        var found = false
        forEachSlot { if kind(program[$0]) { found = true } }
        return found
    }
}
