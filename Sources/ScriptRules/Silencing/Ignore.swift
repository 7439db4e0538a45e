package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let ignoreHygiene: DiagnosticID = "ignore-hygiene"
}

/// A comment that silences findings: `# callscript: ignore[unused-slot] because the server fills it`.
struct Ignore: Sendable {
    enum Fault: Sendable {
        /// Nothing that can be understood stands behind `ignore`.
        case form
        case noReason
        /// It is nearly an ignore; the edit makes it one.
        case spelling(SourceSpan, FixIt.Edit)
        /// What stands behind the rules does not begin as a reason does.
        case because(SourceSpan, FixIt.Edit)
    }

    var rules: [Located<String>] = []
    var comment: SourceSpan
    /// What goes when it is removed: its line, or what stands behind the line's content.
    var removal: SourceSpan
    var fault: Fault?

    /// Nil for comments that are no ignores.
    init?(_ comment: YAMLLayout.Comment, in file: SourceFile) {
        self.comment = comment.span
        removal = Self.removal(of: comment, in: file)
        var words = ByteWords(file.bytes, comment.span.range)
        let isPlain = words.takeBeginning()
        if isPlain, words.take("["), let end = words.offset(of: UInt8(ascii: "]")) {
            while let range = words.takeName(before: end) {
                let span = SourceSpan(file: comment.span.file, start: range.lowerBound, end: range.upperBound)
                rules.append(Located(file.text(range), at: span))
            }
            words.position = end + 1
            words.skipBlanks()
            if !rules.isEmpty, words.takeWord() == "because", words.holdLetters { return }
        }
        let text = file.text(comment.span.range)
        if let meant = MeantIgnore(text) {
            fault = meant.reason.isEmpty ? .noReason : Self.fault(of: meant, in: text, at: comment.span)
        } else if isPlain {
            fault = .form
        } else {
            return nil
        }
    }

    private static func fault(of meant: MeantIgnore, in text: String, at comment: SourceSpan) -> Fault {
        func span(_ range: Range<String.Index>) -> SourceSpan {
            let start = Int(comment.start) + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let end = Int(comment.start) + text.utf8.distance(from: text.startIndex, to: range.upperBound)
            return SourceSpan(file: comment.file, start: start, end: end)
        }
        let edit = FixIt.Edit(replace: span(meant.head.lowerBound..<text.endIndex), with: meant.right)
        return meant.hasForm
            ? .because(span(meant.behind), edit) : .spelling(span(meant.head), edit)
    }

    /// The comment without one of its rules, or all of it where that is the only one.
    func removing(_ rule: Located<String>) -> FixIt.Edit {
        guard rules.count > 1, let place = rules.firstIndex(of: rule) else {
            return FixIt.Edit(replace: removal, with: "")
        }
        var span = rule.span
        if place > 0 { span.start = rules[place - 1].span.end } else { span.end = rules[1].span.start }
        return FixIt.Edit(replace: span, with: "")
    }

    private static func removal(of comment: YAMLLayout.Comment, in file: SourceFile) -> SourceSpan {
        var span = comment.span
        let line = file.line(at: span.range.lowerBound)
        if comment.isAlone {
            span.start = Int32(file.range(ofLine: line).lowerBound)
            span.end = Int32(line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count)
        } else {
            let blank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            while span.start > 0, blank(file.bytes[Int(span.start) - 1]) { span.start -= 1 }
        }
        return span
    }
}

/// The words of a comment, read from left to right.
private struct ByteWords {
    let bytes: [UInt8]
    let end: Int
    var position: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// `# callscript: ignore`
    mutating func takeBeginning() -> Bool {
        skip { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard take("callscript:") else { return false }
        skipBlanks()
        guard takeWord() == "ignore" else { return false }
        skipBlanks()
        return true
    }

    mutating func takeName(before bracket: Int) -> Range<Int>? {
        let isSign: (UInt8) -> Bool = { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
        skip(while: isSign)
        let start = position
        while position < bracket, !isSign(bytes[position]) { position += 1 }
        return position > start ? start..<position : nil
    }

    mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while position < end, isSkipped(bytes[position]) { position += 1 }
    }

    mutating func skipBlanks() { skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    mutating func take(_ text: String) -> Bool {
        guard bytes[position..<end].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    mutating func takeWord() -> String {
        let start = position
        skip(while: Self.isLetter)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    var holdLetters: Bool { bytes[position..<end].contains { Self.isLetter($0) || $0 >= 0x80 } }

    func offset(of byte: UInt8) -> Int? { bytes[position..<end].firstIndex(of: byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
