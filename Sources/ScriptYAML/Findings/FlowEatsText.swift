import ScriptDiagnostics

/// Sentences that a comma cut in two, in a list or map that YAML read without a fault.
enum FlowEatsText {
    /// `no_input: [Sorry, I did not hear that.]`: a piece that ends no sentence among others that do, or goes on in
    /// lower case.
    ///
    /// The list comes back with that sentence in one piece, if it can be told where it ends.
    static func check(_ sequence: Node.Sequence, bytes: [UInt8]) -> (finding: Diagnostic, joined: Node.Sequence?)? {
        let texts = sequence.items.map { item -> Node.Scalar? in
            if case .scalar(let scalar) = item, scalar.style == .plain, !scalar.text.isEmpty { scalar } else { nil }
        }
        guard texts.contains(where: { $0.map(endsSentence) ?? false }) else { return nil }
        for (index, text) in texts.enumerated().dropLast() {
            if let text, texts[index + 1] != nil, !endsSentence(text) {
                let comma = SourceSpan(
                    file: text.span.file, start: text.span.range.upperBound, end: text.span.range.upperBound + 1)
                guard let pieces = sentence(texts[index...], bytes: bytes) else {
                    return (.flowEatsText(isList: true, nil, at: comma), nil)
                }
                let lines = RawLines(bytes)
                let span = SourceSpan(
                    file: text.span.file, start: pieces.place.lowerBound, end: pieces.place.upperBound)
                let fix = FixIt(
                    "put the sentence in quotes", .safe,
                    edits: [FixIt.Edit(replace: span, with: Quotes.around(lines.text(pieces.place)))])
                let whole = Node.Scalar(text: lines.folded(pieces.place), style: .plain, span: span)
                var joined = sequence
                joined.items.replaceSubrange(index..<index + pieces.count, with: [.scalar(whole)])
                return (.flowEatsText(isList: true, fix, at: comma), joined)
            }
        }
        return nil
    }

    /// `[well, when are you open?, hours]`: a word that nobody would list alone, and a sentence that goes on behind it.
    static func checkPhrases(_ sequence: Node.Sequence, bytes: [UInt8]) -> Diagnostic? {
        for (first, second) in zip(sequence.items, sequence.items.dropFirst()) {
            guard case .scalar(let word) = first, case .scalar(let rest) = second, word.style == .plain,
                rest.style == .plain, leadIns.contains(word.text.lowercased()),
                rest.text.utf8.first.map({ ByteClass.isLowercase($0) }) ?? false,
                rest.text.utf8.count(where: { $0 == ByteClass.space }) >= 2
            else { continue }
            let whole = word.span.range.lowerBound..<rest.span.range.upperBound
            let span = SourceSpan(file: word.span.file, start: whole.lowerBound, end: whole.upperBound)
            let text = RawLines(bytes).text(whole)
            let comma = SourceSpan(
                file: word.span.file, start: word.span.range.upperBound, end: word.span.range.upperBound + 1)
            let fix = FixIt(
                "put the sentence in quotes", .safe, edits: [FixIt.Edit(replace: span, with: Quotes.around(text))])
            return .phraseCut(word.text, Quotes.advice(text), fix, at: comma)
        }
        return nil
    }

    private static let leadIns: Set<String> = [
        "well", "so", "um", "uh", "oh", "er", "hmm", "and", "but", "or", "if", "because",
    ]

    /// The pieces up to the one that ends the sentence.
    private static func sentence(
        _ texts: ArraySlice<Node.Scalar?>, bytes: [UInt8]
    ) -> (place: Range<Int>, count: Int)? {
        let pieces = texts.prefix { $0 != nil }.compactMap { $0 }
        guard let first = pieces.first, let last = pieces.firstIndex(where: endsSentence),
            first.span.range.lowerBound < pieces[last].span.range.upperBound,
            pieces[last].span.range.upperBound <= bytes.count
        else { return nil }
        return (first.span.range.lowerBound..<pieces[last].span.range.upperBound, last + 1)
    }

    /// `{say: Hello, how are you?}`: what follows the comma became a name without a value.
    static func check(_ mapping: Node.Mapping, bytes: [UInt8]) -> (finding: Diagnostic, joined: Node.Mapping)? {
        var entries: [Node.Mapping.Entry] = []
        var first: (comma: Int, index: Int)?
        for entry in mapping.entries {
            if let last = entries.last, case .scalar(let text) = last.value, text.style == .plain, !text.text.isEmpty,
                isNameAlone(entry, bytes: bytes), isSentence(text, of: last.key.text)
            {
                let range = text.span.range.lowerBound..<entry.key.span.range.upperBound
                guard range.lowerBound < range.upperBound, range.upperBound <= bytes.count else { return nil }
                let joined = Node.Scalar(
                    text: RawLines(bytes).folded(range), style: .plain,
                    span: SourceSpan(file: text.span.file, start: range.lowerBound, end: range.upperBound))
                entries[entries.count - 1].value = .scalar(joined)
                first = first ?? (text.span.range.upperBound, entries.count - 1)
            } else {
                entries.append(entry)
            }
        }
        guard let first, case .scalar(let text) = entries[first.index].value else { return nil }
        let fix = FixIt(
            "put the text in quotes", .safe,
            edits: [FixIt.Edit(replace: text.span, with: Quotes.around(RawLines(bytes).text(text.span.range)))])
        var joined = mapping
        joined.entries = entries
        let comma = SourceSpan(file: text.span.file, start: first.comma, end: first.comma + 1)
        return (.flowEatsText(isList: false, fix, at: comma), joined)
    }

    /// `{tea: brew, coffee}`: one word behind a name that holds no text is whole.
    private static func isSentence(_ text: Node.Scalar, of key: String) -> Bool {
        text.text.utf8.contains(ByteClass.space) || ColonInText.mayBeSpoken(key)
    }

    private static func isNameAlone(_ entry: Node.Mapping.Entry, bytes: [UInt8]) -> Bool {
        guard case .scalar(let value) = entry.value, value.style == .plain, value.text.isEmpty,
            entry.key.style == .plain, !entry.key.text.isEmpty
        else { return false }
        let end = entry.key.span.range.upperBound
        let start = entry.key.span.range.lowerBound
        // One behind a quote that was not closed is another fault's.
        if start > 0, ByteClass.isQuote(bytes[start - 1]) { return false }
        var i = end
        while i < bytes.count, ByteClass.isSpace(bytes[i]) { i += 1 }
        return i < bytes.count && bytes[i] != ByteClass.colon
    }

    private static func endsSentence(_ scalar: Node.Scalar) -> Bool {
        guard let last = scalar.text.utf8.last else { return false }
        // The name of a file is no half of a sentence.
        return ByteClass.endsSentence(last)
            || scalar.text.utf8.contains(UInt8(ascii: ".")) && !scalar.text.utf8.contains(ByteClass.space)
    }
}

extension Diagnostic {
    fileprivate static func phraseCut(
        _ word: String, _ advice: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlFlowEatsText, .warning, "this comma ends a sentence: \"\(word)\" becomes one of its own", at: span,
            label: advice, onTheCall: "a caller who only says \"\(word)\" is taken to mean this", fixes: [fix])
    }
}
