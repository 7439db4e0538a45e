import Foundation

/// Expressions, templates and prompts printed back as an author would write them.
///
/// For example: `attempts + 1`, `"Hello ${name}"`, `play(jingle.mp3)`.
struct ProgramText {
    let program: Program

    func text(_ target: Target) -> String {
        switch target {
        case .state(let id): name(id)
        case .hangup: "hangup"
        case .repeat: "repeat"
        case .back: "back"
        case .return: "return"
        }
    }

    // A program built by hand may point past its tables; a printer must still show it.
    func name(_ id: StateID) -> String {
        program.states.indices.contains(id.index) ? program[id].name : "?\(id.index)"
    }

    func name(_ id: SlotID) -> String {
        program.slots.indices.contains(id.index) ? program[id].name : "?\(id.index)"
    }

    func tag(_ id: LanguageID) -> String {
        program.languages.indices.contains(id.index) ? program[id].tag : "?\(id.index)"
    }

    func name(_ id: HoursID) -> String {
        program.hours.indices.contains(id.index) ? program[id].name : "?\(id.index)"
    }

    func text(_ parts: [PromptPart]) -> String {
        parts.map { part in
            let how = [part.voice, part.language].compactMap { $0 }
            let what =
                switch part.content {
                case .text(let template): quoted(template)
                case .play(let template): "play(\(quoted(template)))"
                case .pause(let milliseconds): "pause(\(milliseconds)ms)"
                case .ssml(let template): "ssml(\(quoted(template)))"
                case .keys(let keys): "keys(\(keys))"
                case .each(let each): "each(\(text(each.list)), at most \(each.atMost): \(text(each.say)))"
                }
            return how.isEmpty ? what : "\(what) in \(how.joined(separator: " "))"
        }.joined(separator: ", ")
    }

    func quoted(_ template: Template) -> String {
        var text = "\""
        for segment in template.segments {
            switch segment {
            case .text(let literal): text += escaped(literal, isTemplate: true)
            case .value(let expression): text += "${\(self.text(expression))}"
            }
        }
        return text + "\""
    }

    /// `binding` is how tightly the surroundings hold; a looser expression is put in parentheses.
    func text(_ expression: Expression, binding: Int = 0) -> String {
        let own = Self.binding(of: expression)
        let text =
            switch expression {
            case .literal(let value): self.text(value)
            case .slot(let id): name(id)
            case .fact(let fact): fact.rawValue
            case .not(let operand): "not \(self.text(operand, binding: own))"
            case .negate(let operand): "-\(self.text(operand, binding: own))"
            case .binary(let op, let left, let right):
                // Comparisons do not chain; the others lean to the left.
                self.text(left, binding: own == Self.comparison ? own + 1 : own)
                    + " \(op.rawValue) " + self.text(right, binding: own + 1)
            case .call(let function, let arguments):
                "\(function.rawValue)(\(arguments.map { self.text($0) }.joined(separator: ", ")))"
            case .open(let id): "open(\(name(id)))"
            case .isSet(let id): "is_set(\(name(id)))"
            case .spoken(let id): "spoken(\(name(id)))"
            case .template(let template): quoted(template)
            case .secret(let name): "secrets.\(name)"
            case .member(let whole, let name): "\(self.text(whole, binding: own)).\(name)"
            case .element(let list, let index): "\(self.text(list, binding: own))[\(self.text(index))]"
            case .local(let local): local.rawValue
            }
        return own < binding ? "(\(text))" : text
    }

    func text(_ value: Value) -> String {
        switch value {
        case .text(let text): "\"\(escaped(text, isTemplate: false))\""
        case .number(let number): "\(number)"
        case .yesNo(let yes): yes ? "yes" : "no"
        case .date(let date): date.text
        case .time(let time): time.text
        case .moment(let moment): "\(moment.timeIntervalSince1970)"
        case .list(let values): "[\(values.map(text).joined(separator: ", "))]"
        case .data(let json): text(json)
        }
    }

    private func text(_ json: JSON) -> String {
        switch json {
        case .null: "nothing"
        case .bool(let yes): yes ? "yes" : "no"
        case .number(let number): "\(number)"
        case .string(let text): "\"\(escaped(text, isTemplate: false))\""
        case .array(let items): "[\(items.map(text).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
        }
    }

    private static let comparison = 4

    private static func binding(of expression: Expression) -> Int {
        switch expression {
        case .binary(let op, _, _):
            switch op {
            case .or: 1
            case .and: 2
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .contains: comparison
            case .add, .subtract: 5
            case .multiply, .divide: 6
            }
        case .not: 3
        case .negate: 7
        default: 8
        }
    }

    /// `$$` is how a script writes a dollar sign before a brace.
    private func escaped(_ text: String, isTemplate: Bool) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "{" where isTemplate && previous == "$": result += "${"
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }
}
