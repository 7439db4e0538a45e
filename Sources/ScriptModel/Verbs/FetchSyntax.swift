package import ScriptDiagnostics

/// `fetch: {url: "https://api.example.com/orders/${order}", save: {status: order.status}}`
package struct FetchSyntax: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }
    package var url: TemplateSyntax?
    /// Nil is POST with a body, else GET.
    package var method: Located<Method>?
    package var query: [RequestField] = []
    package var headers: [RequestField] = []
    package var json: JSONSyntax?
    package var form: [RequestField] = []
    /// Milliseconds.
    package var timeout: Located<Int>?
    package var retries: Located<Int>?
    package var save: [Saving] = []
    /// Where `json` or `form` stands.
    var bodySpans: [SourceSpan] = []

    package init() {}

    package var hasBody: Bool { !bodySpans.isEmpty }

    package var effectiveMethod: Method { method?.value ?? (hasBody ? .post : .get) }

    /// `status: order.items[0].status`
    package struct Saving: Sendable {
        package var slot: Located<String>
        /// Empty is the whole answer.
        package var path: [Step]

        package init(slot: Located<String>, path: [Step]) {
            self.slot = slot
            self.path = path
        }

        package enum Step: Hashable, Sendable {
            case key(String)
            case index(Int)
        }
    }
}
