package import Foundation

extension Number {
    /// The decimals that a computation keeps of its operands.
    package static let decimalsKept = 64

    /// `rate * amount`. NaN where it is too large; what is too small to matter is 0.
    ///
    /// Foundation stops the process where a product has more decimals than it can hold.
    package func product(_ other: Number) -> Number { rough * other.rough }

    /// `amount / 100`. NaN where it is too large or too small, or the other is 0.
    package func quotient(_ other: Number) -> Number { rough / other }

    private var rough: Number {
        guard exponent < -Self.decimalsKept else { return self }
        var (result, value) = (Decimal(), self)
        NSDecimalRound(&result, &value, Self.decimalsKept, .plain)
        return result
    }
}
