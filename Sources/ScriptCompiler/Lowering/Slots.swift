import CallProgram
import Foundation
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `slots: age: {type: number, default: 18}`
    func slots() -> [Slot] {
        script.slots.map { slot in
            Slot(
                name: slot.name.value, type: SlotType(slot.type),
                defaultValue: slot.defaultValue?.plainText.map { Value($0, as: slot.type) },
                input: Slot.Input(slot.input?.value), isSensitive: slot.isSensitive)
        }
    }

    /// The right side of a `set`: a plain value is of the slot's type, a lone `${…}` is what it computes, and
    /// anything else is text with places filled in.
    func value(_ template: TemplateSyntax, for slot: SlotID) -> CallProgram.Expression {
        if let plain = template.plainText { return .literal(Value(plain, as: script.slots[slot.index].type)) }
        if let expression = template.soleExpression {
            let type = script.slots[slot.index].type.valueType
            var checker = self.checker
            // A text slot takes anything in its spoken form: `set: {when: ${today}}`.
            if type != .text || checker.type(of: expression) == .text { return self.expression(expression) }
        }
        return .template(self.template(template))
    }

    func assignments(_ assignments: [ScriptModel.State.Assignment]) -> [Question.Assignment] {
        assignments.map { assignment in
            let slot = names.slot(assignment.slot)
            return Question.Assignment(slot: slot, value: value(assignment.value, for: slot))
        }
    }
}

extension Value {
    /// Raw text as a slot's type reads it.
    fileprivate init(_ text: String, as type: SlotTypeSyntax) {
        switch type {
        case .text: self = .text(text)
        case .number: self = .number(Number(string: text) ?? 0)
        case .yesNo: self = .yesNo(["yes", "true"].contains(text))
        }
    }
}

extension SlotType {
    fileprivate init(_ type: SlotTypeSyntax) {
        switch type {
        case .text(let minLength, let maxLength, let pattern):
            self = .text(minLength: minLength?.value, maxLength: maxLength?.value, pattern: pattern?.value)
        case .number(let min, let max, let whole):
            self = .number(
                min: min.map { Number(exactly: $0.value) }, max: max.map { Number(exactly: $0.value) }, whole: whole)
        case .yesNo: self = .yesNo
        }
    }
}

extension Number {
    /// The decimal that a double prints as: 0.1 is 0.1 and not the binary fraction nearest to it.
    fileprivate init(exactly value: Double) {
        self = Number(string: "\(value)") ?? Number(value)
    }
}

extension Slot.Input {
    fileprivate init(_ input: SlotDeclaration.Input?) {
        switch input {
        case .required: self = .required
        case .optional: self = .optional
        case nil: self = .none
        }
    }
}
