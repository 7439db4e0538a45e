import ScriptDiagnostics
import ScriptModel

/// `listen: {timeout: 2s}` where eight keys are asked for
struct ShortWaitForKeys: Rule {
    let id: DiagnosticID = "short-wait-for-keys"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: "A `timeout` of one or two seconds where a number of four keys or more is asked for.",
        why: """
            It counts anew from each key: a caller who looks for the next one is taken to be done, and the answer is too \
            short.
            """,
        good: """
            start: member
            slots:
              member: {type: digits, length: 8}
            give_up: farewell
            states:
              member:
                say: Please enter the eight digits of your membership.
                listen: {input: keys, timeout: 8s}
                ask: member
                goto: known
              known:
                say: Thank you, member ${member}. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: ("timeout: 8s", "timeout: 2s"))

    /// Seconds that people need from one key to the next.
    private static let least = 3
    /// Keys that nobody presses without looking.
    private static let many = 4

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<SourceSpan> = []
        context.forEachQuestion { _, question in
            guard let ask = question.ask, question.input(in: context.script).contains(.keys),
                let wait = question.listen.timeout ?? context.script.listen.timeout, wait.value < Self.least,
                let slot = question.slot(in: context), !slot.isFaulty,
                let keys = slot.type.keysOfAnswer, keys.upperBound >= Self.many, told.insert(wait.span).inserted
            else { return }
            bag.add(.tooShort(id, wait, ask, keys))
        }
    }
}

extension Diagnostic {
    fileprivate static func tooShort(
        _ id: DiagnosticID, _ wait: Located<Int>, _ ask: Located<String>, _ keys: ClosedRange<Int>
    ) -> Diagnostic {
        let seconds = wait.value == 1 ? "1 second" : "\(wait.value) seconds"
        let many = keys.count == 1 ? "has \(keys.upperBound)" : "may have \(keys.upperBound)"
        return Diagnostic(
            id, .warning, "\(seconds) without a key end the answer to \"\(ask.value)\", which \(many) keys",
            at: wait.span, label: "write 5s or more", related: [.init("asked here", at: ask.span)],
            onTheCall: "a caller who looks for the next key is taken to be done, and is asked again",
            fixes: [FixIt("write 5s", .unsafe, edits: [.init(replace: wait.span, with: "5s")])])
    }
}
