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
}
