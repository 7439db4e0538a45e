extension SlotType {
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
        case .digits(let length): return (length.map { Self.count($0) + " " } ?? "") + "digits"
        case .date(let earliest, let latest, _):
            return "a date such as 2026-12-31" + (Self.range(earliest?.text, latest?.text).map { " \($0)" } ?? "")
        case .time(let earliest, let latest):
            return "a time such as 17:30" + (Self.range(earliest?.text, latest?.text).map { " \($0)" } ?? "")
        case .phone: return "a phone number such as +15551234567"
        case .money(_, let min, let max):
            return "an amount such as 12.50"
                + (Self.range(min.map { "\($0)" }, max.map { "\($0)" }).map { " \($0)" } ?? "")
        case .email: return "an e-mail address"
        case .spelled(let length): return (length.map { Self.count($0) + " " } ?? "") + "letters and digits"
        case .choice(let options): return "one of \(options.map(\.name).joined(separator: ", "))"
        case .list(let item): return "a list of \(item.plural)"
        case .data: return "JSON"
        case .item: return "one of the items of a list"
        }
    }

    private static func count(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    private static func range(_ min: String?, _ max: String?) -> String? {
        switch (min, max) {
        case (let min?, let max?): "from \(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): nil
        }
    }
}

extension ListItem {
    package var plural: String {
        switch self {
        case .text: "texts"
        case .number: "numbers"
        case .data: "data"
        }
    }
}
