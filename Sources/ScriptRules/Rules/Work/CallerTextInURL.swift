import ScriptDiagnostics
import ScriptModel

/// `fetch: {url: "https://api.example.com/${heard.text}"}`
struct CallerTextInURL: Rule {
    let id: DiagnosticID = "caller-text-in-url"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A host that is filled in, or a path filled in with whatever the caller said.",
        why: "Callers say anything: the request goes to another place than the one meant.",
        good: """
            start: ask
            slots:
              topic: {type: text}
            states:
              ask:
                say: What is it about?
                ask: topic
                goto: find
              find:
                fetch: {url: "https://api.example.com/topics", query: {q: "${topic}"}}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (
            #""https://api.example.com/topics", query: {q: "${topic}"}}"#,
            #""https://api.example.com/topics/${topic}"}"#
        ))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let asked = Set(
            context.script.states.compactMap { state -> String? in
                if case .question(let question)? = state.verb { question.ask?.value } else { nil }
            })
        context.script.forEachFetch { fetch, _ in
            guard let url = fetch.url else { return }
            let address = FetchAddress(url)
            for expression in address.hostExpressions where expression.secret == nil {
                bag.add(.hostFilledIn(id, at: expression.span))
            }
            for expression in address.pathExpressions where isFree(expression, asked, context) {
                bag.add(.pathFromSpeech(id, at: expression.span))
            }
        }
    }

    /// Whether it can be anything that a caller says.
    private func isFree(_ expression: ExpressionSyntax, _ asked: Set<String>, _ context: RuleContext) -> Bool {
        var isFree = false
        expression.forEachPart { part in
            guard case .name(let path) = part else { return }
            if path.value == ["heard", "text"] { isFree = true }
            if path.value.count == 1, asked.contains(path.value[0]), let slot = context.index.slots[path.value[0]],
                case .text(_, _, nil) = context.script.slots[slot].type, !context.script.slots[slot].isFaulty
            {
                isFree = true
            }
        }
        return isFree
    }
}

extension Diagnostic {
    fileprivate static func hostFilledIn(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "the host of this address is filled in during the call", at: span,
            label: "write the host out, or take it from secrets",
            onTheCall: "the request may go to a place that nobody meant")
    }

    fileprivate static func pathFromSpeech(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "whatever the caller says becomes a part of this address", at: span,
            label: "send it in \"query\" or \"json\", or give the slot a pattern or a narrower type",
            onTheCall: "a caller can have another address asked than the one meant")
    }
}
