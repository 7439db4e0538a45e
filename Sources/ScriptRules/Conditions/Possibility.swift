/// Looks for values with which several conditions hold at once.
struct Possibility {
    /// A search that takes longer is given up, and all is taken to be possible.
    private var steps = 2_000

    private let domains: Domains

    private init(_ domains: Domains) { self.domains = domains }

    /// False where surely nothing makes them all hold.
    static func exists(of conditions: [Condition], in domains: Domains) -> Bool {
        var search = Possibility(domains)
        return search.exists(conditions, [:])
    }

    private mutating func exists(_ open: [Condition], _ known: [String: Known]) -> Bool {
        steps -= 1
        guard steps > 0, let next = open.last else { return true }
        let rest = Array(open.dropLast())
        switch next {
        case .all(let parts): return exists(rest + parts, known)
        case .any(let parts):
            for part in parts where exists(rest + [part], known) { return true }
            return false
        case .value(let name, let test):
            var known = known
            guard known[name, default: Known(domains[name])].take(test) else { return false }
            return exists(rest, known)
        }
    }
}

/// What tests leave possible of one value.
private struct Known {
    private var holds: Bool?
    private var least = -Double.infinity
    private var most = Double.infinity
    /// Whether the ends themselves are possible.
    private var hasLeast = true
    private var hasMost = true
    private var text: String?
    private var otherNumbers: Set<Double> = []
    private var otherTexts: Set<String> = []
    private let domain: Domain?

    init(_ domain: Domain?) {
        self.domain = domain
        guard let numbers = domain?.numbers else { return }
        (least, most) = (numbers.lowerBound, numbers.upperBound)
    }

    /// False where nothing is left.
    mutating func take(_ test: Condition.Test) -> Bool {
        switch test {
        case .holds(let wanted):
            defer { holds = wanted }
            return holds == nil || holds == wanted
        case .text(let wanted, isEqual: true):
            guard text == nil || text == wanted, !otherTexts.contains(wanted),
                domain?.refusal(of: wanted) == nil
            else { return false }
            text = wanted
            return true
        case .text(let other, isEqual: false):
            otherTexts.insert(other)
            return text != other && domain?.texts.map { otherTexts.isSuperset(of: $0) } != true
        case .number(let number, isEqual: true):
            raise(to: number, isPossible: true)
            lower(to: number, isPossible: true)
        case .number(let number, isEqual: false): otherNumbers.insert(number)
        case .atLeast(let number): raise(to: number, isPossible: true)
        case .above(let number): raise(to: number, isPossible: false)
        case .atMost(let number): lower(to: number, isPossible: true)
        case .below(let number): lower(to: number, isPossible: false)
        }
        return least < most || least == most && hasLeast && hasMost && !otherNumbers.contains(least)
    }

    private mutating func raise(to number: Double, isPossible: Bool) {
        if number > least {
            (least, hasLeast) = (number, isPossible)
        } else if number == least, !isPossible {
            hasLeast = false
        }
    }

    private mutating func lower(to number: Double, isPossible: Bool) {
        if number < most {
            (most, hasMost) = (number, isPossible)
        } else if number == most, !isPossible {
            hasMost = false
        }
    }
}
