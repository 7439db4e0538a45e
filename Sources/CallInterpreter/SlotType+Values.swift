import CallProgram
import CallUnderstanding
import Foundation

extension SlotType {
    /// The value as this slot would hold it; nil when it does not fit, limits included.
    func value(from given: Value) -> Value? {
        switch (self, given) {
        case (.text, .text(let text)): fits(text) ? given : nil
        case (.number, .number(let number)): fits(number) ? given : nil
        case (.number, .text(let text)):
            Decimal(plain: text).flatMap { fits($0) ? .number($0) : nil }
        case (.yesNo, .yesNo): given
        case (.yesNo, .text(let text)):
            switch text.lowercased() {
            case "yes", "true": .yesNo(true)
            case "no", "false": .yesNo(false)
            default: nil
            }
        default: nil
        }
    }

    /// Whether a number is within the slot's limits.
    func fits(_ number: Number) -> Bool {
        guard case .number(let min, let max, let whole) = self, !number.isNaN else { return false }
        if let min, number < min { return false }
        if let max, number > max { return false }
        return !whole || number.isWhole
    }

    /// Whether a text is within the slot's limits.
    func fits(_ text: String) -> Bool {
        guard case .text(let minLength, let maxLength, let pattern) = self else { return false }
        guard text.utf8.count <= Evaluator.longestText else { return false }
        if minLength != nil || maxLength != nil {
            let length = text.count
            if let minLength, length < minLength { return false }
            if let maxLength, length > maxLength { return false }
        }
        guard let pattern else { return true }
        return Pattern(pattern)?.matches(text) ?? false
    }
}

extension Decimal {
    /// A number written with digits, at most one point between them and a sign, and nothing else.
    init?(plain text: String) {
        let hasSign = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
        let parts = text.utf8.dropFirst(hasSign ? 1 : 0).split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2,
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }),
            // Beyond 38 digits a decimal loses some: such an answer is no number a script can use.
            parts.reduce(0, { $0 + $1.count }) <= 38, let value = Decimal(string: text), !value.isNaN
        else { return nil }
        self = value
    }

    var isWhole: Bool { rounded(toPlaces: 0) == self }

    /// Half away from zero, as people round.
    func rounded(toPlaces places: Int) -> Decimal {
        var result = Decimal()
        var value = self
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }

    /// As an integer, when it is whole and of a size that counts things.
    var count: Int? {
        guard !isNaN, isWhole, self >= -1_000_000_000, self <= 1_000_000_000 else { return nil }
        return Int(rounded(toPlaces: 0).description)
    }
}
