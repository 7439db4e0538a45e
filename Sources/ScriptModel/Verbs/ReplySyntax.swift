package import ScriptDiagnostics

/// `reply: {instructions: Answer questions about the clinic., exits: [booking, goodbye]}`
package struct ReplySyntax: Sendable {
    /// `booking`, `booking: The caller wants a visit.`, `visit: {description: …, goto: booking}`
    package struct Exit: Sendable {
        package var name: Located<String>
        /// Tells the model when to take it.
        package var description: Located<String>?
        /// Nil is the state of the exit's own name.
        package var goto: Located<String>?

        package init(name: Located<String>) { self.name = name }

        package var target: Located<String> { goto ?? name }
    }
    package var instructions: TemplateSyntax?
    package var exits: [Exit] = []
    package var save: Located<String>?
    package var maxTokens: Located<Int>?
    /// Milliseconds.
    package var timeout: Located<Int>?

    package init() {}
}

/// `assistant: {model: gpt-4o-mini, instructions: You answer for a clinic., temperature: 0.3}`
package struct AssistantDeclaration: Sendable {
    package var model: Located<String>?
    package var instructions: TemplateSyntax?
    package var maxTokens: Located<Int>?
    package var temperature: Located<Double>?

    package init() {}

    package static let reader = MappingReader<AssistantDeclaration>(
        "\"assistant\"",
        [
            Key("model", \.model, .reference("the name of a model"), "The model, by the name its provider gives it."),
            Key("instructions", \.instructions, .sentText, "What every reply is told first."),
            Key("max_tokens", \.maxTokens, .whole(1...4_000), default: "150", "How long a reply may be."),
            Key("temperature", \.temperature, .decimal(0...2), "How freely it speaks, from 0 to 2."),
        ])
}
