import ScriptDiagnostics

/// A JSON value as an author writes it: `{name: ${name}, tags: [phone, ${language}], active: true}`.
package indirect enum JSONSyntax: Sendable {
    /// A lone `${…}` is of the type that it computes; anything else is text.
    case template(TemplateSyntax)
    /// A number, as JSON writes it.
    case number(String)
    case bool(Bool)
    case null
    case list([JSONSyntax])
    case object([(name: String, value: JSONSyntax)])

    /// Every text in it, in the order written.
    var templates: [TemplateSyntax] {
        switch self {
        case .template(let template): [template]
        case .number, .bool, .null: []
        case .list(let items): items.flatMap(\.templates)
        case .object(let entries): entries.flatMap(\.value.templates)
        }
    }

    /// Those that can be filled in only while their slots have values: a slot that stands alone and has none is null.
    var templatesInNeed: [TemplateSyntax] {
        switch self {
        case .template(let template): template.isLoneSlot ? [] : [template]
        case .number, .bool, .null: []
        case .list(let items): items.flatMap(\.templatesInNeed)
        case .object(let entries): entries.flatMap(\.value.templatesInNeed)
        }
    }
}

extension TemplateSyntax {
    /// `${score}`, and nothing around it.
    fileprivate var isLoneSlot: Bool {
        if segments.count == 1, case .expression(.name(let path))? = segments.first {
            path.value.count == 1
        } else {
            false
        }
    }
}
