import ScriptDiagnostics

extension DiagnosticID {
    static let yamlEncoding: DiagnosticID = "yaml-encoding"
}

/// Whether the bytes are UTF-8 text; those that are not are told of and made readable.
struct EncodingCheck {
    /// The text, each wrong byte replaced by `?` and each control character by a space; nothing if it is not text at all.
    private(set) var readable: [UInt8]?
    /// Behind the byte order mark that some editors put first.
    private(set) var start = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], id: FileID) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            diagnostics = [.utf16(at: SourceSpan(file: id, start: 0, end: 2))]
            return
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        var text = bytes
        var wrong: (first: Range<Int>, count: Int)?
        var controls: (first: Range<Int>, count: Int)?
        var i = start
        while i < bytes.count {
            let byte = bytes[i]
            if byte >= 0x20 && byte < 0x7F || byte == ByteClass.lineFeed || byte == ByteClass.tab
                || byte == ByteClass.carriageReturn
            {
                i += 1
                continue
            }
            let length = byte < 0x80 ? 1 : Self.lengthOfCharacter(at: i, in: bytes)
            if length == 0 {
                wrong = (wrong?.first ?? i..<i + 1, (wrong?.count ?? 0) + 1)
                text[i] = UInt8(ascii: "?")
                i += 1
            } else if byte < 0x80 || Self.isControl(at: i, length, in: bytes) {
                controls = (controls?.first ?? i..<i + length, (controls?.count ?? 0) + 1)
                for k in i..<i + length { text[k] = ByteClass.space }
                i += length
            } else {
                i += length
            }
        }
        readable = text
        if let (first, count) = wrong {
            diagnostics.append(
                .notUTF8(
                    bytes[first.lowerBound], count,
                    at: SourceSpan(file: id, start: first.lowerBound, end: first.upperBound)))
        }
        if let (first, count) = controls {
            diagnostics.append(
                .control(bytes[first], count, at: SourceSpan(file: id, start: first.lowerBound, end: first.upperBound)))
        }
    }

    /// 2 to 4, or 0 where no character begins. Overlong forms and surrogates are none.
    private static func lengthOfCharacter(at i: Int, in bytes: [UInt8]) -> Int {
        func follows(_ k: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            i + k < bytes.count && range.contains(bytes[i + k])
        }
        switch bytes[i] {
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }

    /// Characters of several bytes that YAML does not allow: C1 controls but NEL, a byte order mark inside, U+FFFE, U+FFFF.
    private static func isControl(at i: Int, _ length: Int, in bytes: [UInt8]) -> Bool {
        switch length {
        case 2: bytes[i] == 0xC2 && bytes[i + 1] < 0xA0 && bytes[i + 1] != 0x85
        case 3:
            bytes[i] == 0xEF
                && (bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF || bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE)
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func utf16(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlEncoding, .error, "this file is saved as UTF-16, and scripts are UTF-8", at: span,
            label: "save it again as UTF-8")
    }

    fileprivate static func notUTF8(_ byte: UInt8, _ count: Int, at span: SourceSpan) -> Diagnostic {
        let others = count > 1 ? ", and \(count - 1) more" : ""
        return Diagnostic(
            .yamlEncoding, .error, "the byte \(hex(byte)) is not UTF-8 text\(others)", at: span,
            label: "type this character again and save the file as UTF-8")
    }

    fileprivate static func control(_ bytes: ArraySlice<UInt8>, _ count: Int, at span: SourceSpan) -> Diagnostic {
        let others = count > 1 ? ", and \(count - 1) more" : ""
        let name = bytes.map { hex($0) }.joined(separator: " ")
        return Diagnostic(
            .yamlEncoding, .error, "a control character that no one can see or speak (\(name)) is in the text\(others)",
            at: span, label: "delete it",
            fixes: count > 1
                ? [] : [FixIt("delete the control character", .safe, edits: [FixIt.Edit(replace: span, with: "")])])
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
