package import ScriptDiagnostics

/// Every rule, in the order of its group; a new one is one line here.
package enum AllRules {
    package static let rules: [any Rule] = groups.flatMap(\.rules)

    package static let groups: [(name: String, rules: [any Rule])] = [
        ("Names", names), ("Flow", flow), ("Asking", asking), ("Languages", languages), ("Telephony", telephony),
        ("Values", values),
    ]

    private static let names: [any Rule] = [
        UnknownScript(), RecursiveRun(), UnknownTarget(), UnknownStart(), UnknownIntent(), UnknownSlot(),
        UnknownPrompt(), CircularPrompt(),
        UnknownHours(), UnknownLanguage(), UnknownTimezone(), ConfusableNames(), UnusedDefinition(),
    ]
    private static let flow: [any Rule] = [
        UnreachableState(), DeadEnd(), SilentLoop(), EndlessSilence(), NoWayOut(), BranchNotExhaustive(),
        BranchNeverTaken(),
        MissingGoodbye(), MenuTooDeep(), NoHumanExit(), RejectNotFirst(), OutcomeUnhandled(), UnknownOutcome(),
    ]
    private static let asking: [any Rule] = [
        ChoiceCannotBeMade(), KeyConflict(), IntentOverlap(), IntentNearOverlap(), GoodbyeCollides(), HardPhrase(),
        MissingGiveUp(), QuestionExpected(), HintsLimit(), PromptKeyMismatch(), KeyBeforeOption(), TooManyOptions(),
        SayOverLimit(), SayTooLong(), NoBargeIn(), ShortWaitForKeys(), UnspeakableText(), SpeechTimeoutAutoWithModel(),
    ]
    private static let languages: [any Rule] = [
        LanguageNotSpoken(), MissingTranslation(), PlaceholderDrift(), MissingBuiltInWords(),
        UnknownVoice(), VoiceLanguageMismatch(), SSMLInvalid(), GrammarNotInLanguage(),
        ModelLanguageMismatch(),
    ]
    private static let telephony: [any Rule] = [
        NoMachineBranch(), MachineModeMismatch(), MachineUnknownUnhandled(), URLNotAbsolute(), AssetMissing(),
        RecordWithoutNotice(), NoBeep(), MarkupInvalid(),
        UnsafeURL(), CallerTextInURL(), SecretInScript(), UnknownSecret(), AnswerBudget(),
        DocumentTooLarge(),
    ]
    private static let values: [any Rule] = [
        MissingInput(),
        UndefinedName(), UnknownFunction(), TypeMismatch(), BadPattern(), ConstantCondition(), UnusedSlot(),
        SetNeverRead(),
        MaybeUnset(), NotSensitive(), SensitiveSpoken(), SensitiveInURL(), SensitiveToModel(),
    ]

    /// The rule that tells findings of a name.
    package static func rule(_ id: DiagnosticID) -> (any Rule)? { byID[id] }

    private static let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
