import CallProgram
import Foundation

/// Which expressions may be computed in vain, and which values may not fit a slot.
struct Failures {
    private let program: Program
    private let kinds: Kinds
    private let extents: Extents

    init(_ program: Program) {
        self.program = program
        kinds = Kinds(program: program)
        extents = Extents(program)
    }

    /// `inList` where an item is read out; `wanted` where only one kind of value will do.
    func mayFail(_ expression: Expression, as wanted: Kind? = nil, inList: Bool = false) -> Bool {
        if let wanted, kinds.kind(of: expression) != wanted { return true }
        var open = [expression]
        while let part = open.popLast() {
            switch part {
            case .binary:
                guard mayFail(chain: part, &open) else { continue }
                return true
            case .not(let inner): if !isOf(.yesNo, inner) { return true }
            case .negate(let inner): if !isOf(.number, inner) { return true }
            case .call(let function, let arguments):
                if mayFail(function, arguments) { return true }
                // Where the first value cannot be had, the second is taken.
                if function == .default {
                    open += arguments.dropFirst()
                    continue
                }
            case .secret: return true
            case .local(.item): if !inList { return true }
            default: break
            }
            open += part.operands
        }
        return false
    }

    private func isOf(_ kind: Kind, _ expression: Expression) -> Bool { kinds.kind(of: expression) == kind }

    /// A long sum leans to the left as deep as it is long.
    private func mayFail(chain: Expression, _ open: inout [Expression]) -> Bool {
        if !extents.fits(chain) { return true }
        var first = chain
        while case .binary(let op, let left, let right) = first {
            if mayFail(op, left, right) { return true }
            open.append(right)
            first = left
        }
        open.append(first)
        return false
    }

    private func mayFail(_ op: BinaryOperator, _ left: Expression, _ right: Expression) -> Bool {
        switch op {
        case .and, .or: return !isOf(.yesNo, left) || !isOf(.yesNo, right)
        case .equal, .notEqual, .in, .contains: return false
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let kind = kinds.kind(of: left), isOf(kind, right) else { return true }
            return ![.number, .date, .time, .moment].contains(kind)
        case .add, .subtract, .multiply: return !isOf(.number, left) || !isOf(.number, right)
        case .divide:
            guard isOf(.number, left), case .literal(.number(let divisor)) = right else { return true }
            return divisor == 0
        }
    }

    private func mayFail(_ function: Function, _ arguments: [Expression]) -> Bool {
        guard let first = arguments.first, arguments.count >= function.fewestArguments else { return true }
        let others = arguments.dropFirst()
        switch function {
        case .lower, .upper, .trim: return !isOf(.text, first)
        case .startsWith, .endsWith: return !isOf(.text, first) || !others.allSatisfy { isOf(.text, $0) }
        case .length: return !isOf(.text, first) && !isOf(.list, first)
        case .contains, .default: return false
        case .round:
            guard isOf(.number, first) else { return true }
            return !others.allSatisfy { isWhole($0, in: 0...20) }
        case .number: return !isOf(.number, first)
        case .time, .hour: return !isTime(first)
        case .date, .weekday: return !isDate(first)
        case .daysBetween: return !arguments.allSatisfy { isDate($0) }
        case .addDays:
            // A century from today is a date; from any date on it may be none.
            guard case .fact(.today) = first else { return true }
            return !others.allSatisfy { isWhole($0, in: -36_500...36_500) }
        case .money: return !isOf(.number, first) || !others.allSatisfy { isOf(.text, $0) }
        case .ordinal: return !isOf(.number, first)
        case .digits, .spell, .phone: return !isOf(.text, first) && !isOf(.number, first)
        case .matches, .replace, .join: return true
        }
    }

    private func isWhole(_ expression: Expression, in range: ClosedRange<Number>) -> Bool {
        guard case .literal(.number(let number)) = expression else { return false }
        return range.contains(number) && Extent(number).decimals == 0
    }

    private func isTime(_ expression: Expression) -> Bool {
        if case .literal(.text(let text)) = expression { return TimeOfDay(written: text) != nil }
        return isOf(.time, expression) || isOf(.moment, expression)
    }

    private func isDate(_ expression: Expression) -> Bool {
        if case .literal(.text(let text)) = expression { return CalendarDate(written: text) != nil }
        return isOf(.date, expression) || isOf(.moment, expression)
    }

    /// Whether a slot takes every value that an expression can have.
    func fits(_ value: Expression, _ type: SlotType) -> Bool {
        let kind = kinds.kind(of: value)
        switch type {
        case .text(nil, nil, nil):
            // A text made of itself grows until it is too long.
            if case .template = value { return false }
            return kind == .text
        case .number(nil, nil, whole: false): return kind == .number
        case .yesNo: return kind == .yesNo
        case .data where kind == .text || kind == .number || kind == .yesNo || kind == .list: return true
        case .item where kind == .text || kind == .number: return true
        // A limit that moves with the day may have moved.
        case .date(.fromToday?, _, _), .date(_, .fromToday?, _): return false
        default:
            guard case .slot(let slot) = value else { return false }
            return program[slot].type == type
        }
    }
}

extension Function {
    /// With fewer it computes nothing.
    fileprivate var fewestArguments: Int {
        switch self {
        case .contains, .startsWith, .endsWith, .matches, .default, .daysBetween, .addDays: 2
        case .replace: 3
        default: 1
        }
    }
}
