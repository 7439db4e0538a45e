import ScriptDiagnostics

/// Quotes inside a text that is in quotes of the same kind: `["Hi ${default(name, "friend")}.", How are you?]`, and
/// `'It's time.'`.
///
/// YAML ends the text at the first of them. Where the text really ends is told by how quotes stand to the words beside
/// them: one opens behind a blank and closes behind a word.
struct QuotesInQuotes {
    private let lines: RawLines
    /// Its quotes included.
    let whole: Range<Int>
    /// The first quote inside, to the one that closes it.
    let inner: Range<Int>
    /// Some other text may have been meant to end inside.
    private let isDoubtful: Bool
    private let hasEscape: Bool

    static func repair(_ place: FaultPlace) -> Repair? {
        let lines = place.lines
        // Of what may be a name libyaml only says where it begins.
        guard place.fault.cause == .syntax,
            let start = place.builder.lastQuoted?.lowerBound ?? place.fault.context, start < place.fault.offset,
            place.byte(start).map({ ByteClass.isQuote($0) }) == true,
            lines.start(of: start) == lines.start(of: place.fault.offset)
        else { return nil }
        let isInFlow = place.builder.isInFlow || lines.isInFlow(start)
        guard let first = QuotesInQuotes(from: start, isInFlow: isInFlow, lines) else { return nil }
        let texts = isInFlow ? [first] + first.others : [first]
        let safety: FixIt.Safety = texts.contains(where: \.isDoubtful) ? .unsafe : .safe
        let edits = texts.map { (range: $0.whole, with: Array($0.mended.utf8)) }
        let fix = FixIt(
            texts.count == 1 ? "put other quotes around the text" : "put other quotes around these texts", safety,
            edits: edits.map {
                FixIt.Edit(replace: place.span($0.range), with: String(decoding: $0.with, as: UTF8.self))
            })
        return Repair(
            finding: .quotesInQuotes(
                isApostrophe: first.inner.count == 1, "write \(Quotes.shortened(first.mended))", fix,
                at: place.span(first.inner)),
            action: .replace(edits),
            doubt: safety == .safe ? nil : first.whole.lowerBound..<texts[texts.count - 1].whole.upperBound)
    }

    /// The text that begins with the quote at `start`; nil where none is inside, or it cannot be told where it ends.
    private init?(from start: Int, isInFlow: Bool, _ lines: RawLines) {
        let bytes = lines.bytes
        let quote = bytes[start]
        let end = lines.line(at: start).end
        var open = [start]
        var firstInner: Range<Int>?
        var isDoubtful = false
        var hasEscape = false
        var i = start + 1
        while i < end {
            if quote == ByteClass.doubleQuote, bytes[i] == ByteClass.backslash {
                hasEscape = true
                i += 2
                continue
            }
            guard bytes[i] == quote else {
                i += 1
                continue
            }
            if Self.opens(i, behind: open[open.count - 1], before: end, bytes) {
                open.append(i)
            } else if open.count > 1 {
                let inner = open.removeLast()..<i + 1
                if open.count == 1 { firstInner = firstInner ?? inner }
                isDoubtful = isDoubtful || isInFlow && Self.endsPiece(behind: i, before: end, bytes)
            } else if Self.endsText(behind: i, isInFlow: isInFlow, before: end, bytes) {
                guard let inner = firstInner else { return nil }
                self.lines = lines
                whole = start..<i + 1
                self.inner = inner
                self.isDoubtful = isDoubtful && !Self.isInValue(inner, of: start, bytes)
                self.hasEscape = hasEscape
                return
            } else if quote == ByteClass.singleQuote {
                firstInner = firstInner ?? i..<i + 1
            } else {
                return nil
            }
            i += 1
        }
        return nil
    }

    /// Those behind this one on its line.
    private var others: [QuotesInQuotes] {
        let bytes = lines.bytes
        let end = lines.line(at: whole.lowerBound).end
        var found: [QuotesInQuotes] = []
        var i = whole.upperBound
        while i < end {
            guard ByteClass.isQuote(bytes[i]), lines.beginsWord(i, after: whole.lowerBound) else {
                i += 1
                continue
            }
            guard let close = lines.closingQuote(of: i, before: end) else { break }
            if Self.endsText(behind: close, isInFlow: true, before: end, bytes) {
                i = close + 1
            } else if let text = QuotesInQuotes(from: i, isInFlow: true, lines) {
                found.append(text)
                i = text.whole.upperBound
            } else {
                break
            }
        }
        return found
    }

    /// With quotes around it that are not inside.
    private var mended: String {
        let inside = lines.text(whole.lowerBound + 1..<whole.upperBound - 1)
        return hasEscape ? "\"\(Quotes.escaped(inside))\"" : Quotes.around(inside)
    }

    /// A blank or bracket stands before it, and a word behind.
    private static func opens(_ i: Int, behind last: Int, before end: Int, _ bytes: [UInt8]) -> Bool {
        guard i + 1 < end, !ByteClass.isBlank(bytes[i + 1]) else { return false }
        let (before, next) = (bytes[i - 1], bytes[i + 1])
        // `("")`: nothing is between them.
        if i - 1 == last { return next >= 0x80 || ByteClass.isName(next) }
        return !ByteClass.isClosing(next) && !ByteClass.endsSentence(next) && !",;:)".utf8.contains(next)
            && (ByteClass.isBlank(before) || ByteClass.isOpening(before) || "(,=".utf8.contains(before))
    }

    /// Whether a text can end with the quote at `i`.
    private static func endsText(behind i: Int, isInFlow: Bool, before end: Int, _ bytes: [UInt8]) -> Bool {
        let next = next(behind: i, before: end, bytes)
        guard next < end else { return true }
        if bytes[next] == ByteClass.hash { return next > i + 1 }
        if bytes[next] == ByteClass.colon { return next + 1 == end || ByteClass.isBlank(bytes[next + 1]) }
        return isInFlow && (bytes[next] == ByteClass.comma || ByteClass.isClosing(bytes[next]))
    }

    /// Whether a comma comes next, which may part one text from another.
    private static func endsPiece(behind i: Int, before end: Int, _ bytes: [UInt8]) -> Bool {
        let next = next(behind: i, before: end, bytes)
        return next < end && bytes[next] == ByteClass.comma
    }

    private static func next(behind i: Int, before end: Int, _ bytes: [UInt8]) -> Int {
        var next = i + 1
        while next < end, ByteClass.isBlank(bytes[next]) { next += 1 }
        return next
    }

    /// `${default(name, "friend")}`: what is filled in has quotes of its own.
    private static func isInValue(_ inner: Range<Int>, of start: Int, _ bytes: [UInt8]) -> Bool {
        var depth = 0
        for i in start + 1..<inner.lowerBound {
            if bytes[i] == ByteClass.openBrace, bytes[i - 1] == UInt8(ascii: "$") { depth += 1 }
            if bytes[i] == ByteClass.closeBrace, depth > 0 { depth -= 1 }
        }
        return depth > 0
    }
}

extension Diagnostic {
    fileprivate static func quotesInQuotes(
        isApostrophe: Bool, _ advice: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            isApostrophe
                ? "this apostrophe stands inside single quotes, and ends the text"
                : "there are quotes inside quotes here, and the first of them ends the text",
            at: span, label: advice, fixes: [fix])
    }
}
