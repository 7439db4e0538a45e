package import Foundation
package import ScriptDiagnostics

/// The conversations that a script must hold, from its `NAME.test.yaml`.
///
/// For example: `{script: assistant.yaml, tests: {asks the time: {turns: […]}}}`.
package struct Conversations: Sendable {
    /// Relative to the test file's folder.
    package var script: Located<String>
    /// In the order written.
    package var tests: [Conversation]

    package init(script: Located<String>, tests: [Conversation]) {
        self.script = script
        self.tests = tests
    }
}

/// One conversation: who calls when, and what is said turn by turn.
package struct Conversation: Sendable {
    package var name: Located<String>
    package var call = CallSetup()
    /// The moment that holds for the whole conversation: a rehearsal takes no time.
    package var at: Located<TestMoment>?
    /// Values for slots that take `input`, as written.
    package var variables: [Variable] = []
    /// Spoken in place of the first words, as whoever places a call may ask for.
    package var message: String?
    package var steps: [Located<Step>] = []
    /// What stands in for the world outside.
    package var stubs: [Stub] = []

    package init(name: Located<String>) {
        self.name = name
    }

    /// A working day at noon, where a test does not say when it takes place: 15 January 2025, 12:00 UTC.
    package static let defaultMoment = Date(timeIntervalSince1970: 1_736_942_400)

    /// `variables: {patient: Ms Rivera}`
    package struct Variable: Hashable, Sendable {
        package var name: Located<String>
        package var value: Located<String>

        package init(name: Located<String>, value: Located<String>) {
            self.name = name
            self.value = value
        }
    }

    /// `order: {answer: {status: shipped}}`, or a list for one time after another.
    package struct Stub: Hashable, Sendable {
        package var state: Located<String>
        package var answers: [Located<WorkStub>]

        package init(state: Located<String>, answers: [Located<WorkStub>]) {
            self.state = state
            self.answers = answers
        }
    }

    var stubBook: StubBook {
        StubBook(
            Dictionary(
                stubs.map { ($0.state.value, $0.answers.map(\.value)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// A line under `turns`.
    package enum Step: Hashable, Sendable {
        case caller(CallerAction)
        /// All that was said since the caller's last act.
        case hear(Expectation)
        /// The state that the call is in: the one whose question waits, or the last one of a call that is over.
        case state(String)
        case slots([SlotCheck])
        /// A text message that was sent since the caller's last act.
        case message(MessageCheck)
        /// A web service that was asked since then.
        case fetched(FetchCheck)
        /// The tag of the language that the call is in.
        case language(String)
        case ended(CallEnd)
    }

    package enum Expectation: Hashable, Sendable {
        /// `hear: Hello!`, or `hear: {text: /hello/}` where it would read as a pattern.
        case text(String)
        /// `hear: {contains: 3:45}`
        case contains(String)
        /// `hear: /\d+:\d\d (AM|PM)/`; it may stand anywhere in what is heard.
        case pattern(String)
    }

    /// `slots: {party: 4}`; no value behind the name is a slot that has none yet.
    package struct SlotCheck: Hashable, Sendable {
        package var name: Located<String>
        package var value: Located<String>?

        package init(name: Located<String>, value: Located<String>?) {
            self.name = name
            self.value = value
        }
    }
}
