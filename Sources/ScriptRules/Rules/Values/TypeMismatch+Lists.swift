import ScriptDiagnostics
import ScriptModel

/// Lists and data where they can be of use, and what is said of each item.
extension TypeMismatch {
    func checkLists(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        for slot in script.slots where !slot.isFaulty {
            switch slot.type {
            case .list(let item): if let constant = slot.constant { check(constant, of: item, slot, &bag) }
            case .item(let menu): check(menu, slot, context, &bag)
            default: break
            }
        }
        context.forEachQuestion { _, question in
            guard let ask = question.ask, let slot = question.slot(in: context),
                !slot.isFaulty
            else { return }
            switch slot.type {
            case .list, .data: bag.add(.notAskable(id, ask, slot))
            default: break
            }
        }
        script.forEachList { each, _ in
            if let other = context.index.slots[each.item.value].map({ script.slots[$0] }) {
                bag.add(.itemIsASlot(id, each.item, other))
            }
        }
    }

    private func check(
        _ constant: ConstantSyntax, of item: ListItemSyntax, _ slot: SlotDeclaration, _ bag: inout DiagnosticBag
    ) {
        guard case .list(let items) = constant.content else { return }
        for entry in items {
            switch (item, entry.content) {
            case (.data, _), (.text, .text): continue
            case (.number, .text(let text)):
                if let problem = SlotTypeSyntax.number(min: nil, max: nil, whole: false).refusal(of: text) {
                    bag.add(.itemDoesNotFit(id, slot, item, problem, at: entry.span))
                }
            case (.text, _), (.number, _):
                bag.add(.itemDoesNotFit(id, slot, item, "write of: data for items that have parts", at: entry.span))
            }
        }
    }

    /// `{type: choice, from: movies, label: title, value: id}`
    private func check(
        _ menu: ListMenuSyntax, _ slot: SlotDeclaration, _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        guard let list = context.index.slots[menu.from.value].map({ context.script.slots[$0] }), !list.isFaulty else {
            return
        }
        let item: ListItemSyntax
        switch list.type {
        case .list(let found): item = found
        case .data: item = .data
        default:
            bag.add(.notAListToChooseFrom(id, menu.from, list))
            return
        }
        if item == .data {
            if menu.label == nil { bag.add(.labelNeeded(id, menu.from, list)) }
        } else if let part = menu.label ?? menu.value {
            bag.add(.itemHasNoParts(id, part, list, item))
        }
    }
}

extension ValueType {
    /// Whether a slot of this type can hold any value of another.
    func takes(_ found: ValueType) -> Bool {
        switch (self, found) {
        case (_, _) where self == found: true
        case (.text, .list): false
        // Anything is written into a text as it is spoken.
        case (.text, _), (.data, _): true
        case (.list(.data), .data), (.list(.data), .list): true
        default: false
        }
    }
}

extension Diagnostic {
    /// What comes from outside, where it must be of some type.
    static func uncertain(_ id: DiagnosticID, _ wanted: [ValueType], at span: SourceSpan) -> Diagnostic {
        let sample =
            switch wanted.first {
            case .number?: "0"
            case .yesNo?: "no"
            case .date?: "today"
            case .moment?: "now"
            default: "\"…\""
            }
        return Diagnostic(
            id, .error,
            "this is data: it may be missing, and \(wanted.map(\.phrase).joined(separator: " or ")) is needed",
            at: span,
            label: "write default(…, \(sample)) around it",
            onTheCall: "where it is missing, the caller \(apology)")
    }

    fileprivate static func notAskable(_ id: DiagnosticID, _ ask: Located<String>, _ slot: SlotDeclaration)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "\"\(ask.value)\" is \(slot.type.valueType.phrase), and nobody can be asked for that",
            at: ask.span, label: "ask for a slot of the type choice that comes from it: {type: choice, from: …}",
            related: [.init("declared here", at: slot.name.span)], onTheCall: "no answer is ever understood")
    }

    fileprivate static func itemIsASlot(_ id: DiagnosticID, _ item: Located<String>, _ slot: SlotDeclaration)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "\"\(item.value)\" is a slot, and cannot be the name of an item too", at: item.span,
            label: "give the item another name", related: [.init("declared here", at: slot.name.span)])
    }

    fileprivate static func itemDoesNotFit(
        _ id: DiagnosticID, _ slot: SlotDeclaration, _ item: ListItemSyntax, _ problem: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "this item does not fit \"\(slot.name.value)\", a list of \(item.valueType.name)s", at: span,
            label: problem, related: [.init("declared here", at: slot.name.span)],
            onTheCall: "the list would be without it")
    }

    fileprivate static func notAListToChooseFrom(
        _ id: DiagnosticID, _ from: Located<String>, _ list: SlotDeclaration
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(from.value)\" is \(list.type.phrase), and a choice comes from a list",
            at: from.span, label: "name a slot of the type list", related: [.init("declared here", at: list.name.span)],
            onTheCall: "there is nothing to choose from")
    }

    fileprivate static func labelNeeded(_ id: DiagnosticID, _ from: Located<String>, _ list: SlotDeclaration)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "the items of \"\(from.value)\" are data: say by which part they are called", at: from.span,
            label: "add label: title, or whatever that part is named",
            related: [.init("declared here", at: list.name.span)],
            onTheCall: "a caller who says the name of an item is not understood")
    }

    fileprivate static func itemHasNoParts(
        _ id: DiagnosticID, _ part: Located<String>, _ list: SlotDeclaration, _ item: ListItemSyntax
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "the items of \"\(list.name.value)\" are \(item.valueType.name)s, which have no parts",
            at: part.span, label: "leave it out, or write of: data where the list is declared",
            related: [.init("declared here", at: list.name.span)],
            onTheCall: "a caller who says the name of an item is not understood")
    }
}
