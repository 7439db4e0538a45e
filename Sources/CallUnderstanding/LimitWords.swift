/// Why an answer that was understood does not fit, in one language: `That is more than 10.`
struct LimitWords: Sendable {
    /// Before and after the limit.
    let more: (String, String)
    let less: (String, String)
    let earliest: (String, String)
    let latest: (String, String)
    let notWhole: String
    /// Before how many digits there must be, and between the fewest and the most.
    let need: (String, String)
    /// Between `need` and the fewest, where there may be more.
    let from: String
    /// One, and several.
    let digits: (String, String)
    let signs: (String, String)
}

/// A limit that an answer breaks; values as they are spoken.
package enum SpokenLimit: Hashable, Sendable {
    case most(String)
    case least(String)
    case earliest(String)
    case latest(String)
    case whole
    /// `length: 6-8`
    case digits(ClosedRange<Int>)
    /// Letters and digits.
    case signs(ClosedRange<Int>)
}

extension LanguageWords {
    /// `That is more than 10.`
    package func sentence(for limit: SpokenLimit) -> String {
        func around(_ words: (String, String), _ value: String) -> String {
            words.0 + value + FullStop.rest(words.1, after: value)
        }
        func count(_ range: ClosedRange<Int>, _ noun: (String, String)) -> String {
            let isOne = range == 1...1
            let number =
                range.count == 1
                ? "\(range.lowerBound)" : limits.from + "\(range.lowerBound)" + limits.need.1 + "\(range.upperBound)"
            return limits.need.0 + number + " " + (isOne ? noun.0 : noun.1) + "."
        }
        return switch limit {
        case .most(let value): around(limits.more, value)
        case .least(let value): around(limits.less, value)
        case .earliest(let value): around(limits.earliest, value)
        case .latest(let value): around(limits.latest, value)
        case .whole: limits.notWhole
        case .digits(let range): count(range, limits.digits)
        case .signs(let range): count(range, limits.signs)
        }
    }
}
