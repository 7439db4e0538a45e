package import ScriptDiagnostics

/// `run: {script: identify.yaml, with: {attempts: 3}, save: {customer: customer_id}}`
package struct RunSyntax: Sendable {
    /// `customer: customer_id`: a slot of this script, and the slot of the other that fills it.
    package struct Save: Sendable {
        package var slot: Located<String>
        package var from: Located<String>

        package init(slot: Located<String>, from: Located<String>) {
            self.slot = slot
            self.from = from
        }
    }
    /// The key `run`.
    package var span: SourceSpan
    /// Path of the other script, from the folder of this one. Nil where it could not be read.
    package var script: Located<String>?
    /// Slots of the other script.
    package var with: [State.Assignment] = []
    package var save: [Save] = []

    package init(span: SourceSpan) { self.span = span }
}

extension State {
    package var run: RunSyntax? { if case .run(let run)? = verb { run } else { nil } }
}
