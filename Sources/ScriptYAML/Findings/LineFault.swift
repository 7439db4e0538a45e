import ScriptDiagnostics

/// Lines that do not fit: a name without its colon, a wrong indentation, a list that is none; and whatever is left.
enum LineFault {
    static func repair(_ place: FaultPlace) -> Repair? {
        switch place.fault.cause {
        case .noSpace: equals(place, name(at: place)) ?? spaceMissing(place, name(at: place))
        case .noColon: colonMissing(place, behind: name(at: place))
        case .syntax:
            // A name that slid away from what is below it is mended alone, and its body left where it stands.
            SlippedName.repair(place) ?? ShallowBody.repair(place) ?? colon(place) ?? ShallowText.repair(place)
                ?? ValueAboveBody.repair(place) ?? indentation(place)
        default: nil
        }
    }

    /// The name that the fault is at.
    private static func name(at place: FaultPlace) -> Range<Int> {
        let start = place.fault.offset
        return start..<(place.bytes[start...].firstIndex { !ByteClass.isName($0) } ?? start)
    }

    private static func colon(_ place: FaultPlace) -> Repair? {
        var line = place.line
        var shape = place.shape
        // libyaml notices at the next line that the one before had no colon, or joins the two.
        if shape.key != nil, let before = place.lines.line(before: line), before.indent == line.indent {
            let beforeShape = place.lines.shape(of: before)
            if beforeShape.key == nil, !beforeShape.isItem, !place.lines.isComment(before) {
                line = before
                shape = beforeShape
            }
        }
        if shape.key != nil || place.fault.offset <= line.content, let context = place.fault.context,
            context < line.start, context >= 0
        {
            let before = place.lines.line(at: context)
            let beforeShape = place.lines.shape(of: before)
            if beforeShape.key == nil, !before.isBlank, beforeShape.item == context {
                line = before
                shape = beforeShape
            }
        }
        guard shape.key == nil, !shape.value.isEmpty else { return nil }
        let text = shape.value
        var end = text.lowerBound
        while end < text.upperBound, ByteClass.isName(place.bytes[end]) { end += 1 }
        guard end > text.lowerBound, ByteClass.isLowercase(place.bytes[text.lowerBound]) else { return nil }
        let name = place.lines.text(text.lowerBound..<end)
        if place.byte(end) == ByteClass.colon, end + 1 < text.upperBound {
            return spaceMissing(place, text.lowerBound..<end)
        }
        guard place.isKey(name, beside: line), end == text.upperBound || ByteClass.isBlank(place.bytes[end]) else {
            return nil
        }
        if let repair = equals(place, text.lowerBound..<end) { return repair }
        if goesOn(text, in: line, place) { return nil }
        return colonMissing(place, behind: text.lowerBound..<end)
    }

    private static func colonMissing(_ place: FaultPlace, behind name: Range<Int>) -> Repair {
        let gap = name.upperBound..<name.upperBound
        let text = place.lines.text(name)
        let fix = FixIt(
            "put a colon behind \"\(text)\"", .safe, edits: [FixIt.Edit(replace: place.span(gap), with: ":")])
        return Repair(
            finding: .colonMissing(text, fix, at: place.span(name)), action: .replace([(gap, [ByteClass.colon])]))
    }

    /// Words behind the first, and a text above that they may go on: `say: I can` above `record a message for you`.
    private static func goesOn(_ text: Range<Int>, in line: RawLines.Line, _ place: FaultPlace) -> Bool {
        let words = place.bytes[text].split { ByteClass.isBlank($0) }
        guard words.count > 2, let above = place.lines.written(before: line) else { return false }
        let value = place.lines.shape(of: above).value
        return !value.isEmpty && place.bytes[value].contains { ByteClass.isBlank($0) }
            && !ByteClass.endsSentence(place.bytes[value.upperBound - 1])
    }

    /// `say:Hello`
    private static func spaceMissing(_ place: FaultPlace, _ name: Range<Int>) -> Repair {
        let gap = name.upperBound + 1..<name.upperBound + 1
        let fix = FixIt(
            "put a space behind the colon", .safe, edits: [FixIt.Edit(replace: place.span(gap), with: " ")])
        return Repair(
            finding: .spaceMissing(
                place.lines.text(name), fix, at: place.span(name.lowerBound..<name.upperBound + 1)),
            action: .replace([(gap, [ByteClass.space])]))
    }

    /// `say = Hello`
    private static func equals(_ place: FaultPlace, _ name: Range<Int>) -> Repair? {
        guard let sign = equalsSign(behind: name.upperBound, in: place.bytes) else { return nil }
        let text = place.lines.text(name)
        let fix = FixIt(
            "write a colon in place of the =", .safe, edits: [FixIt.Edit(replace: place.span(sign), with: ": ")])
        return Repair(
            finding: .colonMissing(text, fix, at: place.span(name)),
            action: .replace([(sign, [ByteClass.colon, ByteClass.space])]))
    }

    /// A `=` behind a name, with the blanks around it.
    static func equalsSign(behind end: Int, in bytes: [UInt8]) -> Range<Int>? {
        var sign = end
        while sign < bytes.count, ByteClass.isBlank(bytes[sign]) { sign += 1 }
        guard sign > end, sign + 1 < bytes.count, bytes[sign] == UInt8(ascii: "="), ByteClass.isBlank(bytes[sign + 1])
        else { return nil }
        sign += 1
        while sign < bytes.count, ByteClass.isBlank(bytes[sign]) { sign += 1 }
        return end..<sign
    }

