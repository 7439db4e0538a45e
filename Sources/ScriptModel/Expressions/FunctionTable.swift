/// The functions an expression may call.
package enum FunctionTable {
    /// What an argument may be.
    package enum Argument: Hashable, Sendable {
        case oneOf([ValueType])
        /// A list of anything.
        case list
        /// Any single value, and one that may be missing: a slot, a fact of the call, the number of a text.
        case single
        /// The name of a slot: `is_set(age)`.
        case slot
        /// The name of opening hours: `open(office)`.
        case hours
        /// Of the type that the first argument has.
        case sameAsFirst

        static let text = Argument.oneOf([.text])
        static let number = Argument.oneOf([.number])
        static let date = Argument.oneOf([.date])
    }

    package enum Result: Hashable, Sendable {
        case type(ValueType)
        case sameAsFirst
    }

    package struct Function: Sendable {
        package let name: String
        package let arguments: [Argument]
        /// How many of the last arguments may be left out.
        package let optional: Int
        package let result: Result
        /// One line for the language's reference.
        package let doc: String

        init(_ name: String, _ arguments: [Argument], optional: Int = 0, _ result: ValueType, _ doc: String) {
            self.init(name, arguments, optional: optional, result: .type(result), doc)
        }

        init(_ name: String, _ arguments: [Argument], optional: Int = 0, result: Result, _ doc: String) {
            self.name = name
            self.arguments = arguments
            self.optional = optional
            self.result = result
            self.doc = doc
        }

        package var arity: ClosedRange<Int> { (arguments.count - optional)...arguments.count }
    }

    package static let functions: [Function] = [
        Function("lower", [.text], .text, "the text in small letters"),
        Function("upper", [.text], .text, "the text in capitals"),
        Function("trim", [.text], .text, "the text without blanks at its ends"),
        Function("length", [.textOrList], .number, "how many characters a text has, or items a list"),
        Function("contains", [.text, .text], .yesNo, "whether the first text has the second in it"),
        Function("starts_with", [.text, .text], .yesNo, "whether the first text begins with the second"),
        Function("ends_with", [.text, .text], .yesNo, "whether the first text ends with the second"),
        Function("matches", [.text, .text], .yesNo, "whether the whole text fits a pattern"),
        Function("replace", [.text, .text, .text], .text, "the first text with each second in it made a third"),
        Function("join", [.list, .text], optional: 1, .text, "the items of a list with a text between them"),
        Function("is_set", [.slot], .yesNo, "whether a slot has a value yet"),
        Function(
            "default", [.single, .sameAsFirst], result: .sameAsFirst, "a value, or another where it is missing"),
        Function(
            "round", [.number, .number], optional: 1, .number, "the number rounded, to so many decimals if given"),
        Function("number", [.textOrNumber], .number, "the number that a text writes"),
        Function(
            "time", [.anyTime], .time, "the time of day of a moment, or of a text like 09:30, spoken as a clock time"),
        Function("date", [.anyDate], .date, "the day of a moment, or of a text like 2026-12-31, spoken as a date"),
        Function("weekday", [.momentOrDate], .text, "the name of the day of the week, in the language of the call"),
        Function("hour", [.momentOrTime], .number, "the hour, from 0 to 23"),
        Function("days_between", [.date, .date], .number, "how many days lie between two dates"),
        Function("add_days", [.date, .number], .date, "a date so many days later"),
        Function("open", [.hours], .yesNo, "whether these opening hours hold now"),
        Function("digits", [.textOrNumber], .text, "read digit by digit"),
        Function("spell", [.text], .text, "read letter by letter"),
        Function("money", [.number, .text], optional: 1, .text, "read as an amount of money"),
        Function("ordinal", [.number], .text, "read as a rank: third"),
        Function("phone", [.text], .text, "read as a phone number"),
    ]

    package static func function(named name: String) -> Function? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: functions.map { ($0.name, $0) })
}

extension FunctionTable.Argument {
    fileprivate static let textOrList = Self.oneOf([.text, .list(.text), .list(.number), .list(.data), .data])
    fileprivate static let textOrNumber = Self.oneOf([.text, .number])
    fileprivate static let momentOrTime = Self.oneOf([.moment, .time])
    fileprivate static let momentOrDate = Self.oneOf([.moment, .date])
    fileprivate static let anyTime = Self.oneOf([.moment, .time, .text])
    fileprivate static let anyDate = Self.oneOf([.moment, .date, .text])
}
