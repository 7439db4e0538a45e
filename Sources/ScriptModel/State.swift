package import ScriptDiagnostics

/// A named step of the call as written. Its keys run in this order whatever order they are written in:
/// `language` → `set` → `say` → the one verb → where next.
package struct State: Sendable {
    package var name: Located<String>
    /// The whole mapping below the name.
    package var span: SourceSpan
    package var language: Located<String>?
    package var set: [Assignment] = []
    package var say: PromptSyntax?
    package var verb: Verb?
    package var goto: Located<String>?
    package var when: When?
    /// `on: {failed: sorry}`: other outcomes of the verb.
    package var on: [Outcome] = []
    package var note: Located<String>?
    /// Something in it could not be read, and a finding has told of it: what is absent may well have been written.
    package var isFaulty = false

    package init(name: Located<String>, span: SourceSpan) {
        self.name = name
        self.span = span
    }

    /// `set: {attempts: ${attempts + 1}}`
    package struct Assignment: Sendable {
        package var slot: Located<String>
        package var value: TemplateSyntax

        package init(slot: Located<String>, value: TemplateSyntax) {
            self.slot = slot
            self.value = value
        }
    }

    /// `when: [{if: age >= 18, goto: adult}, {else: minor}]`
    package struct When: Sendable {
        package struct Arm: Sendable {
            package var span: SourceSpan
            /// Nil where it could not be read.
            package var condition: ExpressionSyntax?
            package var target: Located<String>?
            /// It stands behind `else`, which takes all that is left.
            package var isBehindElse = false

            package init(span: SourceSpan, condition: ExpressionSyntax?, target: Located<String>?) {
                self.span = span
                self.condition = condition
                self.target = target
            }
        }
        /// The key `when`.
        package var span: SourceSpan
        package var arms: [Arm]
        /// Nil where `else` is missing.
        package var otherwise: Located<String>?

        package init(span: SourceSpan, arms: [Arm], otherwise: Located<String>?) {
            self.span = span
            self.arms = arms
            self.otherwise = otherwise
        }
    }

    package struct Outcome: Sendable {
        package var name: Located<String>
        package var target: Located<String>

        package init(name: Located<String>, target: Located<String>) {
            self.name = name
            self.target = target
        }
    }
}

/// The one thing a state does.
///
/// Held once and shared: every rule goes over every state, and a question alone counts two dozen references.
package indirect enum Verb: Sendable {
    case question(QuestionSyntax)
    case reject(RejectSyntax)
    /// `message`, `fetch`, `reply`.
    case work(WorkSyntax)
    /// `transfer`, `record`, `enqueue`, `connect`, `twiml`
    case carrier(CarrierVerbSyntax)
    case run(RunSyntax)
}
