extension State {
    /// What the compiler calls the state in which an answer's `when` stands: `size:answered`.
    package static func answered(_ name: String) -> String { name + answered }

    /// The goodbye that is said where a script has none.
    package static let goodbye = "built-in:goodbye"

    private static let answered = ":answered"

    /// False for what the compiler has added: no author knows its name.
    package var isWritten: Bool { name != Self.goodbye && !name.hasSuffix(Self.answered) }

    /// The name of the state in whose text it stands: `size` for `size:answered`.
    package var writtenName: String {
        name.hasSuffix(Self.answered) ? String(name.dropLast(Self.answered.utf8.count)) : name
    }
}
