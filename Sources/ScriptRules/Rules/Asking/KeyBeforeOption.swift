import ScriptDiagnostics
import ScriptModel

/// `Press 1 for sales` in place of `For sales, press 1`
struct KeyBeforeOption: Rule {
    let id: DiagnosticID = "key-before-option"
    let ground = RuleGround.soundScript
    let page = RulePage(
        what: "A key that is told before what it is for.",
        why: "Callers listen for what they want, and by then have forgotten the key.",
        good: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit, press 1. For the opening hours, press 2.
                choices:
                  visit: {key: 1, goto: visit}
                  hours: {key: 2, goto: hours}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              hours:
                say: We are open from nine to five. Goodbye.
                goto: hangup
            """,
        slip: (
            "For a visit, press 1. For the opening hours, press 2.",
            "Press 1 for a visit. Press 2 for the opening hours."
        ))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let files = context.script.files
        // A list that is read out begins each line with its number, and is left alone.
        context.script.forEachPart { part, _ in
            guard case .text(let template) = part.content else { return }
            let text = template.writtenText
            guard AnnouncedKey.mayStand(in: text) else { return }
            let announced = AnnouncedKey.all(in: text)
            let wrong = announced.filter { $0.optionBehind != nil }
            // A single key is no menu: "press 1 to take the call".
            guard announced.count > 1, let first = wrong.first else { return }
            var edits: [FixIt.Edit] = []
            for announced in wrong {
                let span = template.span(of: announced.range, in: files)
                guard let turned = announced.turned(in: Array(text.utf8)), span.range.count == announced.range.count
                else { continue }
                edits.append(.init(replace: span, with: turned))
            }
            bag.add(
                .keyFirst(
                    id, first.key, at: template.span(of: first.range, in: files),
                    edits: edits.count == wrong.count ? edits : []))
        }
    }
}

extension AnnouncedKey {
    /// `Press 1 for a visit` → `For a visit, press 1`
    fileprivate func turned(in bytes: [UInt8]) -> String? {
        // "Press 1 to book, 2 for a person" would take the second key into what the first is for.
        guard let optionBehind, !words.contains(where: Self.isKey) else { return nil }
        let press = String(decoding: bytes[range.lowerBound..<keyEnd], as: UTF8.self)
        let option = String(decoding: bytes[optionBehind..<range.upperBound], as: UTF8.self)
        let isCapital = press.first?.isUppercase == true
        return (isCapital ? option.prefix(1).uppercased() + option.dropFirst() : option) + ", "
            + (isCapital ? press.prefix(1).lowercased() + press.dropFirst() : press)
    }
}

extension Diagnostic {
    fileprivate static func keyFirst(
        _ id: DiagnosticID, _ key: String, at span: SourceSpan, edits: [FixIt.Edit]
    ) -> Diagnostic {
        Diagnostic(
            id, .info, "the key \(key) is told before what it is for", at: span,
            label: "say what it is for first, then the key",
            onTheCall: "a caller who waits for what they want has forgotten its key by then",
            fixes: edits.isEmpty ? [] : [FixIt("turn it round", .unsafe, edits: edits)])
    }
}
