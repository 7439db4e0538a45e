/// A regular expression over a whole text, regardless of case: `[A-Z]{2}\d{4}`.
///
/// What a slot's `pattern` and `matches(text, "[A-Z]+")` are written in, for those who check scripts and those who run
/// them. It knows literals, `.`, `[…]`, `\d \w \s` and their opposites, groups, `|`, `* + ? {m,n}`, `^` and `$`. It runs
/// through the text once, in step with every way to match at the same time, so that no pattern can make a call hang.
package struct Pattern: Sendable {
    /// A step of the machine.
    enum Step: Sendable {
        case character(CharacterSet)
        /// Goes on at both.
        case split(Int, Int)
        case jump(Int)
        case start
        case end
        case match
    }

    struct CharacterSet: Sendable {
        var ranges: [ClosedRange<UInt32>]
        var isNegated = false

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            ranges.contains { $0.contains(scalar.value) } != isNegated
        }
    }

    /// More steps than any slot needs; a pattern that repeats repetitions would have millions.
    static let mostSteps = 2_000

    private let steps: [Step]

    /// Nil when the pattern cannot be read, or is too large.
    package init?(_ written: String) {
        var reader = PatternReader(written)
        guard let node = reader.read() else { return nil }
        var steps: [Step] = []
        guard Self.lower(node, into: &steps) else { return nil }
        steps.append(.match)
        self.steps = steps
    }

    package func matches(_ text: String) -> Bool {
        let scalars = Array(text.lowercased().unicodeScalars)
        var current: [Int] = []
        var marks = [Int](repeating: -1, count: steps.count)
        enter(0, at: 0, of: scalars.count, &current, &marks)
        for (position, scalar) in scalars.enumerated() {
            guard !current.isEmpty else { return false }
            var next: [Int] = []
            for step in current {
                guard case .character(let set) = steps[step], set.contains(scalar) else { continue }
                enter(step + 1, at: position + 1, of: scalars.count, &next, &marks)
            }
            current = next
        }
        return current.contains { if case .match = steps[$0] { true } else { false } }
    }

    /// Adds a step and all that follow it without reading a character.
    private func enter(_ first: Int, at position: Int, of count: Int, _ list: inout [Int], _ marks: inout [Int]) {
        var pending = [first]
        while let step = pending.popLast() {
            guard marks[step] != position else { continue }
            marks[step] = position
            switch steps[step] {
            case .character, .match: list.append(step)
            case .split(let a, let b): pending += [b, a]
            case .jump(let to): pending.append(to)
            case .start: if position == 0 { pending.append(step + 1) }
            case .end: if position == count { pending.append(step + 1) }
            }
        }
    }

    /// False when the machine would grow too large.
    private static func lower(_ node: PatternNode, into steps: inout [Step]) -> Bool {
        guard steps.count < mostSteps else { return false }
        switch node {
        case .empty: return true
        case .characters(let set): steps.append(.character(set))
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .sequence(let nodes): return nodes.allSatisfy { lower($0, into: &steps) }
        case .either(let a, let b):
            let split = steps.count
            steps.append(.jump(0))
            guard lower(a, into: &steps) else { return false }
            let jump = steps.count
            steps.append(.jump(0))
            steps[split] = .split(split + 1, steps.count)
            guard lower(b, into: &steps) else { return false }
            steps[jump] = .jump(steps.count)
        case .repeated(let inner, let least, let most):
            for _ in 0..<least { guard lower(inner, into: &steps) else { return false } }
            guard let most else {
                let split = steps.count
                steps.append(.jump(0))
                guard lower(inner, into: &steps) else { return false }
                steps.append(.jump(split))
                steps[split] = .split(split + 1, steps.count)
                return true
            }
            var splits: [Int] = []
            for _ in least..<max(least, most) {
                splits.append(steps.count)
                steps.append(.jump(0))
                guard lower(inner, into: &steps) else { return false }
            }
            for split in splits { steps[split] = .split(split + 1, steps.count) }
        }
        return true
    }
}
