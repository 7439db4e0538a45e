import ScriptDiagnostics
import ScriptModel
import TwiML

/// `twiml: <Pay chargeAmont="20"/>`
struct MarkupInvalid: Rule {
    let id: DiagnosticID = "twiml-invalid"
    let ground = RuleGround.declarations
    let page = RulePage(
        what:
            "Markup that the carrier would refuse: not closed, or with elements and attributes that it does not have.",
        why: "The carrier breaks the call off with an error message in the caller's ear.",
        good: """
            start: payment
            states:
              payment:
                say: Please enter your card.
                twiml: <Pay action="${continue}" chargeAmount="20.00"/>
                goto: farewell
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#"chargeAmount="20.00"/>"#, #"chargeAmont="20.00"/>"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states.indices {
            guard case .carrier(.twiml(let markup))? = context.script.states[state].verb else { continue }
            let template = markup.template
            for fault in MarkupChecker.faults(in: Array(template.writtenText.utf8), holes: template.holes) {
                bag.add(.markup(id, fault, at: template.span(of: fault.range, in: context.script.files)))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func markup(_ id: DiagnosticID, _ fault: MarkupFault, at span: SourceSpan) -> Diagnostic {
        var fixes: [FixIt] = []
        var label: String?
        func suggest(_ name: String, among known: [String]) {
            guard let nearest = NearestName.nearest(to: name, among: known) else {
                label = known.isEmpty ? nil : "there is \(NearestName.list(known, closestTo: name))"
                return
            }
            label = "did you mean \"\(nearest)\"?"
            fixes = [.replacing(name, with: nearest, at: span)]
        }
        let message: String
        switch fault.kind {
        case .notMarkup: message = "this is text, and the carrier takes verbs such as <Pay …/> here"
        case .empty: message = "there is no verb here"
        case .unfinishedTag: message = "this tag is never finished"
        case .badTag: message = "this is not a tag"
        case .unclosed(let name):
            message = "<\(name)> is never closed"
            label = "write <\(name) …/>, or </\(name)> behind it"
        case .strayEnd(let name, let open):
            message = "</\(name)> closes nothing"
            label = open.map { "<\($0)> is still open" }
        case .strayAmpersand:
            message = "& begins a sign such as &amp; in markup"
            label = "write &amp;"
            fixes = [FixIt("write &amp;", .safe, edits: [.init(replace: span, with: "&amp;")])]
        case .badAttribute: message = "an attribute is written name=\"value\""
        case .repeatedAttribute(let name):
            message = "the attribute \"\(name)\" is given twice"
            label = "take one of the two away"
        case .unknownElement(let name):
            message = "the carrier has no verb <\(name)>"
            suggest(name, among: MarkupTable.verbs)
        case .misplaced(let name, let parent, let allowed):
            message = parent.map { "<\(name)> cannot stand inside <\($0)>" } ?? "<\(name)> is not a verb of its own"
            label = allowed.count == 1 ? "it belongs inside <\(allowed[0])>" : "put it outside, or take it away"
        case .unknownAttribute(let name, let element, let known):
            message = "<\(element)> has no attribute \"\(name)\""
            suggest(name, among: known)
        case .badValue(let name, let value, let allowed):
            message = "\"\(name)\" cannot be \"\(value)\""
            suggest(value, among: allowed)
            if allowed.isEmpty { label = "it takes a whole number" }
        case .strayText(let element):
            message = "<\(element)> takes no text"
            label = "take the text away"
        case .unreachable(let name):
            message = "nothing behind <\(name)> is ever reached"
            label = "take away what stands behind it"
        case .endsElsewhere(let name):
            message = "<\(name)> takes the call away, and the state never comes to its end"
            label = "use goto instead"
        }
        return Diagnostic(
            id, .error, message, at: span, label: label,
            onTheCall: "the carrier refuses the document, and the line drops", fixes: fixes)
    }
}
