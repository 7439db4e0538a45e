import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `if: name > 3`
struct TypeMismatch: Rule {
    let id: DiagnosticID = "type-mismatch"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A value of one kind where another is needed: text compared with a number, a word for a number slot.",
        why: "The comparison can never hold, or the value can never be stored.",
        good: """
            start: greeting
            slots:
              age: {type: number, input: required}
            states:
              greeting:
                when:
                  - if: age >= 18
                    goto: adult
                  - else: minor
              adult:
                say: Please come in. Goodbye.
                goto: hangup
              minor:
                say: Please bring your parents. Goodbye.
                goto: hangup
            """,
        slip: ("18", #""18""#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.expressionFaults {
            if let finding = Diagnostic.typeMismatch(id, fault) {
                bag.add(
                    finding.unquoting(fault, in: context.script.files).comparing(fault, in: context.script.files))
            }
        }
        let script = context.script
        for slot in script.slots {
            guard let value = slot.defaultValue, !slot.isFaulty else { continue }
            if value.plainText == nil {
                bag.add(.computedDefault(id, slot, at: value.span))
            } else {
                check(value, fits: slot, isDefault: true, context, &bag)
            }
        }
        script.forEachSave { save, _ in
            guard let found = save.type, let slot = context.index.slots[save.slot.value].map({ script.slots[$0] }),
                !slot.isFaulty, slot.type.valueType != found
            else { return }
            bag.add(.wrongValue(id, found, slot, at: save.slot.span))
        }
        script.forEachAssignment { assignment, _ in
            guard let slot = context.index.slots[assignment.slot.value], !script.slots[slot].isFaulty else { return }
            check(
                assignment.value, fits: script.slots[slot], of: script.valueType(ofSlot: slot, context.index), context,
                &bag)
        }
        checkLists(context, &bag)
        checkRuns(context, &bag)
        checkWrittenTimes(context, &bag)
        checkDialled(context, &bag)
    }

    /// A plain value is read as the slot's type; a lone `${…}` has a type of its own; anything else is text.
    func check(
        _ value: TemplateSyntax, fits slot: SlotDeclaration, of type: ValueType? = nil, isDefault: Bool = false,
        _ context: RuleContext,
        _ bag: inout DiagnosticBag
    ) {
        let wanted = type ?? slot.type.valueType
        if let plain = value.plainText {
            if let problem = slot.type.refusal(of: plain) {
                bag.add(.doesNotFit(id, plain, slot, problem, isDefault: isDefault, at: value.span))
            }
        } else if let expression = value.soleExpression {
            var checker = context.checker
            guard let found = checker.type(of: expression), !wanted.takes(found) else { return }
            bag.add(
                found == .data
                    ? .uncertain(id, [wanted], at: expression.span) : .wrongValue(id, found, slot, at: expression.span))
        } else if wanted != .text, wanted != .data {
            bag.add(.wrongValue(id, .text, slot, at: value.span))
        }
    }
}

extension Diagnostic {
    fileprivate static func doesNotFit(
        _ id: DiagnosticID, _ value: String, _ slot: SlotDeclaration, _ problem: String, isDefault: Bool,
        at span: SourceSpan
    ) -> Diagnostic {
        let meant = slot.type.plainForm(of: value).flatMap { slot.type.refusal(of: $0) == nil ? $0 : nil }
        return Diagnostic(
            id, .error,
            "\"\(value)\" does not fit the slot \"\(slot.name.value)\", which is \(slot.type.phrase)",
            at: span, label: meant.map { "write \($0)" } ?? problem,
            related: [.init("declared here", at: slot.name.span)],
            onTheCall: isDefault
                ? "the call goes on with \"\(value)\" all the same"
                : "the call cannot go on here: the caller \(apology)",
            fixes: meant.map { [FixIt("write \($0)", .unsafe, edits: [.init(replace: span, with: $0)])] } ?? [])
    }

