import CallProgram

extension Expression {
    /// Every slot that is read, or asked whether it is set, however deep.
    var slots: some Sequence<SlotID> {
        parts.lazy.compactMap { part in
            switch part {
            case .slot(let slot), .spoken(let slot), .isSet(let slot): slot
            default: nil
            }
        }
    }
}

/// Foundation has an `Expression` of its own.
typealias Expression = CallProgram.Expression
