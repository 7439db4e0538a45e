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
}
