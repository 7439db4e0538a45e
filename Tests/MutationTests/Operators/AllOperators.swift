import ScriptDiagnostics

extension Operator {
    static let all: [Operator] =
        texts + lines + structure + forms + names + flow + branches + choices + listening + speech + languages
        + telephony + work + secrets + values + ignores

    /// Rules whose mistakes are not planted, and why.
    static let withoutOperator: [DiagnosticID: String] = [
        "test-refers-missing": "stands in a test, which is not read with its script",
        "two-acts": "stands in a test, which is not read with its script",
        "endless-call": "a proof over the program finds it, where no rule has told of it",
        "dead-air": "a proof over the program finds it",
        "nothing-to-repeat": "a proof over the program finds it",
        "sensitive-in-log": "a proof over the program finds it",
    ]
}
