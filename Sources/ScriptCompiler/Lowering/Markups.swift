import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `twiml: <Pay action="${continue}"/>`
    func markup(_ syntax: MarkupSyntax) -> Markup {
        Markup(
            syntax.template.segments.map { segment in
                switch segment {
                case .text(let text): .text(text)
                case .expression(let expression) where expression.isMarkupCallback: .callback
                case .expression(let expression): .value(self.expression(expression))
                }
            })
    }
}
