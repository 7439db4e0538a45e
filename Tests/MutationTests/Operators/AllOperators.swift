import ScriptDiagnostics

extension Operator {
    static let all: [Operator] =
        yaml + structure + names + flow + asking + languages + telephony + work + values + losses

    /// Rules whose mistakes are not planted, and why.
    static let withoutOperator: [DiagnosticID: String] = [
        "yaml-encoding": "mistakes are planted in text, and bytes that are no text cannot stand there",
        "test-refers-missing": "stands in a test, which is not read with its script",
        "two-acts": "stands in a test, which is not read with its script",
        "ignore-hygiene": "stands in a comment, and is told when all else is",
        "endless-call": "a proof over the program finds it, where no rule has told of it",
        "dead-air": "a proof over the program finds it",
        "nothing-to-repeat": "a proof over the program finds it",
        "sensitive-in-log": "a proof over the program finds it",
    ]
}
