/// What the carrier's own libraries let a document hold.
package enum MarkupTable {
    struct Rule: Sendable {
        enum Form: Sendable { case text, number, yesNo, one, several }
        let form: Form
        let values: [String]

        func allows(_ value: String) -> Bool {
            switch form {
            case .text: true
            case .number: Int(value).map { $0 >= 0 } ?? false
            case .yesNo: value == "true" || value == "false"
            case .one: values.contains(value)
            case .several: value.split(separator: " ").allSatisfy { values.contains(String($0)) }
            }
        }
    }

    private struct Element: Sendable {
        var takesText = false
        var attributes: [String: Rule] = [:]
        var children: Set<String> = []
    }

    /// What may stand in a response, sorted.
    package static let verbs: [String] = children(of: "Response").sorted()

    /// Verbs behind which nothing is reached, and by which a script would lose the call.
    static let enders: Set<String> = ["Hangup", "Redirect", "Reject"]

    static func has(_ name: String) -> Bool { elements[name] != nil && name != "Response" }

    static func takesText(_ name: String) -> Bool { elements[name]?.takesText ?? false }

    static func children(of name: String) -> Set<String> { elements[name]?.children ?? [] }

    static func parents(of name: String) -> [String] {
        elements.filter { $0.key != "Response" && $0.value.children.contains(name) }.keys.sorted()
    }

    static func rule(for attribute: String, of element: String) -> Rule? { elements[element]?.attributes[attribute] }

    static func attributes(of element: String) -> [String] {
        (elements[element]?.attributes.keys).map { $0.sorted() } ?? []
    }

    private static let elements: [String: Element] = {
        var elements: [String: Element] = [:]
        for line in MarkupRows.text.split(separator: "\n") {
            var words = line.split(separator: " ")
            guard !words.isEmpty else { continue }
            let name = words.removeFirst()
            var element = Element()
            element.takesText = name.hasSuffix("+")
            for word in words {
                if word.first == ">" {
                    element.children.insert(String(word.dropFirst()))
                } else {
                    let (name, rule) = attribute(word.dropFirst())
                    element.attributes[name] = rule
                }
            }
            elements[name.hasSuffix("+") ? String(name.dropLast()) : String(name)] = element
        }
        return elements
    }()

    /// `track=inbound_track|outbound_track` taken apart.
    private static func attribute(_ word: Substring) -> (String, Rule) {
        guard let sign = word.firstIndex(where: { "#?=*".contains($0) }) else {
            return (String(word), Rule(form: .text, values: []))
        }
        let values = word[word.index(after: sign)...].split(separator: "|").map(String.init)
        let rule =
            switch word[sign] {
            case "#": Rule(form: .number, values: [])
            case "?": Rule(form: .yesNo, values: ["true", "false"])
            case "=": Rule(form: .one, values: values)
            default: Rule(form: .several, values: values)
            }
        return (String(word[..<sign]), rule)
    }
}
