import ScriptDiagnostics

extension DiagnosticID {
    static let yamlSpecialStart: DiagnosticID = "yaml-special-start"
}

/// A value that begins with a character YAML keeps for itself: `say: *important* news`, `key: *`, `say: {{name}}`.
enum SpecialStart {
    private static let special = Set("*&%@`!|>?-,[]{}".utf8)

    static func repair(_ place: FaultPlace) -> Repair? {
        guard let start = start(place) else { return nil }
        if let name = name(from: start, in: place) { return specialName(place, name) }
        let value = place.value(from: start)
        guard !value.isEmpty else { return nil }
        if place.byte(start) == ByteClass.openBrace, place.byte(start + 1) == ByteClass.openBrace {
            return doubleBraces(place, value)
        }
        if mayBeAName(place, value) { return unknownAlias(place, value) }
        if let repair = typeMark(place, value) { return repair }
        let mark = start..<start + 1
        if let repair = signOfBlock(place, mark, value) { return repair }
        if place.byte(start) == UInt8(ascii: "`") { return backticks(place, mark, value) }
        // What is in brackets may be a list with a slip in it.
        let safety: FixIt.Safety = place.byte(start).map(ByteClass.isOpening) == true ? .unsafe : .safe
        return Repair(
            finding: .specialStart(
                place.lines.text(mark), Quotes.advice(place.lines.text(value)), place.quoting(value, safety),
                at: place.span(mark)),
            action: place.taking(value))
    }

    /// `*: operator`: the sign begins a name.
    private static func name(from start: Int, in place: FaultPlace) -> Range<Int>? {
        let line = place.lines.line(at: start)
        let shape = place.lines.shape(of: line)
        let name: Range<Int>
        if let key = shape.key, key.lowerBound == start, !shape.isItem {
            name = key
        } else {
            guard place.isInMap(start), let colon = place.lines.colon(from: start, before: line.end),
                let before = place.bytes[line.start..<start].last(where: { !ByteClass.isBlank($0) }),
                before == ByteClass.openBrace || before == ByteClass.comma
            else { return nil }
            name = start..<colon
        }
        let isWord = !place.bytes[name].contains {
            ByteClass.isSpace($0) || ByteClass.isOpening($0) || ByteClass.isClosing($0) || $0 == ByteClass.comma
        }
        return isWord ? name : nil
    }

    private static func specialName(_ place: FaultPlace, _ name: Range<Int>) -> Repair {
        let text = place.lines.text(name)
        let quoted = "\"\(text)\""
        let line = place.lines.line(at: name.lowerBound)
        let isBlock = place.lines.shape(of: line).key == name
        let beside = isBlock ? place.keys(beside: line) : place.keys(inFlowAt: name.lowerBound)
        let isPressed = text == "*" && beside?.named?.has("key") == true
        return Repair(
            finding: .specialName(
                place.lines.text(name.lowerBound..<name.lowerBound + 1),
                isPressed
                    ? "write a name, and the key below it: agent: {key: \(quoted), goto: …}"
                    : "write it without this sign, or in quotes: \(quoted): …",
                at: place.span(name)),
            action: .replace([(name, Array(quoted.utf8))]))
    }

    /// `say: {{caller}}, hello`: how other programs fill in values.
    private static func doubleBraces(_ place: FaultPlace, _ value: Range<Int>) -> Repair {
        let text = place.lines.text(value).replacing("{{", with: "${").replacing("}}", with: "}")
        let fix = FixIt(
            "write ${…}", .unsafe, edits: [FixIt.Edit(replace: place.span(value), with: Quotes.around(text))])
        return Repair(
            finding: .specialStart(
                "{{", "values are filled in with ${…}: \(Quotes.advice(text))", fix,
                at: place.span(value.lowerBound..<value.lowerBound + 2)),
            action: place.taking(value), doubt: value)
    }

    /// `name: !!str clinic`: YAML's own word for a type, which every place here has already.
    private static func typeMark(_ place: FaultPlace, _ value: Range<Int>) -> Repair? {
        guard place.fault.cause == .tag else { return nil }
        let mark = place.bytes[value].prefix { !ByteClass.isBlank($0) }
        guard types.contains(place.lines.text(mark.startIndex..<mark.endIndex)) else { return nil }
        let behind = place.bytes[mark.endIndex..<value.upperBound].firstIndex { !ByteClass.isBlank($0) }
        let range = mark.startIndex..<(behind ?? mark.endIndex)
        let name = place.lines.text(mark.startIndex..<mark.endIndex)
        let fix = FixIt("take \(name) away", .safe, edits: [FixIt.Edit(replace: place.span(range), with: "")])
        return Repair(
            finding: .typeMark(name, fix, at: place.span(mark.startIndex..<mark.endIndex)),
            action: .replace([(range, [])]))
    }

    /// ``say: `Hello` ``: quotes of a markup, which no voice speaks.
    private static func backticks(_ place: FaultPlace, _ mark: Range<Int>, _ value: Range<Int>) -> Repair {
        let text = place.lines.text(value).replacing("`", with: "")
        let fix = FixIt(
            "write it without the `", .unsafe,
            edits: [FixIt.Edit(replace: place.span(value), with: Quotes.around(text))])
        return Repair(
            finding: .specialStart("`", Quotes.advice(text), fix, at: place.span(mark)), action: place.taking(value))
    }

