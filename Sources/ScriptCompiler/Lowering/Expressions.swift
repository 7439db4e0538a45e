import CallProgram
import Foundation
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `attempts + 1`: names become slots and facts, calls become functions.
    func expression(_ syntax: ExpressionSyntax) -> CallProgram.Expression {
        switch syntax {
        case .text(let text): .literal(.text(text.value))
        case .number(let digits): .literal(.number(proved(Number(string: digits.value), "number", digits)))
        case .yesNo(let value): .literal(.yesNo(value.value))
        case .name(let path): name(path)
        case .element(let list, let index, _): .element(expression(list), expression(index))
        case .member(let whole, let name): .member(expression(whole), name.value)
        case .unary(let op, let operand):
            switch op.value {
            case .not: .not(expression(operand))
            case .negate: .negate(expression(operand))
            }
        case .binary(let op, let left, let right):
            .binary(BinaryOperator(op.value), expression(left), expression(right))
        case .call(let function, let arguments, _): call(function, arguments)
        }
    }

    /// Text with its `${…}` places.
    func template(_ syntax: TemplateSyntax) -> Template {
        Template(
            syntax.segments.map { segment in
                switch segment {
                case .text(let text): .text(text)
                case .expression(let expression): .value(self.expression(expression))
                }
            })
    }

    /// Text for the ear: a slot stands for what its type sounds like, a phone number in groups.
    func spoken(_ syntax: TemplateSyntax) -> Template {
        Template(
            template(syntax).segments.map { segment in
                if case .value(.slot(let slot)) = segment, slotTypes[names.number(of: slot)].hasSpokenForm {
                    return .value(.spoken(slot))
                }
                return segment
            })
    }

    private func name(_ path: Located<[String]>) -> CallProgram.Expression {
        let name = path.map { $0.joined(separator: ".") }
        if path.value.count == 2, path.value[0] == "secrets" { return .secret(path.value[1]) }
        if let each, each.locals.contains(path.value[0]) {
            return parts(path.value, of: .local(path.value[0] == each.item.value ? .item : .position))
        }
        if names.index.slot(in: path.value) != nil {
            return parts(path.value, of: .slot(names.slot(path.map { $0[0] })))
        }
        if let whole = NameTable.wholeFact(of: path.value) {
            return parts(path.value, of: .fact(proved(Fact(rawValue: whole.name), "name", name)))
        }
        return .fact(proved(Fact(rawValue: name.value), "name", name))
    }

    private func parts(_ path: [String], of whole: CallProgram.Expression) -> CallProgram.Expression {
        path.dropFirst().reduce(whole) { .member($0, $1) }
    }

    private func call(_ function: Located<String>, _ arguments: [ExpressionSyntax]) -> CallProgram.Expression {
        // Two functions ask about a name and not about a value.
        if case .name(let path)? = arguments.first {
            let name = path.map { $0.joined(separator: ".") }
            switch function.value {
            case "open": return .open(names.hours(name))
            case "is_set": return .isSet(names.slot(name))
            default: break
            }
        }
        return .call(
            proved(Function(rawValue: function.value), "function", function), arguments.map { expression($0) })
    }
}

extension BinaryOperator {
    fileprivate init(_ op: ExpressionSyntax.BinaryOperator) {
        self =
            switch op {
            case .and: .and
            case .or: .or
            case .equal: .equal
            case .notEqual: .notEqual
            case .less: .less
            case .lessOrEqual: .lessOrEqual
            case .greater: .greater
            case .greaterOrEqual: .greaterOrEqual
            case .in: .in
            case .contains: .contains
            case .add: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            }
    }
}
