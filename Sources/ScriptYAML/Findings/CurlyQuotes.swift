import ScriptDiagnostics

/// `“no”: farewell`: quotes as a word processor draws them, which are letters to YAML.
enum CurlyQuotes {
    private static let opening: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "‚", "«"]
    private static let closing: Set<Character> = ["”", "“", "’", "‘", "»", "\""]

    /// The text inside, if such quotes are around all of it. Words that are said may well be quoted so.
    static func check(_ scalar: Node.Scalar, isSpoken: Bool) -> (finding: Diagnostic, scalar: Node.Scalar)? {
        guard scalar.style == .plain, let first = scalar.text.utf8.first, first >= 0x80,
            let open = scalar.text.first, opening.contains(open),
            let close = scalar.text.last, closing.contains(close), scalar.text.count > 2
        else { return nil }
        let inside = String(scalar.text.dropFirst().dropLast())
        guard !inside.contains(where: { $0 != "’" && (opening.contains($0) || closing.contains($0)) }) else {
            return nil
        }
        let straight = Quotes.around(inside)
        let finding = Diagnostic(
            .yamlSyntax, isSpoken ? .warning : .error, "these are typographic quotes, and a part of the text",
            at: scalar.span, label: "type \(straight.count > 40 ? "\" on both sides" : straight)",
            fixes: [
                FixIt(
                    "type straight quotes", .safe, edits: [FixIt.Edit(replace: scalar.span, with: straight)])
            ])
        return (finding, Node.Scalar(text: inside, style: scalar.style, span: scalar.span))
    }
}
