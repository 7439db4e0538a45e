package import ScriptDiagnostics

/// `choices` and `ask`, with the settings of a question that stand beside them in the state.
package struct QuestionSyntax: Sendable {
    /// The key `choices` or `ask`.
    package var span: SourceSpan
    package var choices: [ChoiceDeclaration] = []
    /// `ask: age`
    package var ask: Located<String>?
    /// `else: open_question`, inside `choices`.
    package var otherwise: Located<String>?
    package var listen = ListenSettings()
    package var noInput: LadderDeclaration?
    package var noMatch: LadderDeclaration?
    package var maxAttempts: Located<Int>?
    package var giveUp: Located<String>?
    package var globals: GlobalsFilter = .all

    /// `globals: none`, or the names of those kept.
    package enum GlobalsFilter: Sendable {
        case all
        case none(SourceSpan)
        case only([Located<String>])
    }

    package init(span: SourceSpan) { self.span = span }
}

/// `time: tell_time`, or `time: {key: 1, phrases: […], set: {…}, language: es-ES, goto: tell_time}`
package struct ChoiceDeclaration: Sendable {
    /// The intent.
    package var name: Located<String>
    /// The keys that choose it, for example `1`, `*`, `12`.
    package var key: Located<String>?
    package var phrases: Phrases?
    package var set: [State.Assignment] = []
    package var language: Located<String>?
    /// Nil where it could not be read; a choice without `goto` has its state's.
    package var target: Located<String>?
    /// Something in it could not be read, and a finding has told of it: phrases or a key may well have been written.
    package var isFaulty = false

    package init(name: Located<String>, target: Located<String>? = nil) {
        self.name = name
        self.target = target
    }
}

/// `listen: {input: [speech, keys], hints: [help], timeout: 5s}`: the carrier's own words in snake_case.
///
/// Absent values come from the script's own `listen`, then from the built-in defaults.
package struct ListenSettings: Sendable {
    package enum Input: String, Sendable, CaseIterable {
        case speech, keys
    }
    package enum SpeechTimeout: Hashable, Sendable {
        case auto
        case seconds(Int)
    }
    /// The key `listen`; nil when absent.
    package var span: SourceSpan?
    package var input: Located<Set<Input>>?
    package var hints: [Located<String>] = []
    /// Seconds.
    package var timeout: Located<Int>?
    package var speechTimeout: Located<SpeechTimeout>?
    package var speechModel: Located<String>?
    package var enhanced: Located<Bool>?
    package var profanityFilter: Located<Bool>?
    /// Seconds.
    package var maxSpeechTime: Located<Int>?
    package var numDigits: Located<Int>?
    /// One key, or empty.
    package var finishOnKey: Located<String>?
    package var bargeIn: Located<Bool>?

    package init() {}
}

/// `no_input: [Are you still there?, {say: Hello?, repeat_question: no}]`
package struct LadderDeclaration: Sendable {
    package struct Rung: Sendable {
        package var say: PromptSyntax
        package var repeatsQuestion: Bool

        package init(say: PromptSyntax, repeatsQuestion: Bool) {
            self.say = say
            self.repeatsQuestion = repeatsQuestion
        }
    }
    /// The key.
    package var span: SourceSpan
    package var rungs: [Rung]

    package init(span: SourceSpan, rungs: [Rung]) {
        self.span = span
        self.rungs = rungs
    }
}
