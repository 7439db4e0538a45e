package import CallInterpreter
package import ScriptDiagnostics

/// What came of playing one conversation.
package struct ConversationResult: Sendable {
    package var name: Located<String>
    /// Nil when it passed.
    package var failure: ConversationFailure?
    /// The call up to its end, or up to the failure.
    package var exchanges: [Exchange]
    package var coverage: Coverage

    package var passed: Bool { failure == nil }

    package var transcript: Transcript { Transcript(exchanges) }
}

/// The first line of a test that did not come true.
package struct ConversationFailure: Hashable, Sendable {
    package var span: SourceSpan
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        case heard(String, expected: Conversation.Expectation)
        case state(String?, expected: String)
        case slot(name: String, value: String?, expected: String?)
        case language(String, expected: String)
        /// Nil is a call that still goes on.
        case ended(CallEnd?, expected: CallEnd)
        /// The caller cannot act any more.
        case callIsOver(CallEnd)
        /// The script has no slot of this name.
        case unknownSlot(String)
        /// The script trapped, and the test is not about it.
        case trapped(Trap)
        case input(InputFault)
        /// The script has no state of this name.
        case unknownState(String)
        /// Nothing says what comes of a state's work.
        case unanswered(state: String, String)
        /// No message or request is like the one expected; those that there were.
        case notSent(String, [String])
    }
}
