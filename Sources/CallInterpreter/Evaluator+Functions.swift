import CallProgram
import CallUnderstanding
import Foundation

extension Evaluator {
    func call(_ function: Function, _ arguments: [Expression]) throws(Trap) -> Value {
        guard arguments.count >= function.fewestArguments else {
            throw Trap(.badValue("\(function.rawValue) needs \(function.fewestArguments) values"))
        }
        switch function {
        case .lower: return .text(try text(arguments[0]).lowercased())
        case .upper: return .text(try text(arguments[0]).uppercased())
        case .trim: return .text(try text(arguments[0]).trimmingCharacters(in: .whitespacesAndNewlines))
        case .length: return try length(arguments[0])
        case .contains: return .yesNo(contains(try value(of: arguments[0]), try value(of: arguments[1])))
        case .startsWith:
            let (whole, part) = (try text(arguments[0]).lowercased(), try text(arguments[1]).lowercased())
            return .yesNo(whole.hasPrefix(part))
        case .endsWith:
            let (whole, part) = (try text(arguments[0]).lowercased(), try text(arguments[1]).lowercased())
            return .yesNo(whole.hasSuffix(part))
        case .matches: return try matches(arguments[0], arguments[1])
        case .replace: return try replace(arguments[0], arguments[1], with: arguments[2])
        case .join: return try join(arguments[0], separator: arguments.count > 1 ? arguments[1] : nil)
        case .default: return try fallback(arguments[0], to: arguments[1])
        case .round: return try round(arguments[0], places: arguments.count > 1 ? arguments[1] : nil)
        case .number: return try parsedNumber(arguments[0])
        case .time: return .time(try time(arguments[0]))
        case .date: return .date(try date(arguments[0]))
        case .weekday: return .text(forms.weekday(try date(arguments[0])))
        case .hour: return .number(Number(try time(arguments[0]).hour))
        case .daysBetween:
            let (first, last) = (try date(arguments[0]), try date(arguments[1]))
            return .number(Number(last.daysSince1970 - first.daysSince1970))
        case .addDays: return try addDays(arguments[0], arguments[1])
        case .digits: return try bounded(SpokenDigits.oneByOne(try written(arguments[0])))
        case .spell: return try bounded(SpokenDigits.letterByLetter(try written(arguments[0])))
        case .money: return .text(forms.money(try number(arguments[0]), currency: try currency(arguments)))
        case .ordinal: return .text(forms.ordinal(try number(arguments[0])))
        case .phone: return try bounded(SpokenDigits.phone(try written(arguments[0])))
        }
    }

    private func length(_ argument: Expression) throws(Trap) -> Value {
        switch try value(of: argument) {
        case .text(let text): return .number(Number(text.count))
        case .list(let values): return .number(Number(values.count))
        case .data(.object(let members)): return .number(Number(members.count))
        case .data(let json): return .number(Number(Value.data(json).items.count))
        default: throw misfit("a text or a list")
        }
    }

    private func matches(_ argument: Expression, _ pattern: Expression) throws(Trap) -> Value {
        guard let pattern = Pattern(try text(pattern)) else { throw Trap(.badValue("the pattern cannot be read")) }
        return .yesNo(pattern.matches(try text(argument)))
    }

    private func replace(_ argument: Expression, _ old: Expression, with new: Expression) throws(Trap) -> Value {
        let (whole, old, new) = (try text(argument), try text(old), try text(new))
        guard !old.isEmpty else { return .text(whole) }
        // Bounded before it is built: a long text of short matches could grow a thousandfold.
        let most = whole.utf8.count / old.utf8.count * max(0, new.utf8.count - old.utf8.count)
        if whole.utf8.count + most > Self.longestText * 100 { throw Trap(.badValue("a text grew too long")) }
        return try bounded(whole.replacing(old, with: new))
    }

    private func join(_ argument: Expression, separator: Expression?) throws(Trap) -> Value {
        let values = try value(of: argument).items
        let separator = try separator.map { expression throws(Trap) in try text(expression) } ?? ", "
        return try bounded(values.map { forms.spoken($0) }.joined(separator: separator))
    }

    /// The second value where the first cannot be had: an unset slot, an empty fact, a text that is no number.
    private func fallback(_ first: Expression, to second: Expression) throws(Trap) -> Value {
        let found: Value
        do {
            found = try value(of: first)
        } catch {
            return try value(of: second)
        }
        if case .fact = first, found == .text("") { return try value(of: second) }
        switch first {
        case .slot where !found.isData: return found
        case .member, .element, .local, .slot:
            // What comes from outside is whatever it is there: the second value says what is wanted.
            let wanted = try value(of: second)
            return found.converted(like: wanted) ?? wanted
        default: return found
        }
    }

    private func round(_ argument: Expression, places: Expression?) throws(Trap) -> Value {
        let places = try places.map { expression throws(Trap) in try number(expression) } ?? 0
        guard let count = places.count, (0...20).contains(count) else { throw Trap(.badValue("0 to 20 places")) }
        return .number(try number(argument).rounded(toPlaces: count))
    }

    private func parsedNumber(_ argument: Expression) throws(Trap) -> Value {
        switch try value(of: argument) {
        case .number(let number): return .number(number)
        case .text(let text):
            let plain = Decimal(plain: SpeechText.clean(text))
            guard let number = plain ?? NumberGrammar.value(of: text, language: program[session.language].tag),
                !number.isNaN
            else { throw misfit("a text that is a number") }
            return .number(number)
        default: throw misfit("a text")
        }
    }

    private func currency(_ arguments: [Expression]) throws(Trap) -> String? {
        arguments.count > 1 ? try text(arguments[1]) : nil
    }

    /// What is spelt out: a text, or a number's digits.
    private func written(_ argument: Expression) throws(Trap) -> String {
        switch try value(of: argument) {
        case .text(let text): return text
        case .number(let number): return number.description
        default: throw misfit("a text or a number")
        }
    }
}

extension Function {
    fileprivate var fewestArguments: Int {
        switch self {
        case .lower, .upper, .trim, .length, .join, .round, .number, .time, .date, .weekday, .hour, .digits, .spell,
            .money, .ordinal, .phone:
            1
        case .contains, .startsWith, .endsWith, .matches, .default, .daysBetween, .addDays: 2
        case .replace: 3
        }
    }
}
