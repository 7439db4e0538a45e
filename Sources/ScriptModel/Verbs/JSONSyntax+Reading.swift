import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == JSONSyntax {
    /// Any shape that JSON has. A place of JSON asks for no type of its own, so a word without quotes is what JSON takes
    /// it for (`12`, `true`, `null`), and all other words are text.
    static var json: Self {
        let phrase = "a value, a list or a map to be sent as JSON"
        return Self(phrase, .any) { node, place, reading in JSONSyntax.read(node, place, &reading) }
    }
}

extension JSONSyntax {
    fileprivate static func read(_ node: Node, _ place: Place, _ reading: inout Reading) -> JSONSyntax {
        switch node {
        case .scalar(let scalar): return read(scalar, &reading)
        case .sequence(let sequence):
            return .list(sequence.items.map { read($0, place.item($0), &reading) })
        case .mapping(let mapping):
            var seen: Set<String> = []
            var entries: [(name: String, value: JSONSyntax)] = []
            for entry in mapping.entries where seen.insert(entry.key.text).inserted {
                entries.append((entry.key.text, read(entry.value, Place(entry.key), &reading)))
            }
            return .object(entries)
        }
    }

    private static func read(_ scalar: Node.Scalar, _ reading: inout Reading) -> JSONSyntax {
        if scalar.isNull { return .null }
        if scalar.style == .plain {
            if scalar.text == "true" || scalar.text == "false" { return .bool(scalar.text == "true") }
            if isNumber(scalar.text) { return .number(scalar.text) }
        }
        return .template(TemplateSyntax.parse(scalar, in: reading.file, &reading.bag))
    }

    /// As JSON writes numbers, without exponents: `0123` and `+1555` are no numbers, and stay as they are.
    package static func isNumber(_ text: String) -> Bool {
        let text = text.utf8
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
            digits.count <= 38
        else { return false }
        return parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
    }
}
