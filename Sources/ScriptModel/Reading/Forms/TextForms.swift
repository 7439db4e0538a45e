package import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Located<String> {
    /// Words that nobody speaks aloud, never empty.
    package static var text: ValueForm<Located<String>> {
        Self("a text", .text) { node, place, reading in
            guard let scalar = reading.words(node, place, empty: Diagnostic.emptyText) else { return nil }
            return scalar.located
        }
    }

    /// Something defined elsewhere: whether it is, others look.
    package static func reference(_ phrase: String) -> ValueForm<Located<String>> {
        .scalar(phrase, .text) { scalar, _, _ in scalar.located }
    }

    package static var target: Self { target("the name of a state") }

    /// The same where something else may stand in its place.
    static func target(_ phrase: String) -> Self {
        let form = reference(phrase)
        return Self(form.phrase, form.shape) { node, place, reading in
            let target = form.read(node, place, &reading)
            if target == nil, node.isEmpty { reading.lacksTarget = true }
            return target
        }
    }
}

extension ValueForm where Value == TemplateSyntax {
    /// Words to be said, with `${…}` places, never empty.
    static var template: Self {
        Self("a text", .template) { node, place, reading in
            guard let scalar = reading.words(node, place, empty: Diagnostic.emptySpeech) else { return nil }
            return TemplateSyntax.parse(scalar, in: reading.file, &reading.bag)
        }
    }

    /// The value of a slot: empty text is one, nothing at all is not.
    static var slotValue: Self {
        Self("a value", .either([.template, .pattern("^\\s*$")])) { node, place, reading in
            guard case .scalar(let scalar) = node, !scalar.isNull else {
                reading.report(.wrongType(node, place, "a value", reading))
                return nil
            }
            return TemplateSyntax.parse(scalar, in: reading.file, &reading.bag)
        }
    }
}

extension ValueForm where Value == ExpressionSyntax {
    /// What stands behind `if`, bare.
    static var condition: Self {
        .scalar("a condition, such as age >= 18", .expression) { scalar, _, reading in
            ExpressionSyntax.parse(scalar, in: reading.file, &reading.bag)
        }
    }
}

extension Reading {
    /// A scalar with something in it.
    fileprivate mutating func words(
        _ node: Node, _ place: Place, empty: (Place, SourceSpan) -> Diagnostic
    ) -> Node.Scalar? {
        guard case .scalar(let scalar) = node else {
            report(.wrongType(node, place, "a text", self))
            return nil
        }
        if scalar.isNull || scalar.isBlank {
            report(empty(place, scalar.span.range.isEmpty ? place.span : scalar.span))
            return nil
        }
        return scalar
    }
}
