package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let badName: Self = "bad-name"
    package static let reservedName: Self = "reserved-name"
}

/// What an author may call a state, an intent, a slot and so on: `[a-z][a-z0-9_]*`.
package enum Name {
    package static let pattern = "^[a-z][a-z0-9_]*$"

    package static func isValid(_ text: String) -> Bool {
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: break
            case UInt8(ascii: "_") where !isFirst: break
            default: return false
            }
            isFirst = false
        }
        return !isFirst
    }

    /// The nearest legal spelling: `Tell-Time` and `tellTime` → `tell_time`.
    static func suggestion(for text: String) -> String? {
        var result: [UInt8] = []
        var previousWasLower = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.append(byte)
                previousWasLower = true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if previousWasLower { result.append(UInt8(ascii: "_")) }
                result.append(byte | 0x20)
                previousWasLower = false
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
                if let last = result.last, last != UInt8(ascii: "_") { result.append(UInt8(ascii: "_")) }
                previousWasLower = false
            default: return nil
            }
        }
        while result.last == UInt8(ascii: "_") { result.removeLast() }
        let name = String(decoding: result, as: UTF8.self)
        return isValid(name) ? name : nil
    }
}

extension ValueForm where Value == Located<String> {
    /// A name given here.
    static func name(of what: String) -> Self {
        .scalar("a name", .pattern(Name.pattern)) { scalar, _, reading in
            reading.checkName(scalar, of: what, beside: [])
            return scalar.located
        }
    }
}

extension Reading {
    /// Tells of a name that is not one. It stays in use, so that what refers to it is not faulted too.
    /// `others` have their names in the same map.
    mutating func checkName(_ scalar: Node.Scalar, of what: String, beside others: [Node.Mapping.Entry]) {
        if Name.isValid(scalar.text) { return }
        let suggestion = Name.suggestion(for: scalar.text).flatMap { name in
            others.contains { $0.key.text == name } ? nil : name
        }
        report(
            Diagnostic(
                .badName, .error, "\"\(scalar.text.shortened)\" cannot be the name of \(what)", at: scalar.span,
                label: suggestion.map { "write \"\($0)\"" }
                    ?? "a name begins with a small letter and goes on with small letters, digits and _",
                fixes: suggestion.map { replacement(of: scalar, with: $0) } ?? []))
    }

    /// Goes through a map whose keys the author chose, each name once.
    mutating func forEachNamed(
        _ mapping: Node.Mapping, _ what: String, areChoices: Bool = false,
        _ body: (Node.Scalar, Node, inout Reading) -> Void
    ) {
        var seen = Set<String>(minimumCapacity: mapping.entries.count)
        for entry in mapping.entries where seen.insert(entry.key.text).inserted {
            if areChoices {
                checkChoiceName(entry, beside: mapping.entries)
            } else {
                checkName(entry.key, of: what, beside: mapping.entries)
            }
            body(entry.key, entry.value, &self)
        }
    }
}

extension ValueForm {
    /// A map from names of the author's choosing to things of one kind. One faulty thing does not spoil the others.
    static func named<Element>(
        _ what: String, _ phrase: String, values: ValueShape, areChoices: Bool = false,
        _ read: @escaping @Sendable (Node.Scalar, Node, inout Reading) -> Element?
    ) -> Self where Value == [Element] {
        Self(phrase, .named(keys: Name.pattern, values: values)) { node, place, reading in
            guard var mapping = reading.named(node, place, phrase) else { return nil }
            if mapping.entries.contains(where: \.endsInNothing) {
                mapping = reading.gathered(mapping, home: KeyTree(names: Name.pattern, each: values.keyTree))
            }
            var elements: [Element] = []
            elements.reserveCapacity(mapping.entries.count)
            reading.forEachNamed(mapping, what, areChoices: areChoices) { key, value, reading in
                if let element = read(key, value, &reading) { elements.append(element) }
            }
            return elements
        }
    }
}
