/// `message: {to: ${call.from}, body: Your code is ${code}.}`
package struct MessageSyntax: Sendable {
    package var to: TemplateSyntax?
    package var body: TemplateSyntax?
    /// Nil is the operator's number.
    package var from: TemplateSyntax?

    package init() {}
}
