import ScriptDiagnostics
import ScriptModel

extension BranchNeverTaken {
    /// `size == "large"`, where its options are small and big; `stars > 9`, where 5 is the most.
    func checkValues(
        _ condition: ExpressionSyntax, _ domains: Domains, _ context: RuleContext, _ bag: inout DiagnosticBag
    ) -> Bool {
        var hasTold = false
        condition.forEachPart { part in
            guard case .binary(let op, _, _) = part, op.value != .and, op.value != .or,
                case .value(let name, let test) = Condition(part), let domain = domains[name],
                let finding = Self.finding(op.value, name, test, domain, part, in: context.script.files)
            else { return }
            hasTold = true
            bag.add(finding)
        }
        return hasTold
    }

    private static func finding(
        _ op: ExpressionSyntax.BinaryOperator, _ name: String, _ test: Condition.Test, _ domain: Domain,
        _ comparison: ExpressionSyntax, in files: SourceFiles
    ) -> Diagnostic? {
        let range = domain.numbers
        let words: String
        switch test {
        case .text(let text, _):
            guard let refusal = domain.refusal(of: text) else { return nil }
            var span = comparison.span
            comparison.forEachPart { if case .text(let literal) = $0 { span = literal.span } }
            return .neverText(text, name, refusal, domain, op, at: span, in: files)
        case .number(let number, _) where !range.contains(number): words = number.plain
        case .above(let number) where number >= range.upperBound: words = "above \(number.plain)"
        case .atLeast(let number) where number > range.upperBound: words = "\(number.plain) or more"
        case .below(let number) where number <= range.lowerBound: words = "below \(number.plain)"
        case .atMost(let number) where number < range.lowerBound: words = "\(number.plain) or less"
        case .holds, .number, .above, .atLeast, .below, .atMost: return nil
        }
        return .neverNumber(words, name, range, op, at: comparison.span)
    }
}

extension Diagnostic {
    private static func fate(_ op: ExpressionSyntax.BinaryOperator) -> String {
        op == .notEqual ? "every call is the same here" : "no call ever goes this way because of it"
    }

    fileprivate static func neverText(
        _ text: String, _ name: String, _ refusal: String, _ domain: Domain, _ op: ExpressionSyntax.BinaryOperator,
        at span: SourceSpan, in files: SourceFiles
    ) -> Diagnostic {
        var label = refusal
        var fixes: [FixIt] = []
        if text.isEmpty {
            label = "whether it has a value is asked with is_set(\(name))"
        } else if name == "call.language" {
            label = "the script has no such language: declare it under languages"
        } else if name == "call.answered_by", text == "machine" {
            label = "write starts_with(call.answered_by, \"machine\")"
        } else if let near = domain.texts.flatMap({ NearestName.nearest(to: text, among: $0.filter { !$0.isEmpty }) }) {
            let raw = String(decoding: files[span.file].bytes[span.range], as: UTF8.self)
            for quote in ["\"", "'"] where raw == quote + text + quote {
                fixes = [
                    FixIt(
                        "replace \"\(text)\" with \"\(near)\"", .unsafe,
                        edits: [.init(replace: span, with: quote + near + quote)])
                ]
            }
        }
        return Diagnostic(
            .branchNeverTaken, .warning, "\"\(name)\" is never \"\(text)\"", at: span, label: label,
            onTheCall: fate(op), fixes: fixes)
    }

    fileprivate static func neverNumber(
        _ words: String, _ name: String, _ range: ClosedRange<Double>, _ op: ExpressionSyntax.BinaryOperator,
        at span: SourceSpan
    ) -> Diagnostic {
        let label =
            range.upperBound == .infinity
            ? "the least it can be is \(range.lowerBound.plain)"
            : range.lowerBound == -.infinity
                ? "the most it can be is \(range.upperBound.plain)"
                : "it is from \(range.lowerBound.plain) to \(range.upperBound.plain)"
        return Diagnostic(
            .branchNeverTaken, .warning, "\"\(name)\" is never \(words)", at: span, label: label, onTheCall: fate(op))
    }
}
