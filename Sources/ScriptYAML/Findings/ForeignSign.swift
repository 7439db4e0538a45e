import ScriptDiagnostics

/// A sign at the beginning of a line that other notations or keyboards have: `// a comment`, `say： Hello`.
struct ForeignSign {
    private enum Kind { case comment, colon }

    let range: Range<Int>
    let with: [UInt8]
    private let kind: Kind

    init?(in line: Range<Int>, _ lines: RawLines, _ keys: KeyTree) {
        let bytes = lines.bytes
        if bytes[line].starts(with: "// ".utf8) {
            kind = .comment
            range = line.lowerBound..<line.lowerBound + 2
            with = [ByteClass.hash]
            return
        }
        let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
        guard let end = bytes[line].firstIndex(where: { !ByteClass.isName($0) }), end > line.lowerBound,
            bytes[end..<line.upperBound].starts(with: wide)
        else { return nil }
        let behind = end + wide.count
        let isAlone = bytes[behind..<line.upperBound].allSatisfy { ByteClass.isSpace($0) }
        guard isAlone || keys.all.contains(lines.text(line.lowerBound..<end)) else { return nil }
        kind = .colon
        range = end..<behind
        with = isAlone || ByteClass.isBlank(bytes[behind]) ? [ByteClass.colon] : [ByteClass.colon, ByteClass.space]
    }

    func finding(at span: SourceSpan, in lines: RawLines) -> Diagnostic {
        let text = String(decoding: with, as: UTF8.self)
        let edits = [FixIt.Edit(replace: span, with: text)]
        return switch kind {
        case .comment:
            Diagnostic(
                .yamlSyntax, .error, "a comment begins with #, not with //", at: span, label: "write # in its place",
                fixes: [FixIt("write # in its place", .safe, edits: edits)])
        case .colon:
            Diagnostic(
                .yamlSyntax, .error, "this is the wide colon of another keyboard, and ends no name", at: span,
                label: "type a plain colon and a space", fixes: [FixIt("type a plain colon", .safe, edits: edits)])
        }
    }
}
