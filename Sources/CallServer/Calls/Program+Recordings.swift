import CallProgram

extension Program {
    /// Whether a recording is saved to a slot that others must not read: `record: {save: message}`, and `message` is
    /// `sensitive`. Then nobody reads where one lies or what is said in it.
    var hidesRecordings: Bool {
        states.contains { state in
            guard case .carrier(.record(let record), _) = state.exit, let slot = record.save else { return false }
            return self[slot].isSensitive
        }
    }
}