    fileprivate static func computedDefault(_ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "the default of \"\(slot.name.value)\" must be a plain value", at: span,
            label: "a first state can compute it with set", onTheCall: "the slot would begin without a value")
    }

    static func wrongValue(
        _ id: DiagnosticID, _ found: ValueType, _ slot: SlotDeclaration, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "this is \(found.phrase), and the slot \"\(slot.name.value)\" is \(slot.type.phrase)",
            at: span, label: "take another slot, or another type for this one",
            related: [.init("declared here", at: slot.name.span)],
            onTheCall: "the call cannot go on here: the caller \(apology)")
    }

    fileprivate static func typeMismatch(_ id: DiagnosticID, _ fault: ExpressionFault) -> Diagnostic? {
        let message: String
        var label: String?
        var onTheCall = "the call cannot go on here: the caller \(apology)"
        switch fault.kind {
        case .undefinedName, .reservedName, .unknownFunction, .unknownHours: return nil
        case .slotExpected(let function, let found):
            message = "\(function)() takes the name of a slot"
            label = found.map { "\($0) is not a slot" } ?? "for example: \(function)(name)"
        case .hoursExpected:
            message = "open() takes the name of opening hours"
            label = "for example: open(office)"
        case .wrongType(let found, [], _):
            message = "a \(found.name) cannot be spoken as it is"
            label = "write join(…) to put its items together"
            onTheCall = "the caller hears its items in a row, with no word between them"
        case .wrongType(let found, let wanted, "if"):
            message = "this is \(found.phrase), and if needs \(wanted[0].phrase)"
            label = "compare it with something: … == …"
        case .wrongType(.text, _, "+"):
            message = "+ adds numbers, and this is a text"
            label = "texts are joined by writing them side by side: ${first} ${second}"
        case .wrongType(let found, let wanted, let sign):
            if ["in", "contains", "contains()"].contains(sign) {
                onTheCall = "it counts as found only where it is written alike"
            }
            let taker = sign.hasSuffix(")") ? sign : "\"\(sign)\""
            message = "this is \(found.phrase), and \(taker) takes \(wanted.spokenList)"
        case .unequalTypes(let a, let b, let sign):
            message = "\(a.phrase) and \(b.phrase) cannot be compared with \(sign)"
            if a == .text, b == .number { label = "write number(…) around the text" }
            if a == .number, b == .text { label = "a number stands without quotes" }
            if ["==", "!="].contains(sign) {
                onTheCall =
                    Set([a, b]) == [.text, .number]
                    ? "they are compared as amounts: 0123 equals 123, and a word equals nothing"
                    : "the two count as equal only where they are written alike"
            }
        case .wrongCount(let function, let found, let wanted):
            let values = { (count: Int) in "\(count) \(count == 1 ? "value" : "values")" }
            let takes =
                wanted.count == 1
                ? values(wanted.lowerBound) : "\(wanted.lowerBound) or \(values(wanted.upperBound))"
            message = "\(function)() takes \(takes), and there \(found == 1 ? "is" : "are") \(found)"
        case .notAList(let found):
            message = "this is \(found.phrase), and only a list has items"
            label = "name a list"
            onTheCall = "the caller hears the whole of it or nothing, and never an item"
        case .noParts(let found):
            message = "this is \(found.phrase), and only data has parts"
            label = "take the part away, or name a slot that holds data"
            onTheCall = nothingThere
        case .uncertain(let wanted): return .uncertain(id, wanted, at: fault.span)
        }
        return Diagnostic(id, .error, message, at: fault.span, label: label, onTheCall: onTheCall)
    }

    private static let nothingThere = "nothing is found there, and the caller hears nothing in its place"
}

extension ValueType {
    /// With its article: `a text`, `yes or no`.
    var phrase: String { self == .yesNo || self == .data ? name : "a \(name)" }
}

extension [ValueType] {
    /// `a number, date or time`
    fileprivate var spokenList: String {
        enumerated().map { $1 == .yesNo || $0 > 0 ? $1.name : $1.phrase }.spokenList()
    }
}

extension Diagnostic {
    /// `pin == 1234` and `agreed == "yes"`: a value written as one of another type.
    fileprivate func comparing(_ fault: ExpressionFault, in files: SourceFiles) -> Diagnostic {
        guard case .unequalTypes(let a, let b, let sign) = fault.kind, sign == "==" || sign == "!=" else { return self }
        let range = fault.span.range
        let raw = String(decoding: files[fault.span.file].bytes[range], as: UTF8.self)
        let sides = raw.split(separator: sign, maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
        guard sides.count == 2, let left = sides.first?.split(separator: " ").first, let right = sides.last else {
            return self
        }
        var copy = self
        switch (a, b) {
        case (.text, .number) where right.allSatisfy(\.isNumber):
            copy.label = "digits that are no amount stand in quotes: \(left) \(sign) \"\(right)\""
        case (.yesNo, .text) where right == "\"yes\"" || right == "\"no\"":
            let word = String(right.dropFirst().dropLast())
            let literal = SourceSpan(
                file: fault.span.file, start: range.upperBound - right.utf8.count, end: range.upperBound)
            copy.label = "yes and no stand without quotes: \(left) \(sign) \(word)"
            copy.fixes = [FixIt("take the quotes away", .unsafe, edits: [.init(replace: literal, with: word)])]
        default: break
        }
        return copy
    }

    /// `"5"` where a number is wanted.
    fileprivate func unquoting(_ fault: ExpressionFault, in files: SourceFiles) -> Diagnostic {
        guard case .wrongType(.text, let wanted, let sign) = fault.kind, wanted.contains(.number), sign != "+" else {
            return self
        }
        let raw = String(decoding: files[fault.span.file].bytes[fault.span.range], as: UTF8.self)
        guard let quote = raw.first, quote == "\"" || quote == "'", raw.count > 2, raw.last == quote else {
            return self
        }
        let inner = String(raw.dropFirst().dropLast())
        var copy = self
        if Double(inner) != nil, inner.utf8.allSatisfy({ (0x2D...0x39).contains($0) }) {
            copy.label = "take the quotes away: \(inner)"
            copy.fixes = [
                FixIt("take the quotes away", .unsafe, edits: [.init(replace: fault.span, with: inner)])
            ]
        } else if label == nil {
            copy.label = "write a number, without quotes"
        }
        return copy
    }
}
