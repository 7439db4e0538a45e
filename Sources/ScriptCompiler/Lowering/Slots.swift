import CallProgram
import Foundation
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `slots: age: {type: number, default: 18}`
    mutating func slots() -> [Slot] {
        script.slots.indices.map { index in
            let slot = script.slots[index]
            var lowered = Slot(
                name: place.prefix + slot.name.value, type: slotTypes[index],
                defaultValue: slot.defaultValue?.plainText.map { slotTypes[index].proved(written: $0) },
                // What a script takes that is run is given to it by the one that runs it.
                input: place.number == 0 ? Slot.Input(slot.input?.value) : .none, isSensitive: slot.isSensitive)
            if let constant = slot.constant { lowered.defaultValue = constant.value(of: slotTypes[index]) }
            lowered.confirm = Slot.Confirm(slot.confirm?.value)
            return lowered
        }
    }

    /// The right side of a `set`: a plain value is of the slot's type, a lone `${…}` is what it computes, and
    /// anything else is text with places filled in.
    func value(_ template: TemplateSyntax, for slot: SlotID) -> CallProgram.Expression {
        value(template, for: slotTypes[names.number(of: slot)], type(of: slot))
    }

    func type(of slot: SlotID) -> ValueType { script.valueType(ofSlot: names.number(of: slot), names.index) }

    /// The same for a slot of another script.
    func value(_ template: TemplateSyntax, for slotType: SlotType, _ type: ValueType) -> CallProgram.Expression {
        if let plain = template.plainText { return .literal(slotType.proved(written: plain)) }
        if let expression = template.soleExpression {
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

extension SlotType {
    /// Raw text as the type reads it; the rules have proved that it does.
    fileprivate func proved(written text: String) -> Value { value(written: text) ?? .text(text) }

    /// The intents of a choice's options come from the table.
    init(_ type: SlotTypeSyntax, _ names: Names, _ intents: inout IntentTable) {
        switch type {
        case .list(let item): self = .list(of: ListItem(rawValue: item.rawValue) ?? .data)
        case .data: self = .data
        case .item(let menu):
            let way = { (path: Located<String>?) in path?.value.split(separator: ".").map(String.init) ?? [] }
            self = .item(ListMenu(list: names.slot(menu.from), label: way(menu.label), value: way(menu.value)))
        case .text(let minLength, let maxLength, let pattern):
            self = .text(minLength: minLength?.value, maxLength: maxLength?.value, pattern: pattern?.value)
        case .number(let min, let max, let whole):
            self = .number(
                min: min.map { Number(exactly: $0.value) }, max: max.map { Number(exactly: $0.value) }, whole: whole)
        case .yesNo: self = .yesNo
        case .digits(let length): self = .digits(length: length?.value)
        case .date(let earliest, let latest, let keys):
            self = .date(
                earliest: earliest.map { DayLimit($0.value) }, latest: latest.map { DayLimit($0.value) },
                keys: keys?.value.rawValue)
        case .time(let earliest, let latest):
            self = .time(
                earliest: earliest.map { TimeOfDay(minutes: $0.value) },
                latest: latest.map { TimeOfDay(minutes: $0.value) })
        case .phone(let region): self = .phone(region: region?.value)
        case .money(let currency, let min, let max):
            self = .money(
                currency: currency?.value, min: min.map { Number(exactly: $0.value) },
                max: max.map { Number(exactly: $0.value) })
        case .email: self = .email
        case .spelled(let length): self = .spelled(length: length?.value)
        case .choice(let options):
            self = .choice(
                options.map {
                    CallProgram.SlotOption(name: $0.name.value, intent: intents.intent(of: $0.choice(to: nil)))
                })
        }
    }
}

extension Number {
    /// The decimal that a double prints as: 0.1 is 0.1 and not the binary fraction nearest to it.
    fileprivate init(exactly value: Double) {
        self = Number(string: "\(value)") ?? Number(value)
    }
}

extension DayLimit {
    fileprivate init(_ limit: DayLimitSyntax) {
        switch limit {
        case .day(let day): self = .day(CalendarDate(year: day.year, month: day.month, day: day.day))
        case .fromToday(let days): self = .fromToday(days)
        }
    }
}

extension TimeOfDay {
    fileprivate init(minutes: Int) { self.init(hour: minutes / 60, minute: minutes % 60) }
}

extension Slot.Confirm {
    fileprivate init(_ confirm: SlotDeclaration.Confirm?) {
        switch confirm {
        case .never: self = .never
        case .always: self = .always
        case .lowConfidence, nil: self = .lowConfidence
        }
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
