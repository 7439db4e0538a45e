import ScriptDiagnostics

/// What is opened with one sign and closed with another: `choices: [yes: sales, no: farewell}`.
struct MixedBrackets {
    private let open: Int
    private let close: Int
    /// The one of the two that is wrong, and what belongs there.
    private let wrong: Int
    private let right: UInt8

    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, let mixed = MixedBrackets(on: place.line, place) else { return nil }
        let sign = String(UnicodeScalar(mixed.right))
        let range = mixed.wrong..<mixed.wrong + 1
        let fix = FixIt("write \(sign)", .safe, edits: [FixIt.Edit(replace: place.span(range), with: sign)])
        return Repair(
            finding: .mixedBrackets(
                opened: place.lines.text(mixed.open..<mixed.open + 1),
                closed: place.lines.text(mixed.close..<mixed.close + 1), sign, fix, at: place.span(range)),
            action: .replace([(range, [mixed.right])]))
    }

    /// The first pair on a line that does not match, if nothing else there is wrong.
    private init?(on line: RawLines.Line, _ place: FaultPlace) {
        let (bytes, lines) = (place.bytes, place.lines)
        let value = lines.shape(of: line).value
        guard !value.isEmpty, ByteClass.isOpening(bytes[value.lowerBound]) else { return nil }
        var opened: [Int] = []
        var mixed: (open: Int, close: Int)?
        var i = value.lowerBound
        while i < value.upperBound {
            if ByteClass.isOpening(bytes[i]) {
                opened.append(i)
            } else if ByteClass.isClosing(bytes[i]) {
                guard let open = opened.popLast() else { return nil }
                if Self.closing(bytes[open]) != bytes[i] {
                    guard mixed == nil else { return nil }
                    mixed = (open, i)
                }
            } else if ByteClass.isQuote(bytes[i]), lines.beginsWord(i, after: value.lowerBound),
                let close = lines.closingQuote(of: i, before: value.upperBound)
            {
                i = close
            }
            i += 1
        }
        guard let (open, close) = mixed, opened.isEmpty else { return nil }
        // Names with a colon stand in braces.
        let isMap = lines.colon(from: open + 1, before: close).map { colon in
            !bytes[open + 1..<colon].contains { ByteClass.isOpening($0) || $0 == ByteClass.comma }
        }
        let isBraceOpen = bytes[open] == ByteClass.openBrace
        (self.open, self.close) = (open, close)
        wrong = isBraceOpen == (isMap ?? false) ? close : open
        right =
            wrong == close
            ? Self.closing(bytes[open]) : isBraceOpen ? ByteClass.openBracket : ByteClass.openBrace
    }

    private static func closing(_ sign: UInt8) -> UInt8 {
        sign == ByteClass.openBrace ? ByteClass.closeBrace : ByteClass.closeBracket
    }
}

extension Diagnostic {
    fileprivate static func mixedBrackets(
        opened: String, closed: String, _ right: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "this is opened with \"\(opened)\" and closed with \"\(closed)\"", at: span,
            label: "write \(right) here", fixes: [fix])
    }
}
