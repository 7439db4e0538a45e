package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let branchNeverTaken: Self = "branch-never-taken"
}

/// One entry of `when`, while it is read: `{if: age >= 18, goto: adult}` or `{else: minor}`.
private struct ArmDraft {
    var condition: ExpressionSyntax?
    var target: Located<String>?
    var otherwise: Located<String>?

    static let reader = MappingReader<ArmDraft>(
        "an entry of \"when\"", onTheCall: "the call goes on as if it were not there",
        [
            Key("if", \.condition, .condition, "What must hold."),
            Key("goto", \.target, .target, "The state to go to when it does."),
            Key("else", \.otherwise, .target, "The state to go to when none before holds; the last entry."),
        ])
}

extension ValueForm where Value == State.When {
    static var when: Self {
        let phrase = "a list of {if: …, goto: …}, closed by {else: …}"
        return Self(phrase, .list(of: .mapping(ArmDraft.reader.shape))) { node, place, reading in
            let items: [Node]
            switch node {
            case .sequence(let sequence) where !sequence.items.isEmpty: items = sequence.items
            case .mapping: items = [node]
            case .sequence:
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"when\" has no entry in it", at: reading.caret(node, place),
                        label: "write - {if: …, goto: …} and - {else: …}, or go on by goto"))
                return nil
            default:
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            var when = State.When(span: place.span, arms: [], otherwise: nil)
            var elseSpan: SourceSpan?
            for item in items {
                let arms = when.arms.count
                let isBehindElse = elseSpan != nil
                read(item, place.item(item), into: &when, &elseSpan, &reading)
                for arm in arms..<when.arms.count { when.arms[arm].isBehindElse = isBehindElse }
            }
            return when
        }
    }

    private static func read(
        _ node: Node, _ place: Place, into when: inout State.When, _ elseSpan: inout SourceSpan?,
        _ reading: inout Reading
    ) {
        guard let mapping = reading.mapping(node, place, "{if: …, goto: …} or {else: …}") else { return }
        var draft = ArmDraft()
        let faulty = ArmDraft.reader.read(mapping, into: &draft, at: place, &reading)
        let key = { (name: String) in mapping.entries.first { $0.key.text == name }?.key }
        guard let first = mapping.entries.first?.key else {
            return reading.report(
                Diagnostic(
                    .missingKey, .error, "an entry of \"when\" needs \"if\" and \"goto\", or \"else\"", at: place.span))
        }
        if let elseSpan, faulty.isEmpty {
            reading.report(
                Diagnostic(
                    .branchNeverTaken, .warning, "nothing comes here: \"else\" before it takes all that is left",
                    at: first.span, label: "put it before the else, which comes last",
                    related: [.init("\"else\" is here", at: elseSpan)],
                    onTheCall: "no call ever comes this way"))
        }
        switch (key("if"), key("goto"), key("else")) {
        case (let other?, _, let otherwise?), (nil, let other?, let otherwise?):
            reading.report(
                .twoVerbs(
                    "an entry of \"when\" has \"if\" and \"goto\", or \"else\" alone", at: otherwise.span,
                    first: other.span))
        case (nil, nil, let otherwise?):
            if elseSpan == nil { when.otherwise = draft.otherwise }
            elseSpan = elseSpan ?? otherwise.span
        case (let condition?, nil, nil):
            if faulty.isEmpty {
                reading.lacksTarget = true
                reading.report(
                    .missingKey("goto", of: "an entry of \"when\"", in: mapping, at: Place(condition), reading))
            }
            when.arms.append(.init(span: condition.span, condition: draft.condition, target: nil))
        case (nil, let target?, nil):
            if faulty.isEmpty {
                reading.report(.missingKey("if", of: "an entry of \"when\"", in: mapping, at: Place(target), reading))
            }
        case (let condition?, .some, nil):
            when.arms.append(.init(span: condition.span, condition: draft.condition, target: draft.target))
        case (nil, nil, nil): break
        }
    }
}
