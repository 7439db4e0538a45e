import Foundation

extension SlotType {
    /// The value of a text as a person or a program writes it from outside a call: `4`, `2.5`, `yes`, `Ms Rivera`.
    /// Nil when it does not fit.
    package func value(written text: String) -> Value? {
        switch self {
        case .text(let minLength, let maxLength, let pattern):
            let length = text.count
            guard length >= minLength ?? 0, length <= maxLength ?? .max else { return nil }
            if let pattern, let regex = try? Regex(pattern), text.wholeMatch(of: regex) == nil { return nil }
            return .text(text)
        case .number(let min, let max, let whole):
            guard Self.isNumber(text), let number = Number(string: text, locale: Locale(identifier: "en_US_POSIX"))
            else { return nil }
            if let min, number < min { return nil }
            if let max, number > max { return nil }
            if whole, number != number.rounded { return nil }
            return .number(number)
        case .yesNo:
            switch text.lowercased() {
            case "yes", "true": return .yesNo(true)
            case "no", "false": return .yesNo(false)
            default: return nil
            }
        }
    }

    /// What fits, for people: `a whole number from 1 to 30`.
    package var sentence: String {
        switch self {
        case .text(let minLength, let maxLength, let pattern):
            let length = Self.range(minLength.map(String.init), maxLength.map(String.init))
            return "text" + (length.map { " of \($0) characters" } ?? "") + (pattern.map { " like \($0)" } ?? "")
        case .number(let min, let max, let whole):
            let range = Self.range(min.map { "\($0)" }, max.map { "\($0)" }).map { " \($0)" } ?? ""
            return (whole ? "a whole number" : "a number") + range
        case .yesNo: return "yes or no"
        }
    }

    private static func range(_ min: String?, _ max: String?) -> String? {
        switch (min, max) {
        case (let min?, let max?): "from \(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): nil
        }
    }

    /// Foundation reads a number off the front of any text; a value must be one to its end.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard text.utf8.count - digits.count <= 1, text.utf8.count <= 40 else { return false }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}

extension Decimal {
    fileprivate var rounded: Decimal {
        var (result, number) = (Decimal(), self)
        NSDecimalRound(&result, &number, 0, .plain)
        return result
    }
}
