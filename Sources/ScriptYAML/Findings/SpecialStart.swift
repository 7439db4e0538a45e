import ScriptDiagnostics

extension DiagnosticID {
    static let yamlSpecialStart: DiagnosticID = "yaml-special-start"
}

/// A value that begins with a character YAML keeps for itself: `say: *important* news`, `key: *`, `say: {{name}}`.
enum SpecialStart {
    private static let special = Set("*&%@`!|>?-,[]{}".utf8)

    static func repair(_ place: FaultPlace) -> Repair? {
        guard let start = start(place) else { return nil }
        let value = place.value(from: start)
        guard !value.isEmpty else { return nil }
        var mark = start..<start + 1
        if place.byte(start) == ByteClass.openBrace, place.byte(start + 1) == ByteClass.openBrace {
            mark = start..<start + 2
        }
        return Repair(
            finding: .specialStart(
                place.lines.text(mark), isAlias: place.fault.cause == .unknownAlias,
                text: place.lines.text(value), place.quoting(value), at: place.span(mark)),
            action: place.taking(value), doubt: mayBeAName(place, value) ? value : nil)
    }

    /// `choices: *menu`: the name of something that stands elsewhere, misspelt.
    private static func mayBeAName(_ place: FaultPlace, _ value: Range<Int>) -> Bool {
        switch place.fault.cause {
        case .unknownAlias, .aliasOfItself: !place.bytes[value].contains(where: { ByteClass.isBlank($0) })
        default: false
        }
    }

    private static func start(_ place: FaultPlace) -> Int? {
        switch place.fault.cause {
        case .unknownAlias, .aliasOfItself: return place.fault.offset
        case .tag: return place.bytes[place.fault.offset...].firstIndex(of: UInt8(ascii: "!"))
        case .doubleBraces: return place.fault.offset > 0 ? outerBrace(place) : nil
        case .syntax: break
        case .unknownEscape, .closedByAnother, .tooDeep, .tooManyAliases: return nil
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
                close + 1 < value.upperBound
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
    fileprivate static func specialStart(
        _ mark: String, isAlias: Bool, text: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        let message =
            isAlias
            ? "\"\(text)\" asks for something marked \"&\(text.dropFirst())\", and there is none"
            : "a text cannot begin with \"\(mark)\", which YAML keeps for itself"
        let label = mark == "{{" ? "values are filled in with ${…}; or put the text in quotes" : Quotes.advice(text)
        return Diagnostic(.yamlSpecialStart, .error, message, at: span, label: label, fixes: [fix])
    }
}
