/// How a verb can come out: the table that `on` is read by.
///
/// For example: `transfer` goes to `goto` when the two have talked, and has `busy`, `no_answer` and `failed` in `on`.
package struct VerbOutcomes: Sendable {
    package struct Outcome: Sendable {
        package let name: String
        /// As a sentence has it, after "when": `the line is busy`.
        package let meaning: String
        /// Must be in `on`, or `otherwise` must.
        package let isRequired: Bool

        package init(_ name: String, _ meaning: String, required: Bool = false) {
            self.name = name
            self.meaning = meaning
            isRequired = required
        }
    }
    /// The verb's key: `transfer`.
    package let verb: String
    /// What `goto` follows, after "when".
    package let normal: String
    package let others: [Outcome]

    /// Whether `on` may have `status: {404: unknown_order}` too; its outcomes are called `status 404`.
    package let takesStatuses: Bool

    package init(_ verb: String, normal: String, _ others: [Outcome], takesStatuses: Bool = false) {
        self.takesStatuses = takesStatuses
        self.verb = verb
        self.normal = normal
        self.others = others
    }

    /// Serves every outcome that `on` does not name.
    package static let otherwise = "otherwise"

    package var names: [String] { others.map(\.name) }

    package func has(_ name: String) -> Bool {
        if takesStatuses, name.hasPrefix("status ") { return true }
        return name == Self.otherwise ? !others.isEmpty : others.contains { $0.name == name }
    }
}

extension Verb {
    /// Nil for a verb that has no `on`.
    package var outcomes: VerbOutcomes? {
        switch self {
        case .question, .reject, .run: nil
        case .carrier(let verb): verb.outcomes
        case .work(let work): work.outcomes
        }
    }
}
