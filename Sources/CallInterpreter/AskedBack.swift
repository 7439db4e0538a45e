package import CallProgram

/// What the caller has been asked to confirm: `Did you say sales?`, `I have 4 0 7 7. Is that right?`
package struct AskedBack: Hashable, Sendable, Codable {
    package enum Meant: Hashable, Sendable, Codable {
        /// Indices into the question's choices.
        case choices([Int])
        /// An answer to `ask: slot`.
        case value(Value)
        /// The same, surely understood, and read back because the slot always is.
        case readBack(Value)
    }
    package var meant: Meant
    /// Whether it was asked once more, after an answer that was not clear.
    package var isAgain = false

    package init(_ meant: Meant) {
        self.meant = meant
    }

    var choices: [Int] { if case .choices(let choices) = meant { choices } else { [] } }

    var value: Value? {
        switch meant {
        case .choices: nil
        case .value(let value), .readBack(let value): value
        }
    }

    var isReadBack: Bool { if case .readBack = meant { true } else { false } }
}
