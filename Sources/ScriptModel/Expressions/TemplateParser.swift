package import ScriptDiagnostics
package import ScriptYAML

/// `Hello ${name}, it is ${time(now)}.` → its texts and expressions. `$${` says the sign itself.
struct TemplateParser {
    private let bytes: [UInt8]
    private let places: ScalarAlignment
    private var text: [UInt8] = []
    private var segments: [TemplateSyntax.Segment] = []
    private(set) var faults: [TemplateFault] = []

    init(_ bytes: [UInt8], places: ScalarAlignment) {
        self.bytes = bytes
        self.places = places
    }

    mutating func parse() -> [TemplateSyntax.Segment] {
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case Self.dollar: offset = afterDollar(offset)
            case Self.open where follows(offset + 1, Self.open): offset = afterDoubleBrace(offset)
            default:
                text.append(bytes[offset])
                offset += 1
            }
        }
        endText()
        return segments
    }

    /// Reads on from a `$`; gives the offset behind what it stands for.
    private mutating func afterDollar(_ start: Int) -> Int {
        if follows(start + 1, Self.dollar), follows(start + 2, Self.open) {
            text.append(contentsOf: [Self.dollar, Self.open])
            return start + 3
        }
        if follows(start + 1, Self.open) { return afterBrace(start) }
        var end = start + 1
        while end < bytes.count, isNameByte(bytes[end], first: end == start + 1) { end += 1 }
        if end > start + 1 {
            faults.append(.bareDollar(start..<end, name: String(decoding: bytes[(start + 1)..<end], as: UTF8.self)))
        }
        text.append(contentsOf: bytes[start..<end])
        return end
    }

    private mutating func afterBrace(_ start: Int) -> Int {
        guard let close = Self.closingBrace(in: bytes, from: start + 2) else {
            let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let nameEnd = nameEnd(from: start + 2)
            if nameEnd > start + 2, isEndOfName(nameEnd, before: lineEnd) {
                let name = String(decoding: bytes[(start + 2)..<nameEnd], as: UTF8.self)
                faults.append(.unclosedBraces(start..<nameEnd, written: "${\(name)}"))
            } else {
                faults.append(.unclosedBraces(start..<lineEnd))
            }
            // What follows would be read as text; one fault is enough for the rest of the line.
            return lineEnd
        }
        let inner = (start + 2)..<close
        guard !bytes[inner].allSatisfy({ $0 == UInt8(ascii: " ") || (9...13).contains($0) }) else {
            faults.append(.emptyBraces(start..<(close + 1)))
            return close + 1
        }
        var parser = ExpressionParser(bytes, inner, places: places)
        if let expression = parser.parse() {
            endText()
            segments.append(.expression(expression))
        } else if let fault = parser.fault {
            faults.append(fault)
        }
        return close + 1
    }

    /// Whether nothing goes on behind a name that could be computed with.
    private func isEndOfName(_ offset: Int, before lineEnd: Int) -> Bool {
        guard offset < lineEnd else { return true }
        if ",.!?;:".utf8.contains(bytes[offset]) { return true }
        guard bytes[offset] == UInt8(ascii: " ") else { return false }
        return offset + 1 >= lineEnd || !"+-*/=<>![(".utf8.contains(bytes[offset + 1])
    }

    /// Behind a name and its parts, such as `call.from`.
    private func nameEnd(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count,
            isNameByte(bytes[offset], first: offset == start)
                || offset > start && bytes[offset] == UInt8(ascii: ".") && offset + 1 < bytes.count
                    && isNameByte(bytes[offset + 1], first: true)
        {
            offset += 1
        }
        return offset
    }

    /// `{{name}}`, as other systems fill in; any other pair of braces is text.
    private mutating func afterDoubleBrace(_ start: Int) -> Int {
        var offset = start + 2
        while follows(offset, UInt8(ascii: " ")) { offset += 1 }
        let nameStart = offset
        offset = nameEnd(from: nameStart)
        let nameEnd = offset
        while follows(offset, UInt8(ascii: " ")) { offset += 1 }
        guard nameEnd > nameStart, follows(offset, Self.close), follows(offset + 1, Self.close) else {
            text.append(contentsOf: [Self.open, Self.open])
            return start + 2
        }
        faults.append(
            .doubleBraces(start..<(offset + 2), name: String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)))
        return offset + 2
    }

    /// The brace that ends `${`, skipping those in quotes; where quotes do not match, simply the next.
    static func closingBrace(in bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        var firstClose: Int?
        var offset = start
        // Bounded, or a text of thousands of open braces would be searched to its end for each.
        let end = min(bytes.count, start + 4000)
        while offset < end {
            let byte = bytes[offset]
            if byte == close {
                if quote == nil { return offset }
                if firstClose == nil { firstClose = offset }
            }
            if let open = quote {
                if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            offset += 1
        }
        return firstClose
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        segments.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    private func follows(_ offset: Int, _ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    /// Names are written small, so `$AP` and `$5` stay text.
    private func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || !first && (byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
    }

    private static let dollar = UInt8(ascii: "$")
    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")
}

extension TemplateSyntax {
    /// Reads the places to fill in; what could not be read is left out, and told.
    package static func parse(_ scalar: Node.Scalar, in file: SourceFile, _ bag: inout DiagnosticBag) -> TemplateSyntax
    {
        var needsReading = false
        for byte in scalar.text.utf8 where byte == UInt8(ascii: "$") || byte == UInt8(ascii: "{") {
            needsReading = true
            break
        }
        guard needsReading else {
            return TemplateSyntax(segments: scalar.text.isEmpty ? [] : [.text(scalar.text)], of: scalar)
        }
        let places = ScalarAlignment(scalar, in: file)
        var parser = TemplateParser(Array(scalar.text.utf8), places: places)
        let segments = parser.parse()
        for fault in parser.faults { bag.add(fault.diagnostic(in: places)) }
        var template = TemplateSyntax(segments: segments, of: scalar)
        template.isFaulty = !parser.faults.isEmpty
        return template
    }
}

extension ExpressionSyntax {
    /// Reads a condition, bare (`age >= 18`) or in `${…}`; nil after a fault that it has told.
    package static func parse(_ scalar: Node.Scalar, in file: SourceFile, _ bag: inout DiagnosticBag)
        -> ExpressionSyntax?
    {
        let bytes = Array(scalar.text.utf8)
        let places = ScalarAlignment(scalar, in: file)
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else {
            bag.add(TemplateFault.noExpression(0..<bytes.count).diagnostic(in: places))
            return nil
        }
        var range = first..<(last + 1)
        if bytes[range].starts(with: "${".utf8) {
            guard let close = TemplateParser.closingBrace(in: bytes, from: first + 2) else {
                bag.add(TemplateFault.unclosedBraces(range).diagnostic(in: places))
                return nil
            }
            if close == last { range = (first + 2)..<close }
            if bytes[range].allSatisfy(isSpace) {
                bag.add(TemplateFault.emptyBraces(first..<(last + 1)).diagnostic(in: places))
                return nil
            }
        }
        var parser = ExpressionParser(bytes, range, places: places)
        let expression = parser.parse()
        if expression == nil, let fault = parser.fault { bag.add(fault.diagnostic(in: places)) }
        return expression
    }
}
