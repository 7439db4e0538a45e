import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == MarkupSyntax {
    static var markup: Self {
        .scalar("a verb of the carrier's as markup, such as <Pay action=\"${continue}\"/>", .template) {
            scalar, place, reading in
            MarkupSyntax(
                span: place.span, template: TemplateSyntax.parse(scalar, in: reading.file, &reading.bag))
        }
    }
}
