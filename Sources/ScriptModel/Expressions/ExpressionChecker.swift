import ScriptDiagnostics

/// Gives expressions their static types.
///
/// A part that has a fault has no type, and what stands around it is not blamed for it.
package struct ExpressionChecker {
    /// A slot whose declaration could not be read has no type.
    private let slots: [String: ValueType?]
    private let hours: Set<String>
    /// Names that only the text being checked knows: `movie` of `each: movie in movies`.
    /// Nil where that has no type for a fault told elsewhere.
    package var locals: [String: ValueType?] = [:]
    /// In the order found.
    package private(set) var faults: [ExpressionFault] = []

    package init(slots: [String: ValueType?], hours: Set<String>) {
        self.slots = slots
        self.hours = hours
    }

    package init(_ script: Script, _ index: ScriptIndex) {
        self.init(
            slots: index.slots.mapValues { script.slots[$0].isFaulty ? nil : script.valueType(ofSlot: $0, index) },
            hours: Set(index.hours.keys))
    }

    /// The type, or nil after a fault.
    @discardableResult
    package mutating func type(of expression: ExpressionSyntax) -> ValueType? {
        switch expression {
        case .text: .text
        case .number: .number
        case .yesNo: .yesNo
        case .name(let path): type(ofName: path)
        case .element(let list, let index, _): type(ofElementOf: list, at: index)
        case .member(let whole, _): type(of: whole).flatMap { partType(of: $0, at: whole.span) }
        case .unary(let op, let operand):
            switch op.value {
            case .not: require(operand, [.yesNo], by: "not")
            case .negate: require(operand, [.number], by: "-")
            }
        case .binary(let op, let left, let right): type(of: op, left, right)
        case .call(let name, let arguments, let span): type(ofCall: name, arguments, span)
        }
    }

    /// `visit-day` for the slot `visit_day`: no two names stand for that subtraction.
    private func hyphenated(
        _ op: ExpressionSyntax.BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> String? {
        guard op == .subtract, case .name(let first) = left, case .name(let second) = right,
            first.value.count == 1, second.value.count == 1, first.span.end + 1 == second.span.start,
            slots[first.value[0]] == nil, slots["\(first.value[0])_\(second.value[0])"] != nil
        else { return nil }
        return "\(first.value[0])-\(second.value[0])"
    }

    /// Checks what is spoken or joined to a text: anything but a list.
    package mutating func checkSpoken(_ expression: ExpressionSyntax) {
        if case .list(let element)? = type(of: expression) {
            fault(.wrongType(found: .list(element), wanted: [], by: "a text"), at: expression.span)
        }
    }

    /// Checks what decides a branch.
    package mutating func checkCondition(_ expression: ExpressionSyntax) {
        _ = require(expression, [.yesNo], by: "if")
    }

    private mutating func type(ofName path: Located<[String]>) -> ValueType? {
        let name = path.value.joined(separator: ".")
        if let local = locals[path.value[0]] {
            guard let local, path.value.count > 1 else { return local }
            return partType(of: local, at: path.span)
        }
        if path.value.count == 1, let slot = slots[name] { return slot }
        if let fact = NameTable.fact(named: name) { return fact.type }
        if path.value.count > 1, let slot = slots[path.value[0]] {
            return slot.flatMap { partType(of: $0, at: path.span) }
        }
        if NameTable.wholeFact(of: path.value) != nil { return .data }
        if path.value.count > 1, let reason = NameTable.reservedReason(path.value[0]) {
            return fault(.reservedName(name, reason), at: path.span)
        }
        return fault(.undefinedName(name), at: path.span)
    }

    private mutating func type(ofElementOf list: ExpressionSyntax, at index: ExpressionSyntax) -> ValueType? {
        let found = type(of: list)
        _ = require(index, found == .data ? [.number, .text] : [.number], by: "[…]")
        switch found {
        case nil: return nil
        // There may be no such item, so it is no surer than what comes from outside.
        case .list?, .data?: return .data
        case let other?: return fault(.notAList(other), at: list.span)
        }
    }

    private mutating func partType(of whole: ValueType, at span: SourceSpan) -> ValueType? {
        whole == .data ? .data : fault(.noParts(whole), at: span)
    }

    /// The type of what `each` reads out.
    package mutating func type(ofItemsIn list: ExpressionSyntax) -> ValueType? {
        switch type(of: list) {
        case nil: return nil
        case .list(let element)?: return element
        case .data?: return .data
        case let other?: return fault(.notAList(other), at: list.span)
        }
    }

    private mutating func type(
        of op: Located<ExpressionSyntax.BinaryOperator>, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> ValueType? {
        if let name = hyphenated(op.value, left, right) {
            return fault(.undefinedName(name), at: SourceSpan(from: left.span, to: right.span))
        }
        let sign = op.value.rawValue
        switch op.value {
        case .and, .or:
            _ = require(left, [.yesNo], by: sign)
            _ = require(right, [.yesNo], by: sign)
            return .yesNo
        case .equal, .notEqual:
            if let a = type(of: left), let b = type(of: right), a != b, a != .data, b != .data {
                fault(.unequalTypes(a, b, by: sign), at: SourceSpan(from: left.span, to: right.span))
            }
            return .yesNo
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            let ordered: [ValueType] = [.number, .date, .time, .moment]
            let a = require(left, ordered, by: sign)
            let b = require(right, ordered, by: sign)
            if let a, let b, a != b {
                fault(.unequalTypes(a, b, by: sign), at: SourceSpan(from: left.span, to: right.span))
            }
            return .yesNo
        case .in:
            checkMembership(of: left, in: right, by: sign)
            return .yesNo
        case .contains:
            checkMembership(of: right, in: left, by: sign)
            return .yesNo
        case .add, .subtract, .multiply, .divide:
            let a = require(left, [.number], by: sign)
            let b = require(right, [.number], by: sign)
            return a != nil && b != nil ? .number : nil
        }
    }

    /// A part in a text, or an item in a list.
    private mutating func checkMembership(
        of part: ExpressionSyntax, in whole: ExpressionSyntax, by sign: String
    ) {
        let partType = type(of: part)
        switch type(of: whole) {
        case nil, .data?: break
        case .list(let element)?:
            if let partType, partType != element, partType != .data, element != .data {
                fault(.wrongType(found: partType, wanted: [element], by: sign), at: part.span)
            }
        case .text?:
            if let partType, partType != .text, partType != .data {
                fault(.wrongType(found: partType, wanted: [.text], by: sign), at: part.span)
            }
        case let other?:
            fault(.wrongType(found: other, wanted: [.list(.text), .text], by: sign), at: whole.span)
        }
    }

    private mutating func type(ofCall name: Located<String>, _ arguments: [ExpressionSyntax], _ span: SourceSpan)
        -> ValueType?
    {
        guard let function = FunctionTable.function(named: name.value) else {
            for argument in arguments { type(of: argument) }
            return fault(.unknownFunction(name.value), at: name.span)
        }
        guard function.arity.contains(arguments.count) else {
            fault(.wrongCount(function: name.value, found: arguments.count, wanted: function.arity), at: span)
            return result(of: function, first: nil)
        }
        var first: ValueType?
        for (offset, (argument, wanted)) in zip(arguments, function.arguments).enumerated() {
            let found = check(argument, wanted, first: first, of: name.value)
            // What is data becomes what the value beside it is: `default(order.total, 0)` is a number.
            if offset == 0 || first == .data && wanted == .sameAsFirst { first = found }
        }
        return result(of: function, first: first)
    }

    private func result(of function: FunctionTable.Function, first: ValueType?) -> ValueType? {
        switch function.result {
        case .type(let type): type
        case .sameAsFirst: first
        }
    }

    private mutating func check(
        _ argument: ExpressionSyntax, _ wanted: FunctionTable.Argument, first: ValueType?, of function: String
    ) -> ValueType? {
        switch wanted {
        case .oneOf(let types):
            return require(argument, types, by: "\(function)()")
        case .list:
            guard let found = type(of: argument) else { return nil }
            if case .list = found { return found }
            return found == .data ? found : fault(.notAList(found), at: argument.span)
        case .single:
            guard let found = type(of: argument) else { return nil }
            guard case .list = found else { return found }
            return fault(
                .wrongType(found: found, wanted: [.text, .number, .yesNo], by: "\(function)()"), at: argument.span)
        case .sameAsFirst:
            guard let first else {
                type(of: argument)
                return nil
            }
            return first == .data ? type(of: argument) : require(argument, [first], by: "\(function)()")
        case .slot:
            guard case .name(let path) = argument, path.value.count == 1 else {
                var found: String?
                if case .name(let path) = argument { found = path.value.joined(separator: ".") }
                return fault(.slotExpected(function: function, found: found), at: argument.span)
            }
            guard let slot = slots[path.value[0]] else {
                let isFact = NameTable.fact(named: path.value[0]) != nil
                return fault(
                    isFact
                        ? .slotExpected(function: function, found: path.value[0]) : .undefinedName(path.value[0]),
                    at: path.span)
            }
            return slot
        case .hours:
            guard case .name(let path) = argument, path.value.count == 1 else {
                return fault(.hoursExpected, at: argument.span)
            }
            if !hours.contains(path.value[0]) { fault(.unknownHours(path.value[0]), at: path.span) }
            return nil
        }
    }

    private mutating func require(_ expression: ExpressionSyntax, _ wanted: [ValueType], by sign: String)
        -> ValueType?
    {
        guard let found = type(of: expression) else { return nil }
        guard wanted.contains(found) else {
            if found == .data { return fault(.uncertain(wanted: wanted), at: expression.span) }
            return fault(.wrongType(found: found, wanted: wanted, by: sign), at: expression.span)
        }
        return found
    }

    @discardableResult
    private mutating func fault(_ kind: ExpressionFault.Kind, at span: SourceSpan) -> ValueType? {
        faults.append(ExpressionFault(kind, at: span))
        return nil
    }
}

extension SourceSpan {
    /// From the beginning of one to the end of another that stands behind it.
    init(from first: SourceSpan, to last: SourceSpan) {
        self.init(file: first.file, start: Int(first.start), end: Int(last.end))
    }
}
