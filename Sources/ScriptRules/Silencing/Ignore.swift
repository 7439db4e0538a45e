package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let ignoreHygiene: DiagnosticID = "ignore-hygiene"
}

/// A comment that silences findings: `# callscript: ignore[unused-slot] because the server fills it`.
struct Ignore: Sendable {
    enum Fault: Hashable, Sendable {
        /// Nothing that can be understood stands behind `ignore`.
        case form
        case noReason
        /// What stands here is nearly `callscript: ignore`.
        case spelling(SourceSpan)
    }

    /// What other tools call it.
    private static let synonyms = ["disable", "silence", "suppress", "allow", "skip", "noqa", "off"]

    var rules: [Located<String>] = []
    var comment: SourceSpan
    /// What goes when it is removed: its line, or what stands behind the line's content.
    var removal: SourceSpan
    var fault: Fault?

    /// Nil for comments that are no ignores.
    init?(_ comment: YAMLLayout.Comment, in file: SourceFile) {
        let range = comment.span.range
        var words = ByteWords(file.bytes, range)
        words.skip { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let start = words.position
        let isPlain = words.take("callscript:")
        if !isPlain {
            guard words.take("callscript", anyCase: true) else { return nil }
            words.skip { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        }
        words.skipBlanks()
        let verb = words.takeWord()
        let spelling = SourceSpan(file: comment.span.file, start: start, end: words.position)
        words.skipBlanks()
        let names = words.isAt("[")
        if !isPlain || verb != "ignore" {
            let word = verb.lowercased()
            let isNear = word == "ignore" || NearestName.nearest(to: word, among: ["ignore"]) != nil
            // A key of the script may be commented out: `# callscript: 1`. And prose has no bracket.
            guard isNear && (isPlain || names) || names && Self.synonyms.contains(word) else { return nil }
            fault = names ? .spelling(spelling) : .form
        }
        self.comment = comment.span
        removal = Self.removal(of: comment, in: file)
        guard fault == nil else { return }
        guard words.take("["), let end = words.offset(of: UInt8(ascii: "]")) else {
            fault = .form
            return
        }
        while words.position < end {
            words.skip { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
            let start = words.position
            words.skip { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "]") }
            guard words.position > start else { break }
            let name = file.text(start..<words.position)
            rules.append(Located(name, at: SourceSpan(file: comment.span.file, start: start, end: words.position)))
        }
        words.position = end + 1
        words.skipBlanks()
        let hasReason =
            words.takeWord() == "because" && file.text(words.position..<range.upperBound).contains { $0.isLetter }
        fault = rules.isEmpty ? .form : hasReason ? nil : .noReason
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

    mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while position < end, isSkipped(bytes[position]) { position += 1 }
    }

    mutating func skipBlanks() { skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    func isAt(_ text: String, anyCase: Bool = false) -> Bool {
        let fold: UInt8 = anyCase ? 0x20 : 0
        return bytes[position..<end].starts(with: text.utf8) { $0 | fold == $1 | fold }
    }

    mutating func take(_ text: String, anyCase: Bool = false) -> Bool {
        guard isAt(text, anyCase: anyCase) else { return false }
        position += text.utf8.count
        return true
    }

    mutating func takeWord() -> String {
        let start = position
        skip { (0x61...0x7A).contains($0 | 0x20) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    func offset(of byte: UInt8) -> Int? { bytes[position..<end].firstIndex(of: byte) }
}