    private static func indentation(_ place: FaultPlace) -> Repair? {
        let lines = place.lines
        guard place.shape.key != nil || place.shape.isItem, let before = lines.line(before: place.line) else {
            return nil
        }
        // The columns that lines above hold open, and those that fit: in line with a dash only dashes do.
        var open: [Int] = []
        var fitting: [Int] = []
        var walk: RawLines.Line? = before
        var limit = Int.max
        while let line = walk, limit > 0 {
            if line.indent < limit, !lines.isComment(line) {
                let shape = lines.shape(of: line)
                if shape.isItem, shape.key != nil, shape.item - line.start < limit {
                    open.append(shape.item - line.start)
                    fitting.append(shape.item - line.start)
                }
                open.append(line.indent)
                if !shape.isItem || place.shape.isItem { fitting.append(line.indent) }
                limit = line.indent
            }
            walk = lines.line(before: line)
        }
        let indent = place.line.indent
        // Halfway between two columns, the one that has such a key; a name with a value is seldom that of a state.
        let name = place.shape.key.map(lines.name)
        let hasValue = place.shape.key != nil && !place.shape.value.isEmpty
        func distance(_ column: Int) -> (Int, Int, Int) {
            let isHome = name.flatMap { place.keys(beside: place.line, indent: column)?.has($0) } ?? false
            return (abs(column - indent), isHome ? 0 : 1, hasValue ? -column : column)
        }
        guard !open.contains(indent), let wanted = fitting.map({ ($0, distance($0)) }).min(by: { $0.1 < $1.1 })?.0
        else { return nil }
        if let repair = DeepBeginning.repair(place, open: open) { return repair }
        var block = lines.block(from: place.line)
        var edits: [(range: Range<Int>, with: [UInt8])] = []
        var line: RawLines.Line? = place.line
        while let current = line, current.start < block.upperBound {
            // One that is in its place already is a neighbour, and stays there.
            if current.start > block.lowerBound, current.indent == wanted {
                block = block.lowerBound..<current.start
                break
            }
            let count = max(0, current.indent + wanted - indent)
            edits.append((current.start..<current.content, Array(repeating: ByteClass.space, count: count)))
            line = lines.line(after: current)
        }
        let fix = FixIt(
            "indent by \(wanted.spaces)", .unsafe,
            edits: edits.map {
                FixIt.Edit(replace: place.span($0.range), with: String(decoding: $0.with, as: UTF8.self))
            })
        let word = place.shape.key ?? place.line.content..<place.line.end
        return Repair(
            finding: .wrongIndent(lines.text(word), is: indent, wanted: wanted, fix, at: place.span(word)),
            action: .replace(edits), doubt: block)
    }

    static func unreadable(_ place: FaultPlace) -> Repair {
        var line = place.line
        if let context = place.fault.context, context < line.start, place.fault.offset <= line.content,
            place.lines.shape(of: place.lines.line(at: context)).key == nil
        {
            line = place.lines.line(at: context)
        }
        let text = line.content..<max(line.end, min(line.content + 1, place.bytes.count))
        return Repair(finding: .unreadable(at: place.span(text)), action: .blank(place.lines.block(from: line)))
    }
}

extension Diagnostic {
    static func spaceMissing(_ name: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "a space is missing behind \"\(name):\"", at: span, label: "write \"\(name): …\"",
            fixes: [fix])
    }

    static func colonMissing(_ name: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        let isQuoted = name.first == "\"" || name.first == "'"
        return Diagnostic(
            .yamlSyntax, .error, "a colon is missing behind \(isQuoted ? name : "\"\(name)\"")", at: span,
            label: isQuoted ? "write \(name): …" : "write \"\(name): …\"", fixes: [fix])
    }

    fileprivate static func wrongIndent(
        _ name: String, is indent: Int, wanted: Int, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(name)\" is indented by \(indent.spaces), and nothing above it is", at: span,
            label: "indent it by \(wanted.spaces), as its neighbours are", fixes: [fix])
    }

    fileprivate static func unreadable(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "this line does not fit what stands above it", at: span,
            label: "write \"name: value\", or \"- text\" in a list, in line with its neighbours")
    }

    static func keyIsNotAWord(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "a name must be a word, and this stands in brackets", at: span,
            label: "write a word and a colon: sales:")
    }

    static func tag(at event: YAMLEvent, builder: NodeBuilder) -> Diagnostic {
        let bytes = builder.copy.bytes
        var start = event.start
        while start < event.end, bytes[start] != UInt8(ascii: "!") { start += 1 }
        var end = start
        while end < bytes.count, !ByteClass.isSpace(bytes[end]) { end += 1 }
        return Diagnostic(
            .yamlSpecialStart, .error, "a text cannot begin with \"!\", which YAML keeps for itself",
            at: builder.span(start..<end), label: "put the text in quotes, or take the \"!\" out")
    }
}

extension Int {
    /// `1 space`, `2 spaces`
    var spaces: String { self == 1 ? "1 space" : "\(self) spaces" }
}
