import ScriptDiagnostics

/// Faults that YAML itself does not see, or sees where nobody looks for them: they are mended before it reads.
struct UnseenFault {
    private(set) var findings: [Diagnostic] = []
    /// Sorted, and apart from each other.
    private(set) var edits: [(range: Range<Int>, with: [UInt8])] = []

    init(_ bytes: [UInt8], file: FileID, keys: KeyTree) {
        let span = { (range: Range<Int>) in SourceSpan(file: file, start: range.lowerBound, end: range.upperBound) }
        let lines = RawLines(bytes)
        var odd: [(range: Range<Int>, name: String, with: [UInt8])] = []
        var hashes: [Int] = []
        var quotes: [Range<Int>] = []
        var foreign: [ForeignSign] = []
        // Inside a block of text these are text.
        var block: Int?
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: ByteClass.lineFeed) ?? bytes.count
            var content = start
            while content < end, bytes[content] == ByteClass.space { content += 1 }
            let indent = content - start
            if let column = block, content < end, indent <= column { block = nil }
            if block == nil, content < end {
                if bytes[content] >= 0x80, let indentation = OddBlank.indentation(from: start, before: end, in: bytes) {
                    odd.append(indentation)
                }
                hashes += Self.hiddenKeys(in: content..<end, lines)
                if let sign = ForeignSign(in: content..<end, lines, keys) { foreign.append(sign) }
                quotes += MixedQuotes.closings(on: content..<end, lines)
                if Self.opensBlock(content..<end, in: bytes) { block = indent }
            }
            start = end + 1
        }
        if let first = odd.first {
            findings.append(
                .oddIndent(first.name, lines: odd.count, odd.map { ($0.range, $0.with) }, at: span(first.range), file))
        }
        for hash in hashes { findings.append(.hiddenKey(at: span(hash..<hash + 1))) }
        for sign in foreign { findings.append(sign.finding(at: span(sign.range), in: lines)) }
        for quote in quotes { findings.append(.mixedQuotes(lines.text(quote), at: span(quote))) }
        let breaks = InvisibleBreak.all(in: bytes)
        if !breaks.isEmpty { findings.append(.invisibleBreaks(breaks, in: bytes, file)) }
        edits = odd.map { ($0.range, $0.with) } + hashes.map { ($0..<$0 + 1, Array("\"#\"".utf8)) } + breaks
        edits += quotes.map { ($0, [ByteClass.doubleQuote]) } + foreign.map { ($0.range, $0.with) }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// `{key: #, goto: sales}`: each `#` that hides the rest of its map.
    private static func hiddenKeys(in line: Range<Int>, _ lines: RawLines) -> [Int] {
        let bytes = lines.bytes
        guard let hash = bytes[line].firstIndex(of: ByteClass.hash), hash > line.lowerBound + 4,
            bytes[hash - 1] == ByteClass.space, bytes[hash - 2] == ByteClass.colon,
            bytes[line.lowerBound..<hash - 2].reversed().starts(with: "key".utf8.reversed()),
            let next = bytes[(hash + 1)..<line.upperBound].first(where: { $0 != ByteClass.space }),
            next == ByteClass.comma || next == ByteClass.closeBrace, lines.isInFlow(hash)
        else { return [] }
        return [hash]
    }

    /// `say: >-`
    private static func opensBlock(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        var end = line.upperBound
        while end > line.lowerBound, ByteClass.isSpace(bytes[end - 1]) { end -= 1 }
        while end > line.lowerBound,
            ByteClass.isDigit(bytes[end - 1]) || bytes[end - 1] == ByteClass.dash || bytes[end - 1] == UInt8(ascii: "+")
        { end -= 1 }
        guard end - 2 >= line.lowerBound, bytes[end - 1] == UInt8(ascii: "|") || bytes[end - 1] == UInt8(ascii: ">")
        else { return false }
        return bytes[end - 2] == ByteClass.space
    }
}

/// Blanks that look like a space and are none.
enum OddBlank {
    /// The blanks a line begins with, if one of them is odd, and the spaces to write for them.
    static func indentation(
        from start: Int, before end: Int, in bytes: [UInt8]
    ) -> (range: Range<Int>, name: String, with: [UInt8])? {
        var i = start
        var name: String?
        var width = 0
        while i < end {
            if bytes[i] == ByteClass.space {
                i += 1
                width += 1
            } else if let odd = blank(at: i, before: end, in: bytes) {
                name = name ?? odd.name
                i += odd.length
                width += odd.width
            } else {
                break
            }
        }
        return name.map { (start..<i, $0, Array(repeating: ByteClass.space, count: width)) }
    }

    private static func blank(at i: Int, before end: Int, in bytes: [UInt8]) -> (name: String, length: Int, width: Int)?
    {
        if i + 1 < end, bytes[i] == 0xC2, bytes[i + 1] == 0xA0 { return ("no-break space", 2, 1) }
        guard i + 2 < end else { return nil }
        switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
        case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0): return ("blank that takes no room", 3, 0)
        case (0xE2, 0x80, 0xAF): return ("no-break space", 3, 1)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80): return ("blank that is no space", 3, 1)
        case (0xE3, 0x80, 0x80): return ("wide space", 3, 2)
        default: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func oddIndent(
        _ name: String, lines: Int, _ edits: [(range: Range<Int>, with: [UInt8])], at span: SourceSpan, _ file: FileID
    ) -> Diagnostic {
        let edits = edits.map {
            FixIt.Edit(
                replace: SourceSpan(file: file, start: $0.range.lowerBound, end: $0.range.upperBound),
                with: String(decoding: $0.with, as: UTF8.self))
        }
        return Diagnostic(
            .yamlTabIndent, .error,
            lines == 1
                ? "this line begins with a \(name), which only looks like a space"
                : "\(lines) lines begin with a \(name), which only looks like a space",
            at: span, label: lines == 1 ? "retype the spaces" : "retype the spaces of these lines",
            fixes: [
                FixIt(
                    lines == 1 ? "indent with spaces" : "indent these \(lines) lines with spaces", .safe, edits: edits)
            ])
    }

    fileprivate static func hiddenKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlCommentEatsText, .error, "\"#\" begins a comment and hides the rest of the line", at: span,
            label: "write it in quotes: \"#\"",
            fixes: [FixIt("put # in quotes", .safe, edits: [FixIt.Edit(replace: span, with: "\"#\"")])])
    }
}
