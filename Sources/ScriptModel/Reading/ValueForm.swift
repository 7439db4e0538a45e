package import ScriptDiagnostics
package import ScriptYAML

/// How a value is written, and how it is read.
///
/// A value that cannot be read gives one finding and nil.
package struct ValueForm<Value>: Sendable {
    /// As a sentence has it, after "takes": `the name of a state`.
    package let phrase: String
    package let shape: ValueShape
    package let read: @Sendable (Node, Place, inout Reading) -> Value?

    package init(
        _ phrase: String, _ shape: ValueShape,
        read: @escaping @Sendable (Node, Place, inout Reading) -> Value?
    ) {
        self.phrase = phrase
        self.shape = shape
        self.read = read
    }

    /// A form written as one scalar that is not empty.
    package static func scalar(
        _ phrase: String, _ shape: ValueShape,
        _ convert: @escaping @Sendable (Node.Scalar, Place, inout Reading) -> Value?
    ) -> Self {
        Self(phrase, shape) { node, place, reading in
            guard case .scalar(let scalar) = node, !scalar.isNull, !scalar.isBlank else {
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            return convert(scalar, place, &reading)
        }
    }

    /// A list of these, or a single one in its place.
    static func list<Element>(of form: ValueForm<Element>, _ phrase: String) -> Self where Value == [Element] {
        Self(phrase, .list(of: form.shape)) { node, place, reading in
            if case .scalar(let scalar) = node, scalar.isNull {
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            guard case .sequence(let sequence) = node else { return form.read(node, place, &reading).map { [$0] } }
            var elements: [Element] = []
            elements.reserveCapacity(sequence.items.count)
            for item in sequence.items {
                if let element = form.read(item, place.item(item), &reading) { elements.append(element) }
            }
            return elements
        }
    }
}

extension Node.Scalar {
    /// Quoted nothing, or only white space.
    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    package var located: Located<String> { Located(text, at: span) }
}
