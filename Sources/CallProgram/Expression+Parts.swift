extension Expression {
    /// What it is computed from, in the order written: `attempts` and `1` of `attempts + 1`.
    package var operands: [Expression] {
        switch self {
        case .not(let inner), .negate(let inner), .member(let inner, _): [inner]
        case .binary(_, let left, let right), .element(let left, let right): [left, right]
        case .call(_, let arguments): arguments
        case .template(let template): template.values
        case .literal, .slot, .fact, .open, .isSet, .spoken, .secret, .local: []
        }
    }

    /// The expression and all that it holds, in the order written.
    package var parts: Parts { Parts(of: self) }

    /// For example: `attempts + 1`, then `attempts`, then `1`.
    package struct Parts: Sequence, IteratorProtocol {
        // A long sum leans to the left as deep as it is long.
        private var open: [Expression]

        fileprivate init(of whole: Expression) { open = [whole] }

        package mutating func next() -> Expression? {
            guard let part = open.popLast() else { return nil }
            open += part.operands.reversed()
            return part
        }
    }
}

extension Template {
    /// What is filled in.
    package var values: [Expression] {
        segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }
}