    /// `say: > Hello`: the sign would begin a text below it, and is no word to speak.
    private static func signOfBlock(_ place: FaultPlace, _ mark: Range<Int>, _ value: Range<Int>) -> Repair? {
        guard let sign = place.byte(mark.lowerBound), ">|-".utf8.contains(sign),
            let words = place.bytes[mark.upperBound..<value.upperBound].firstIndex(where: { !ByteClass.isBlank($0) }),
            words > mark.upperBound
        else { return nil }
        let name = place.lines.text(mark)
        let fix = FixIt(
            "take \(name) away", .unsafe,
            edits: [FixIt.Edit(replace: place.span(mark.lowerBound..<words), with: "")])
        return Repair(
            finding: .specialStart(
                name, "take it away, or write it in quotes if it is to be spoken", fix, at: place.span(mark)),
            action: place.taking(value))
    }

    private static let types: Set<String> = [
        "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!binary",
    ]

    private static func unknownAlias(_ place: FaultPlace, _ value: Range<Int>) -> Repair {
        let name = place.lines.text(value.lowerBound + 1..<value.upperBound)
        let nearest = NearestName.nearest(to: name, among: place.builder.anchorNames)
        let fix = nearest.map { nearest in
            FixIt(
                "replace \"*\(name)\" with \"*\(nearest)\"", .unsafe,
                edits: [FixIt.Edit(replace: place.span(value), with: "*\(nearest)")])
        }
        return Repair(
            finding: .unknownAlias(name, nearest, fix ?? place.quoting(value, .unsafe), at: place.span(value)),
            action: place.taking(value), doubt: value)
    }

    /// `choices: *menu`: the name of something that stands elsewhere, misspelt.
    private static func mayBeAName(_ place: FaultPlace, _ value: Range<Int>) -> Bool {
        switch place.fault.cause {
        case .unknownAlias, .aliasOfItself: !place.bytes[value].contains(where: { ByteClass.isBlank($0) })
        default: false
        }
    }

    /// `say: &Co sends you greetings`: YAML takes the first word for a mark, which nothing asks for.
    static func unspoken(in builder: NodeBuilder) -> [Diagnostic] {
        let lines = RawLines(builder.copy)
        return builder.unusedAnchors.values.sorted { $0.lowerBound < $1.lowerBound }.map { range in
            let mark = range.lowerBound..<(lines.bytes[range].firstIndex { ByteClass.isSpace($0) } ?? range.upperBound)
            let text = lines.text(range)
            let fix = FixIt(
                "put the text in quotes", .unsafe,
                edits: [FixIt.Edit(replace: builder.span(range), with: Quotes.around(text))])
            return .unspoken(lines.text(mark), Quotes.advice(text), fix, at: builder.span(mark))
        }
    }

    private static func start(_ place: FaultPlace) -> Int? {
        switch place.fault.cause {
        case .unknownAlias, .aliasOfItself: return place.fault.offset
        case .tag: return place.bytes[place.fault.offset...].firstIndex(of: UInt8(ascii: "!"))
        case .doubleBraces: return place.fault.offset > 0 ? outerBrace(place) : nil
        case .syntax: break
        case .unknownEscape, .closedByAnother, .tooDeep, .tooManyAliases, .noSpace, .noColon: return nil
        }
        for offset in [place.fault.context, place.fault.offset] {
            if let offset, let byte = place.byte(offset), "*&%@`!|>".utf8.contains(byte) { return offset }
        }
        // `say: [laughs] Hello`: the bracket is closed, and the text goes on behind it.
        let value = place.shape.value
        guard let first = place.byte(value.lowerBound), !value.isEmpty, special.contains(first),
            place.fault.offset >= value.lowerBound
        else { return nil }
        if ByteClass.isOpening(first) {
            guard let close = place.lines.closingBracket(of: value.lowerBound, before: value.upperBound),
                close + 1 < value.upperBound,
                !place.bytes[close + 1..<value.upperBound].allSatisfy({
                    ByteClass.isClosing($0) || ByteClass.isBlank($0)
                })
            else { return nil }
        } else if place.shape.key == nil, !place.shape.isItem {
            return nil
        }
        return value.lowerBound
    }

    /// The fault is at the end of the inner map; the braces stand before.
    private static func outerBrace(_ place: FaultPlace) -> Int? {
        var i = min(place.fault.offset, place.bytes.count - 1)
        while i > 0 {
            if place.bytes[i] == ByteClass.openBrace, place.bytes[i - 1] == ByteClass.openBrace { return i - 1 }
            i -= 1
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func unspoken(
        _ mark: String, _ advice: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSpecialStart, .warning, "\"\(mark)\" is a mark for YAML, and nothing asks for it", at: span,
            label: "\(advice), or remove it", onTheCall: "the caller does not hear this word", fixes: [fix])
    }

    fileprivate static func typeMark(_ name: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSpecialStart, .error, "\(name) is not needed: a value has the type that its place asks for", at: span,
            label: "take it away", fixes: [fix])
    }

    fileprivate static func unknownAlias(
        _ name: String, _ nearest: String?, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSpecialStart, .error, "\"*\(name)\" asks for something marked \"&\(name)\", and there is none",
            at: span,
            label: nearest.map { "did you mean \"*\($0)\"?" } ?? "if it is a text, put it in quotes: \"*\(name)\"",
            fixes: [fix])
    }

    fileprivate static func specialName(_ mark: String, _ advice: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSpecialStart, .error, "a name cannot begin with \"\(mark)\", which YAML keeps for itself", at: span,
            label: advice)
    }

    fileprivate static func specialStart(
        _ mark: String, _ advice: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSpecialStart, .error, "a text cannot begin with \"\(mark)\", which YAML keeps for itself", at: span,
            label: advice, fixes: [fix])
    }
}
