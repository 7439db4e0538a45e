import Foundation

/// Adds up the parts of a spoken number in the order they are said.
struct NumberSum {
    /// What is finished: thousands and above.
    private var done: Decimal = 0
    /// The group being said: below a thousand, or a figure.
    private var group: Decimal = 0
    /// The last part below a hundred, and whether it may still be joined.
    private var last: Int?
    private var isAfterAnd = false
    private var hasAny = false
    private var hasHalf = false
    /// Ones said in a row so far: "four two oh".
    private var digits = 0
    private var lastScale = Int.max

    var total: Decimal? { hasAny && !isAfterAnd ? done + group : nil }

    mutating func add(small value: Int) -> Bool {
        guard !hasHalf else { return false }
        defer {
            last = value
            isAfterAnd = false
            hasAny = true
        }
        switch (last, value) {
        case (nil, _):
            group += Decimal(value)
            digits = value < 10 && group == Decimal(value) && done == 0 ? 1 : 0
        case (let ten?, 1...9) where ten >= 20 && ten < 100 && ten % 10 == 0:
            group += Decimal(value)
        case (let one?, 20...90) where one < 10 && one > 0 && isAfterAnd && value % 10 == 0 && digits <= 1:
            // "drei und zwanzig"
            group += Decimal(value)
            digits = 0
        case (4, 20) where group.isFour:
            // "quatre-vingts"
            group += 76
            digits = 0
            last = 80
            return true
        case (let ten?, 10...19) where ten == 60 || ten == 80 || ten == 20 && group.isEighty:
            // "soixante-dix", "quatre-vingt-onze"
            group += Decimal(value)
        case (10?, 7...9):
            // "dix-sept"
            group += Decimal(value)
        case (let ten?, 1...9) where ten == 80:
            group += Decimal(value)
        case (let hundreds?, 0...99) where hundreds >= 100 && hundreds % 100 == 0:
            // "doscientos veinte"
            group += Decimal(value)
        case (_, 0...9) where digits > 0 && !isAfterAnd:
            group = group * 10 + Decimal(value)
            digits += 1
        default: return false
        }
        return true
    }

    mutating func addHundred() -> Bool {
        guard !hasHalf, !isAfterAnd || done > 0, digits <= 1, group < 100 else { return false }
        group = group == 0 ? 100 : group * 100
        return finishPart()
    }

    mutating func add(scale: Int) -> Bool {
        guard !hasHalf, scale < lastScale, digits <= 1 else { return false }
        done += (group == 0 ? 1 : group) * Decimal(scale)
        group = 0
        lastScale = scale
        return finishPart()
    }

    mutating func add(figure value: Decimal) -> Bool {
        guard value >= 0, group == 0 || last == nil && value < 100, !hasHalf, digits == 0 else { return false }
        group += value
        return finishPart()
    }

    mutating func add(other value: Int) -> Bool {
        guard done == 0, !hasHalf else { return false }
        group = (group == 0 ? 1 : group) * Decimal(value)
        return finishPart()
    }

    mutating func addAnd() -> Bool {
        guard hasAny, !isAfterAnd else { return !hasAny }
        isAfterAnd = true
        return true
    }

    mutating func addHalf() -> Bool {
        guard hasAny, !hasHalf else { return false }
        group += Decimal(sign: .plus, exponent: -1, significand: 5)
        hasHalf = true
        isAfterAnd = false
        return true
    }

    private mutating func finishPart() -> Bool {
        last = nil
        digits = 0
        isAfterAnd = false
        hasAny = true
        return true
    }
}

extension Decimal {
    /// Ends in a four said alone, as in "quatre" and "deux cent quatre".
    fileprivate var isFour: Bool { lastTwo == 4 }
    fileprivate var isEighty: Bool { lastTwo == 80 }

    private var lastTwo: Int {
        let whole = NSDecimalNumber(decimal: self).intValue
        return whole % 100
    }
}
