import CallProgram
import Foundation

/// How many digits a number may have: before the point, and behind it.
struct Extent: Hashable {
    var digits: Int
    var decimals: Int

    /// More than any number has.
    static let unknown = Extent(digits: 1_000, decimals: 1_000)
    /// What a caller can say or press.
    static let answer = Extent(digits: 30, decimals: 30)
    /// Of something that is counted.
    static let count = Extent(digits: 12, decimals: 0)

    init(digits: Int, decimals: Int) {
        self.digits = min(digits, 1_000)
        self.decimals = min(decimals, 1_000)
    }

    init(_ number: Number) {
        let parts = "\(number)".split(separator: ".")
        self.init(digits: parts[0].utf8.count, decimals: parts.count > 1 ? parts[1].utf8.count : 0)
    }

    func or(_ other: Extent) -> Extent {
        Extent(digits: max(digits, other.digits), decimals: max(decimals, other.decimals))
    }

    /// Digits that any computation stands.
    private static let most = 120

    func sum(_ other: Extent) -> (extent: Extent, fits: Bool) {
        (
            Extent(digits: max(digits, other.digits) + 1, decimals: max(decimals, other.decimals)),
            min(digits, other.digits) <= Self.most
        )
    }

    func product(_ other: Extent) -> (extent: Extent, fits: Bool) {
        let digits = digits + other.digits
        return (Extent(digits: digits, decimals: kept + other.kept), digits <= Self.most)
    }

    /// By a number that is not 0.
    func quotient(_ other: Extent) -> (extent: Extent, fits: Bool) {
        // Of what does not come out even as many decimals as the machine holds.
        let whole = Extent(digits: digits + other.decimals, decimals: kept + other.digits + 38)
        return (whole, (other.decimals == 0 || whole.digits <= Self.most) && whole.decimals <= 127)
    }

    private var kept: Int { min(decimals, Number.decimalsKept) }
}

/// How large the numbers of a program may become.
struct Extents {
    private let program: Program
    private let kinds: Kinds
    private var slots: [Extent]

    init(_ program: Program) {
        self.program = program
        kinds = Kinds(program: program)
        slots = program.slots.map { slot in
            if case .number(let number)? = slot.defaultValue { Extent(number) } else { Extent(digits: 0, decimals: 0) }
        }
        for (index, slot) in program.slots.enumerated() where slot.input != .none { raise(SlotID(index), .unknown) }
        var given: [(slot: SlotID, value: Expression)] = []
        for state in program.states {
            for case .set(let slot, let value) in state.body { given.append((slot, value)) }
            switch state.exit {
            case .question(let question):
                given += question.choices.flatMap(\.set).map { ($0.slot, $0.value) }
                if let ask = question.ask { raise(ask.slot, .answer) }
            case .work(let work, _): for slot in work.saved { raise(slot, .unknown) }
            case .run(let run):
                given += run.with.map { ($0.slot, $0.value) } + run.save.map { ($0.to, .slot($0.from)) }
            case .goto, .branch, .reject, .carrier: break
            }
        }
        spread(given.filter { kinds.kind(of: .slot($0.slot)) == .number })
    }

    /// Until nothing grows; what grows and grows is of no known extent.
    private mutating func spread(_ given: [(slot: SlotID, value: Expression)]) {
        for round in 0... {
            var grew = false
            for (slot, value) in given where raise(slot, self.value(of: value, given: slot), isLast: round > 8) {
                grew = true
            }
            if !grew { return }
        }
    }

    /// Whether that is more than was known.
    @discardableResult
    private mutating func raise(_ slot: SlotID, _ extent: Extent, isLast: Bool = false) -> Bool {
        var limited = extent
        switch program[slot].type {
        case .number(let min, let max, let whole):
            if let min, let max { limited.digits = Swift.min(limited.digits, Extent(min).or(Extent(max)).digits) }
            if whole { limited.decimals = 0 }
        case .money(_, let min, let max):
            if let min, let max { limited.digits = Swift.min(limited.digits, Extent(min).or(Extent(max)).digits) }
            limited.decimals = Swift.min(limited.decimals, 2)
        default: break
        }
        let grown = slots[slot.index].or(limited)
        guard grown != slots[slot.index] else { return false }
        slots[slot.index] = isLast ? .unknown : grown
        return true
    }

    /// What a counter is given: `attempts + 1` adds no more than a call has steps.
    private func value(of expression: Expression, given slot: SlotID) -> Extent {
        switch expression {
        case .binary(.add, .slot(slot), let step), .binary(.subtract, .slot(slot), let step),
            .binary(.add, let step, .slot(slot)):
            guard !step.slots.contains(slot) else { break }
            let added = extent(of: step)
            return slots[slot.index].or(Extent(digits: added.digits + 12, decimals: added.decimals))
        default: break
        }
        return extent(of: expression)
    }

    func extent(of expression: Expression) -> Extent {
        switch expression {
        case .literal(.number(let number)): Extent(number)
        case .slot(let slot): kinds.kind(of: expression) == .number ? slots[slot.index] : .unknown
        case .fact(.heardConfidence): Extent(digits: 1, decimals: 4)
        case .fact, .local(.position): .count
        case .negate(let inner): extent(of: inner)
        case .binary: chain(expression).extent
        case .call(.default, let arguments): arguments.map { extent(of: $0) }.reduce(.count) { $0.or($1) }
        case .call(.round, let arguments): arguments.first.map { extent(of: $0).sum(.count).extent } ?? .unknown
        case .call(.length, _), .call(.hour, _), .call(.daysBetween, _): .count
        default: .unknown
        }
    }

    /// Whether every step of a computation stays within what a number can be; divisions by 0 aside.
    func fits(_ expression: Expression) -> Bool { chain(expression).fits }

    /// A long sum leans to the left as deep as it is long.
    private func chain(_ expression: Expression) -> (extent: Extent, fits: Bool) {
        var steps: [(op: BinaryOperator, right: Expression)] = []
        var first = expression
        while case .binary(let op, let left, let right) = first {
            steps.append((op, right))
            first = left
        }
        var (extent, fits) = (extent(of: first), true)
        for step in steps.reversed() {
            let right = step.op.isComputed ? self.extent(of: step.right) : .count
            let next =
                switch step.op {
                case .add, .subtract: extent.sum(right)
                case .multiply: extent.product(right)
                case .divide: extent.quotient(right)
                default: (extent: Extent.count, fits: true)
                }
            (extent, fits) = (next.extent, fits && next.fits)
        }
        return (extent, fits)
    }
}
