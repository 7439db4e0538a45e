package import ScriptDiagnostics
import ScriptYAML

/// Why a `${…}` or a condition cannot be read, with its place in the scalar's text.
struct TemplateFault {
    /// UTF-8 offsets in the text after YAML's own unquoting.
    var range: Range<Int>
    var message: String
    var label: String?
    /// What the range should read instead.
    var replacement: String?

    func diagnostic(in places: ScalarAlignment) -> Diagnostic {
        let span = places.span(of: range)
        var fixes: [FixIt] = []
        if let replacement {
            fixes = [FixIt("write \(replacement)", .unsafe, edits: [.init(replace: span, with: replacement)])]
        }
        return Diagnostic(.templateSyntax, .error, message, at: span, label: label, fixes: fixes)
    }
}

extension DiagnosticID {
    package static let templateSyntax: DiagnosticID = "template-syntax"
}

// Messages
extension TemplateFault {
    /// `written` is what a value that is plainly meant should read.
    static func unclosedBraces(_ range: Range<Int>, written: String? = nil) -> TemplateFault {
        TemplateFault(
            range: range, message: "a value to fill in begins with ${ here, and no } ends it",
            label: written.map { "write \($0)" } ?? "write } where the name or the computation ends",
            replacement: written)
    }

    static func emptyBraces(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(
            range: range, message: "nothing stands between the braces of ${}",
            label: "name a value here, or write $${ to say the sign itself")
    }

    static func doubleBraces(_ range: Range<Int>, name: String) -> TemplateFault {
        TemplateFault(
            range: range, message: "values are filled in with ${…}, not with {{…}}", label: "write ${\(name)}",
            replacement: "${\(name)}")
    }

    static func bareDollar(_ range: Range<Int>, name: String) -> TemplateFault {
        TemplateFault(
            range: range, message: "a value to fill in needs braces", label: "write ${\(name)}",
            replacement: "${\(name)}")
    }

    static func noExpression(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "a condition is expected here", label: "for example: age >= 18")
    }

    static func unclosedQuote(_ range: Range<Int>, quote: String) -> TemplateFault {
        TemplateFault(
            range: range, message: "this text is never closed", label: "write \(quote) where the text ends")
    }

    static func curlyQuote(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "a text stands in straight quotes", label: "write \"…\"")
    }

    static func otherSpelling(_ range: Range<Int>, written: String, meant: String, to purpose: String) -> TemplateFault
    {
        TemplateFault(
            range: range, message: "\(purpose), write \(meant) instead of \(written)", label: "write \(meant)",
            replacement: meant)
    }

    static func strangeSign(_ range: Range<Int>, _ sign: String) -> TemplateFault {
        TemplateFault(range: range, message: "\(sign) means nothing in a computation")
    }

    static func nestedBraces(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(
            range: range, message: "braces cannot stand inside ${…}", label: "the name alone is enough here")
    }

    static func badNumber(_ range: Range<Int>, _ written: String) -> TemplateFault {
        TemplateFault(
            range: range, message: "\"\(written)\" is not a number", label: "for example: 12, 3.5")
    }

    static func longNumber(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "a number may have at most 38 digits")
    }

    static func thousandsComma(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "numbers are written without commas", label: "for example: 1000")
    }

    static func valueExpected(_ range: Range<Int>, after: String?) -> TemplateFault {
        TemplateFault(
            range: range, message: after.map { "a value is missing after \($0)" } ?? "a value is missing here")
    }

    static func unexpected(_ range: Range<Int>, _ written: String) -> TemplateFault {
        TemplateFault(
            range: range, message: "\(written) cannot stand here",
            label: "join conditions with and / or; put text in quotes")
    }

    static func unclosed(_ range: Range<Int>, open: String, close: String) -> TemplateFault {
        TemplateFault(range: range, message: "this \(open) is never closed", label: "write \(close) to match it")
    }

    static func neverOpened(_ range: Range<Int>, _ written: String) -> TemplateFault {
        TemplateFault(range: range, message: "this \(written) closes nothing", label: "remove it, or open it before")
    }

    static func chainedComparison(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(
            range: range, message: "two values are compared at a time",
            label: "write both comparisons and join them with and: 1 < age and age < 5")
    }

    static func notIn(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "not stands before the whole comparison", label: "write not (… in …)")
    }

    static func lateNot(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "not needs brackets here", label: "write (not …)")
    }

    static func partExpected(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(range: range, message: "a name is missing after the point", label: "for example: call.from")
    }

    static func tooLong(_ range: Range<Int>) -> TemplateFault {
        TemplateFault(
            range: range, message: "this computation is too long",
            label: "compute it in steps: set a slot first, then use it")
    }

    static func callOfPath(_ range: Range<Int>, _ name: String) -> TemplateFault {
        TemplateFault(range: range, message: "\(name) is not a function; functions have plain names")
    }
}
