import ScriptDiagnostics
import ScriptModel

/// `listen: {speech_model: phone_call, speech_timeout: auto}`
struct SpeechTimeoutAutoWithModel: Rule {
    let id: DiagnosticID = "speech-timeout-auto-with-model"
    let ground = RuleGround.declarations
    let page = RulePage(
        what:
            "speech_timeout: auto beside a speech_model: the carrier takes auto only where it picks the model itself.",
        why:
            "The carrier would refuse the question (error 13335), so the call waits for two seconds of silence instead.",
        good: """
            start: greeting
            listen: {speech_model: phone_call, speech_timeout: 3s}
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Auf Wiederhören.
                goto: hangup
            """,
        slip: ("3s}", "auto}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let all = context.script.listen
        var told: Set<SourceSpan> = []
        func check(_ own: ListenSettings, _ bag: inout DiagnosticBag) {
            guard let model = own.speechModel ?? all.speechModel,
                let timeout = own.speechTimeout ?? all.speechTimeout, timeout.value == .auto,
                told.insert(timeout.span).inserted
            else { return }
            bag.add(.auto(id, timeout, model))
        }
        check(all, &bag)
        context.forEachQuestion { _, question in
            if question.input(in: context.script).contains(.speech) { check(question.listen, &bag) }
        }
    }
}

extension Diagnostic {
    fileprivate static func auto(
        _ id: DiagnosticID, _ timeout: Located<ListenSettings.SpeechTimeout>, _ model: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "the carrier takes \"auto\" only where it picks the model itself, and this is \(model.value)",
            at: timeout.span, label: "write how long a pause ends the answer, such as 2s",
            related: [.init("the model is named here", at: model.span)],
            onTheCall: "the caller's answer ends after two seconds of silence, and never sooner",
            fixes: [FixIt("write 2s", .unsafe, edits: [.init(replace: timeout.span, with: "2s")])])
    }
}
