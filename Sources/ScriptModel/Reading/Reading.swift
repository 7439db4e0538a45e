package import ScriptDiagnostics
package import ScriptYAML

/// What is at hand while one file is read: its text, and the faults found so far.
package struct Reading {
    package let file: SourceFile
    package var bag = DiagnosticBag()
    /// Some way on has no state written behind it: `goto:`
    var lacksTarget = false

    package init(file: SourceFile) { self.file = file }

    package mutating func report(_ diagnostic: Diagnostic) { bag.add(diagnostic) }

    /// Taken before a part is read, so that afterwards it can be asked whether the part had faults.
    var mark: Int { bag.diagnostics.count }

    func hasErrors(since mark: Int) -> Bool {
        bag.diagnostics[mark...].contains { $0.severity == .error }
    }

    /// What to underline when a whole value is wrong: the value where it stands on one line, else its key.
    package func caret(_ node: Node, _ place: Place) -> SourceSpan {
        let range = node.span.range
        if range.isEmpty || file.bytes[range].contains(UInt8(ascii: "\n")) { return place.span }
        return node.span
    }

    /// The value as a mapping; anything else is told of.
    package mutating func mapping(_ node: Node, _ place: Place, _ phrase: String) -> Node.Mapping? {
        if case .mapping(let mapping) = node { return mapping }
        report(.wrongType(node, place, phrase, wantsMap: true, self))
        return nil
    }

    /// Replaces a scalar's text and keeps its quotes; a block of text has no such easy fix.
    func replacement(of scalar: Node.Scalar, with text: String, _ safety: FixIt.Safety = .unsafe) -> [FixIt] {
        let quote: String
        switch scalar.style {
        case .plain: quote = ""
        case .singleQuoted: quote = "'"
        case .doubleQuoted: quote = "\""
        case .literal, .folded: return []
        }
        let edit = FixIt.Edit(replace: scalar.span, with: quote + text + quote)
        return [FixIt("replace \"\(scalar.text)\" with \"\(text)\"", safety, edits: [edit])]
    }
}

/// Where a value stands: the key it belongs to, which messages name and which is underlined when there is no value.
package struct Place {
    package var name: String
    package var span: SourceSpan

    package init(_ name: String, at span: SourceSpan) {
        self.name = name
        self.span = span
    }

    package init(_ key: Node.Scalar) { self.init(key.text, at: key.span) }

    /// An item of the list that stands here.
    package func item(_ node: Node) -> Place { node.span.range.isEmpty ? self : Place(name, at: node.span) }
}

extension SourceFile {
    /// Whether this stands anywhere in the text.
    func mentions(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
}
