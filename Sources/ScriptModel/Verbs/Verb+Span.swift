package import ScriptDiagnostics

extension Verb {
    /// The key of the verb.
    package var span: SourceSpan {
        switch self {
        case .question(let question): question.span
        case .reject(let reject): reject.span
        case .work(let work): work.span
        case .carrier(let verb): verb.span
        case .run(let run): run.span
        }
    }
}
