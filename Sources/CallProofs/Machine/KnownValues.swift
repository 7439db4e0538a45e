import CallProgram
import Foundation

/// What is known of the slots that decide conditions: counters and flags that the script alone sets.
struct KnownValues: Hashable {
    enum Known: Hashable {
        case unset
        case value(Value)
        case any
    }
    /// One a tracked slot.
    var values: [Known]
}

/// Decides conditions where the script alone has set what they read.
///
/// For example: `when: [{if: attempts > 2, goto: farewell}, …]` beside `set: {attempts: "${attempts + 1}"}`.
struct Decider {
    /// More would only multiply the points; what is not tracked goes both ways.
    private static let most = 8
    /// The place of each tracked slot among the known values, -1 for the others.
    private var places: [Int] = []
    let initial: KnownValues
    private let defaults: [Value?]
    /// An option's name is compared as it is written.
    private var comparesTexts = false
    var isIdle: Bool { initial.values.isEmpty }

    /// Tracks nothing: every condition goes both ways.
    init() {
        initial = KnownValues(values: [])
        defaults = []
    }

    /// Follows one slot alone, whatever gives it its value.
    init(knowing slot: SlotID, of program: Program) {
        places = [Int](repeating: -1, count: program.slots.count)
        places[slot.index] = 0
        initial = KnownValues(values: [.any])
        defaults = program.slots.map(\.defaultValue)
        comparesTexts = true
    }

    init(_ program: Program) {
        var isRead = [Bool](repeating: false, count: program.slots.count)
        var isOpaque = isRead
        var isWritten = isRead
        func note(_ slot: SlotID, _ value: Expression) {
            isWritten[slot.index] = true
            if !value.isPlain(over: slot) { isOpaque[slot.index] = true }
        }
        for state in program.states {
            for case .set(let slot, let value) in state.body { note(slot, value) }
            switch state.exit {
            case .branch(let arms, _):
                for slot in arms.flatMap(\.condition.slots) { isRead[slot.index] = true }
            case .question(let question):
                for choice in question.choices { for set in choice.set { note(set.slot, set.value) } }
                if let ask = question.ask { isOpaque[ask.slot.index] = true }
            case .work(let work, _):
                switch work.kind {
                case .fetch(let fetch): for saving in fetch.save { isOpaque[saving.slot.index] = true }
                case .reply(let reply): if let slot = reply.save { isOpaque[slot.index] = true }
                case .message: break
                }
            case .carrier(.record(let record), _): if let slot = record.save { isOpaque[slot.index] = true }
            case .run(let run):
                for given in run.with { note(given.slot, given.value) }
                for copy in run.save { isOpaque[copy.to.index] = true }
            case .goto, .reject, .carrier: break
            }
        }
        places = [Int](repeating: -1, count: program.slots.count)
        var values: [KnownValues.Known] = []
        for (index, slot) in program.slots.enumerated() where values.count < Self.most {
            guard isRead[index], !isOpaque[index], isWritten[index] || slot.input == .none else { continue }
            places[index] = values.count
            values.append(slot.input != .none ? .any : slot.defaultValue.map { .value($0) } ?? .unset)
        }
        initial = KnownValues(values: values)
        defaults = program.slots.map(\.defaultValue)
    }

    func assign(_ slot: SlotID, _ value: Expression, in known: inout KnownValues) {
        guard !isIdle, places[slot.index] >= 0 else { return }
        let place = places[slot.index]
        known.values[place] = self.value(of: value, known).map { .value($0) } ?? .any
    }

    /// The slot has been filled from outside.
    func forget(_ slot: SlotID, in known: inout KnownValues) {
        guard !isIdle, places[slot.index] >= 0 else { return }
        known.values[places[slot.index]] = .any
    }

    func take(_ slot: SlotID, from other: KnownValues, in known: inout KnownValues) {
        guard !isIdle, places[slot.index] >= 0 else { return }
        known.values[places[slot.index]] = other.values[places[slot.index]]
    }

    var nothingKnown: KnownValues { KnownValues(values: initial.values.map { _ in .any }) }

    /// A script that is run anew has its defaults again.
    func refresh(_ slots: [SlotID], in known: inout KnownValues) {
        guard !isIdle else { return }
        for slot in slots where places[slot.index] >= 0 {
            known.values[places[slot.index]] = defaults[slot.index].map { .value($0) } ?? .unset
        }
    }

    /// Nil where it is not decided.
    func holds(_ condition: Expression, _ known: KnownValues) -> Bool? {
        if case .yesNo(let holds)? = value(of: condition, known) { holds } else { nil }
    }

    private func value(of expression: Expression, _ known: KnownValues) -> Value? {
        switch expression {
        case .literal(let value): return value
        case .slot(let slot):
            guard !isIdle, places[slot.index] >= 0, case .value(let value) = known.values[places[slot.index]] else {
                return nil
            }
            return value
        case .isSet(let slot):
            guard !isIdle, places[slot.index] >= 0 else { return nil }
            switch known.values[places[slot.index]] {
            case .unset: return .yesNo(false)
            case .value: return .yesNo(true)
            case .any: return nil
            }
        case .not(let inner):
            if case .yesNo(let holds)? = value(of: inner, known) { return .yesNo(!holds) }
            return nil
        case .negate(let inner):
            if case .number(let number)? = value(of: inner, known) { return .number(-number) }
            return nil
        case .binary(let op, let left, let right): return binary(op, value(of: left, known), value(of: right, known))
        default: return nil
        }
    }

    private func binary(_ op: BinaryOperator, _ left: Value?, _ right: Value?) -> Value? {
        switch (op, left, right) {
        case (.and, .yesNo(false)?, _), (.and, .yesNo(true)?, .yesNo(false)?): return .yesNo(false)
        case (.and, .yesNo(true)?, .yesNo(true)?), (.or, .yesNo(true)?, _): return .yesNo(true)
        case (.or, .yesNo(false)?, .yesNo(let holds)?): return .yesNo(holds)
        case (.equal, .yesNo(let a)?, .yesNo(let b)?): return .yesNo(a == b)
        case (.notEqual, .yesNo(let a)?, .yesNo(let b)?): return .yesNo(a != b)
        case (.equal, .text(let a)?, .text(let b)?) where comparesTexts: return .yesNo(a == b)
        case (.notEqual, .text(let a)?, .text(let b)?) where comparesTexts: return .yesNo(a != b)
        case (_, .number(let a)?, .number(let b)?):
            switch op {
            case .add: return computed(a + b)
            case .subtract: return computed(a - b)
            case .multiply: return computed(a.product(b))
            case .equal: return .yesNo(a == b)
            case .notEqual: return .yesNo(a != b)
            case .less: return .yesNo(a < b)
            case .lessOrEqual: return .yesNo(a <= b)
            case .greater: return .yesNo(a > b)
            case .greaterOrEqual: return .yesNo(a >= b)
            default: return nil
            }
        default: return nil
        }
    }
}

extension Decider {
    /// What no number can be ends the walk there.
    private func computed(_ number: Number) -> Value? { number.isNaN ? nil : .number(number) }
}

extension Expression {
    /// Made of constants, and at most the slot that it is given to.
    fileprivate func isPlain(over slot: SlotID) -> Bool {
        switch self {
        case .literal(.number), .literal(.yesNo), .literal(.text): true
        case .slot(let read): read == slot
        case .not(let inner), .negate(let inner): inner.isPlain(over: slot)
        case .binary(_, let left, let right): left.isPlain(over: slot) && right.isPlain(over: slot)
        default: false
        }
    }
}
