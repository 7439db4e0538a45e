import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == QuestionSyntax.GlobalsFilter {
    /// `none`, or the names of those kept.
    static var globalsFilter: Self {
        let phrase = "none, or the names of the globals to keep"
        let names = ValueForm<[Located<String>]>.list(of: .reference("the name of a global"), phrase)
        return Self(phrase, .either([.oneOf(["none", "all"]), names.shape])) { node, place, reading in
            if case .scalar(let scalar) = node {
                if scalar.text == "none" { return QuestionSyntax.GlobalsFilter.none(scalar.span) }
                if scalar.text == "all" { return .all }
            }
            if case .mapping = node {
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            return names.read(node, place, &reading).map { .only($0) }
        }
    }
}
