import ScriptDiagnostics
import ScriptModel

/// `{if: age > 12, …}` behind `{if: age > 5, …}`
struct BranchNeverTaken: Rule {
    let id = DiagnosticID.branchNeverTaken
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: """
            A condition that never decides anything: one before it, or an else, has taken every call for which it holds; \
            it is written twice; or it cannot hold at all, such as one that compares a slot with what is none of its options.
            """,
        why: "No call ever comes this way.",
        good: """
            start: greeting
            slots:
              age: {type: number, input: required}
            states:
              greeting:
                when:
                  - {if: age >= 18, goto: adult}
                  - {if: age >= 12, goto: youth}
                  - else: child
              adult:
                say: Please come in. Goodbye.
                goto: hangup
              youth:
                say: Please bring your card. Goodbye.
                goto: hangup
              child:
                say: Please bring your parents. Goodbye.
                goto: hangup
            """,
        slip: ("age >= 12", "age >= 21"))

    /// Of very many branches, each is held against as many before it.
    private static let most = 40

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard context.script.states.contains(where: { $0.when != nil }) else { return }
        let domains = Domains(context)
        for state in context.script.states {
            var before: [(condition: Condition, expression: ExpressionSyntax)] = []
            for arm in state.when?.arms ?? [] {
                // One that looks at nothing is another rule's.
                guard let expression = arm.condition, expression.isNamed else { continue }
                let own = Condition(expression)
                let toldValue = checkValues(expression, domains, context, &bag)
                if !Possibility.exists(of: [own], in: domains) {
                    if !toldValue { bag.add(.impossible(id, at: expression.span)) }
                    continue
                }
                let rivals = before.suffix(Self.most)
                if let rival = rivals.first(where: {
                    !Possibility.exists(of: [own, $0.condition.negated], in: domains)
                }) {
                    bag.add(.taken(id, expression, by: rival.expression))
                } else if rivals.count > 1,
                    !Possibility.exists(of: rivals.map(\.condition.negated) + [own], in: domains)
                {
                    bag.add(.allTaken(id, at: expression.span))
                } else {
                    before.append((own, expression))
                }
            }
        }
    }
}

extension Diagnostic {
    private static let nobody = "no call ever comes this way"

    fileprivate static func impossible(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "this condition can never hold", at: span,
            label: "one part of it excludes another: write or in place of and, or mend a value", onTheCall: nobody)
    }

    fileprivate static func taken(
        _ id: DiagnosticID, _ expression: ExpressionSyntax, by rival: ExpressionSyntax
    ) -> Diagnostic {
        let isSame = expression.canonical == rival.canonical
        return Diagnostic(
            id, .warning,
            isSame
                ? "this condition stands here twice, and only the first counts"
                : "whenever this holds, a condition before it holds too, and is taken",
            at: expression.span, label: isSame ? "remove it, or mend it" : "put the narrower condition first",
            related: [.init(isSame ? "first written here" : "this one is taken", at: rival.span)], onTheCall: nobody)
    }

    fileprivate static func allTaken(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "the conditions before this one take every call for which it holds", at: span,
            label: "remove it, or put it first", onTheCall: nobody)
    }
}
