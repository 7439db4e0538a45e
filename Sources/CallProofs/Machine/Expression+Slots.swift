import CallProgram

extension Expression {
    /// Every slot that is read, however deep.
    func forEachSlot(_ body: (SlotID) -> Void) {
        forEachPart {
            switch $0 {
            case .slot(let slot), .spoken(let slot), .isSet(let slot): body(slot)
            default: break
            }
        }
    }

    /// The expression and all that it holds.
    func forEachPart(_ body: (Expression) -> Void) {
        var open = [self]
        // A long sum leans to the left as deep as it is long.
        while let next = open.popLast() {
            body(next)
            switch next {
            case .not(let inner), .negate(let inner), .member(let inner, _): open.append(inner)
            case .binary(_, let left, let right), .element(let left, let right): open += [right, left]
            case .call(_, let arguments): open += arguments.reversed()
            case .template(let template): open += template.values.reversed()
            case .literal, .slot, .fact, .open, .isSet, .spoken, .secret, .local: break
            }
        }
    }
}

extension Template {
    var values: [Expression] {
        segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }
}

/// Foundation has an `Expression` of its own.
typealias Expression = CallProgram.Expression
