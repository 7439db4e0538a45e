import ScriptDiagnostics
import ScriptModel
import TwiML

/// `say: Please **listen** to https://example.com`
struct UnspeakableText: Rule {
    let id: DiagnosticID = "unspeakable-text"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: """
            Signs in spoken words that are made for the eye: an address of the web or of mail, the name of a sound file, \
            Markdown, tags, an emoji, a date in figures such as 03/04; a name where its value is meant, such as {patient}.
            """,
        why: "The caller hears them spelt out, or does not hear what was meant.",
        good: """
            start: greeting
            states:
              greeting:
                say: "Welcome to the clinic. Goodbye."
                goto: hangup
            """,
        slip: (#""Welcome"#, #""**Welcome**"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachPart { part, _ in
            switch part.content {
            case .text(let template) where template.span == part.span && SoundFile.isOne(template.plainText):
                bag.add(.soundFile(id, template.plainText ?? "", at: template.span))
            case .text, .each: for template in part.content.templates { check(template, context, &bag) }
            case .play, .pause, .ssml, .keys, .prompt: break
            }
        }
    }

    private func check(_ template: TemplateSyntax, _ context: RuleContext, _ bag: inout DiagnosticBag) {
        var bytes = Array(template.writtenText.utf8)
        // What is filled in is not written here.
        for hole in template.holes { for place in hole { bytes[place] = UInt8(ascii: " ") } }
        if let name = template.plainText, context.index.prompts[name] != nil {
            return bag.add(.namesPrompt(id, name, at: template.span))
        }
        for found in UnspeakableSign.all(in: bytes, slots: context.index.slots) {
            bag.add(.unspeakable(id, found, at: template.span(of: found.range, in: context.script.files)))
        }
    }
}

/// A text that is nothing but the name of a sound: `hello.mp3`.
private enum SoundFile {
    static func isOne(_ text: String?) -> Bool {
        guard let text, !text.hasPrefix(".") else { return false }
        return SoundFormat(path: text) != nil
            && !text.contains { $0.isWhitespace || ",{}[]\"'".contains($0) }
            && (!text.contains(":") || text.hasPrefix("http"))
    }
}

/// A sign of a text that only the eye understands.
private struct UnspeakableSign {
    enum Kind {
        /// As it can be said.
        case address(String)
        /// Without its stars.
        case emphasis(String)
        case code(String)
        case tag, emoji, slashes
        /// `03/04`
        case date
        /// `info@example.com`, as it can be said.
        case mail(String)
        /// A slot's name where its value is meant: `{name}`, `$(name)`, `%name%`, `[name]`, `first_name`.
        case name(String, written: String)
    }
    var kind: Kind
    var range: Range<Int>

    static func all(in bytes: [UInt8], slots: [String: Int]) -> [UnspeakableSign] {
        var all: [UnspeakableSign] = []
        var place = 0
        while place < bytes.count {
            let found = sign(at: place, in: bytes, slots: slots)
            if let found { all.append(found) }
            place = found?.range.upperBound ?? place + 1
        }
        return all
    }

    private static func sign(at place: Int, in bytes: [UInt8], slots: [String: Int]) -> UnspeakableSign? {
        func stands(_ sign: String, at place: Int) -> Bool { bytes[place...].starts(with: sign.utf8) }
        switch bytes[place] {
        case UInt8(ascii: "h") where stands("http://", at: place) || stands("https://", at: place),
            UInt8(ascii: "w") where stands("www.", at: place):
            var end = bytes[place...].firstIndex { $0 <= UInt8(ascii: " ") } ?? bytes.count
            // The sentence may end with it.
            while end > place, ".,!?)".utf8.contains(bytes[end - 1]) { end -= 1 }
            return UnspeakableSign(kind: .address(spoken(bytes[place..<end])), range: place..<end)
        case UInt8(ascii: "*") where stands("**", at: place):
            if let end = closing("**", behind: place + 2, in: bytes) {
                let words = String(decoding: bytes[(place + 2)..<(end - 2)], as: UTF8.self)
                return UnspeakableSign(kind: .emphasis(words), range: place..<end)
            }
        case UInt8(ascii: "/") where stands("// ", at: place) && place > 0 && bytes[place - 1] == UInt8(ascii: " "):
            return UnspeakableSign(kind: .slashes, range: place..<place + 2)
        case UInt8(ascii: "`"):
            if let end = closing("`", behind: place + 1, in: bytes) {
                let words = String(decoding: bytes[(place + 1)..<(end - 1)], as: UTF8.self)
                return UnspeakableSign(kind: .code(words), range: place..<end)
            }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let end = dateEnd(from: place, in: bytes) { return UnspeakableSign(kind: .date, range: place..<end) }
        case UInt8(ascii: "<"):
            if let end = tagEnd(from: place, in: bytes) { return UnspeakableSign(kind: .tag, range: place..<end) }
        case UInt8(ascii: "{"):
            // Two braces, or a sign of their own before them, are another matter.
            if place == 0 || !"{$".utf8.contains(bytes[place - 1]) {
                return name(between: "{", UInt8(ascii: "}"), at: place, in: bytes, slots)
            }
        case UInt8(ascii: "$"): return name(between: "$(", UInt8(ascii: ")"), at: place, in: bytes, slots)
        case UInt8(ascii: "%"): return name(between: "%", UInt8(ascii: "%"), at: place, in: bytes, slots)
        case UInt8(ascii: "["): return name(between: "[", UInt8(ascii: "]"), at: place, in: bytes, slots)
        case UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z")
        where place == 0 || !isWord(bytes[place - 1]):
            let end = bytes[place...].firstIndex { !isPartOfAddress($0) } ?? bytes.count
            return bareName(place..<end, in: bytes, slots) ?? mail(place..<end, in: bytes)
        // U+1F300 to U+1FAFF: pictures, faces, hands.
        case 0xF0 where place + 3 < bytes.count && bytes[place + 1] == 0x9F && bytes[place + 2] >= 0x8C:
            return UnspeakableSign(kind: .emoji, range: place..<place + 4)
        // U+2600 to U+27BF: suns, telephones, ticks; notes and suits of cards aside.
        case 0xE2
        where place + 2 < bytes.count && (0x98...0x9E).contains(bytes[place + 1]) && bytes[place + 1] != 0x99:
            return UnspeakableSign(kind: .emoji, range: place..<place + 3)
        default: break
        }
        return nil
    }

    /// `{name}` and what other systems write for it.
    private static func name(
        between open: String, _ close: UInt8, at place: Int, in bytes: [UInt8], _ slots: [String: Int]
    ) -> UnspeakableSign? {
        let start = place + open.utf8.count
        guard bytes[place...].starts(with: open.utf8), let end = bytes[start...].prefix(80).firstIndex(of: close)
        else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard slots[name] != nil else { return nil }
        return UnspeakableSign(
            kind: .name(name, written: String(decoding: bytes[place...end], as: UTF8.self)), range: place..<end + 1)
    }

    /// `first_name`: an ordinary word may be a slot's name too, and one with a line in it is no ordinary word.
    private static func bareName(
        _ word: Range<Int>, in bytes: [UInt8], _ slots: [String: Int]
    ) -> UnspeakableSign? {
        let line = UInt8(ascii: "_")
        guard bytes[word].contains(line) else { return nil }
        let end = bytes[word].firstIndex { !isWord($0) && $0 != line } ?? word.upperBound
        let name = String(decoding: bytes[word.lowerBound..<end], as: UTF8.self)
        return slots[name] == nil
            ? nil : UnspeakableSign(kind: .name(name, written: name), range: word.lowerBound..<end)
    }

    /// `info@example.com`
    private static func mail(_ word: Range<Int>, in bytes: [UInt8]) -> UnspeakableSign? {
        let at = word.upperBound
        guard at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        var end = bytes[(at + 1)...].firstIndex { !isPartOfAddress($0) } ?? bytes.count
        // The sentence may end with it.
        while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard bytes[at..<end].dropFirst().contains(UInt8(ascii: ".")) else { return nil }
        let words = spoken(bytes[word.lowerBound..<end]).replacing("@", with: " at ")
        return UnspeakableSign(
            kind: .mail(words.replacing("_", with: " underscore ")), range: word.lowerBound..<end)
    }

    private static func isPartOfAddress(_ byte: UInt8) -> Bool { isWord(byte) || ".-_+".utf8.contains(byte) }

    /// `https://www.example.com/menu` → `example dot com slash menu`
    private static func spoken(_ address: ArraySlice<UInt8>) -> String {
        var text = String(decoding: address, as: UTF8.self)
        for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text.removeFirst(start.count) }
        while text.hasSuffix("/") { text.removeLast() }
        return text.replacing(".", with: " dot ").replacing("/", with: " slash ").replacing("-", with: " dash ")
    }

    /// Behind `03/04`, `12/25` or `3/4/2026`; fractions and `24/7` are said as they are.
    private static func dateEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        guard start == 0 || !isWord(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: "/") else { return nil }
        var end = start
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) || bytes[end] == UInt8(ascii: "/") { end += 1 }
        guard end == bytes.count || !isWord(bytes[end]) else { return nil }
        let parts = bytes[start..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard (2...3).contains(parts.count), numbers.count == parts.count,
            parts.prefix(2).allSatisfy({ (1...2).contains($0.count) }),
            parts.count == 2 || [2, 4].contains(parts[2].count)
        else { return nil }
        let isDay =
            (1...12).contains(numbers[0]) && (1...31).contains(numbers[1])
            || (1...31).contains(numbers[0]) && (1...12).contains(numbers[1])
        guard isDay, numbers != [24, 7] else { return nil }
        let isPadded = parts.prefix(2).contains { $0.first == 0x30 } || parts.prefix(2).allSatisfy { $0.count == 2 }
        return parts.count == 3 || isPadded ? end : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    /// Behind the closing sign, if it stands on the same line with a word before it.
    private static func closing(_ sign: String, behind start: Int, in bytes: [UInt8]) -> Int? {
        let sign = Array(sign.utf8)
        var place = start
        while place + sign.count <= bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if place > start, bytes[place...].starts(with: sign) { return place + sign.count }
            place += 1
        }
        return nil
    }

    /// `<b>`, `</b>`, `<br/>`: a comparison such as `a < b` is none.
    private static func tagEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        var place = start + 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
        guard place < bytes.count, (0x61...0x7A).contains(bytes[place] | 0x20) else { return nil }
        let limit = min(bytes.count, start + 80)
        guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return end + 1
    }
}

extension Diagnostic {
    fileprivate static func namesPrompt(_ id: DiagnosticID, _ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "\"\(name)\" is spoken as it stands: it is the name of a prompt", at: span,
            label: "write {prompt: \(name)}", onTheCall: "the caller hears \"\(name.spoken)\" and not the prompt",
            fixes: [
                FixIt(
                    "write {prompt: \(name)}", .unsafe, edits: [.init(replace: span, with: "{prompt: \(name)}")])
            ])
    }

    fileprivate static func soundFile(_ id: DiagnosticID, _ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "\(name.shortened) is the name of a sound, and is read out as words", at: span,
            label: "write {play: \(name.shortened)}",
            onTheCall: "the caller hears the letters of the file's name, not what is in it",
            fixes: [
                FixIt("play it", .unsafe, edits: [.init(replace: span, with: "{play: \(name)}")])
            ])
    }

    fileprivate static func unspeakable(
        _ id: DiagnosticID, _ sign: UnspeakableSign, at span: SourceSpan
    ) -> Diagnostic {
        func write(_ text: String) -> [FixIt] {
            [
                FixIt(
                    text.isEmpty ? "take it away" : "write \(text)", .unsafe,
                    edits: [.init(replace: span, with: text)])
            ]
        }
        return switch sign.kind {
        case .address(let words):
            Diagnostic(
                id, .warning, "an address of the web is spelt out sign by sign", at: span,
                label: "say it in words: \(words)", onTheCall: "the caller hears letters and slashes",
                fixes: write(words))
        case .emphasis(let words):
            Diagnostic(
                id, .warning, "the stars around these words are for the eye", at: span, label: "take the stars away",
                onTheCall: "the caller may hear \"asterisk asterisk\"", fixes: write(words))
        case .code(let words):
            Diagnostic(
                id, .warning, "the signs ` around these words are for the eye", at: span, label: "take them away",
                onTheCall: "the caller may hear \"backtick\"", fixes: write(words))
        case .slashes:
            Diagnostic(
                id, .warning, "what stands behind // is said like all the rest", at: span,
                label: "a comment begins with a space and #", onTheCall: "the caller hears the comment, too")
        case .tag:
            Diagnostic(
                id, .warning, "a tag in a plain text is read out, or swallowed", at: span,
                label: "take it away, or write {ssml: …} for marks of speech",
                onTheCall: "the caller may hear \"less than\"", fixes: write(""))
        case .emoji:
            Diagnostic(
                id, .warning, "a picture cannot be spoken", at: span, label: "take it away",
                onTheCall: "the caller hears its name, or nothing", fixes: write(""))
        case .date:
            Diagnostic(
                id, .warning, "a date in figures is read as a fraction, or with month and day the wrong way round",
                at: span, label: "write the month as a word, such as March 4",
                onTheCall: "the caller hears numbers, and may take them for another day")
        case .mail(let words):
            Diagnostic(
                id, .warning, "an address of mail is read as one strange word, or sign by sign", at: span,
                label: "say it in words: \(words)", onTheCall: "the caller cannot write it down",
                fixes: write(words))
        case .name(let name, let written):
            Diagnostic(
                id, .warning, "\(written) is spoken as it stands: a value is filled in by ${\(name)}", at: span,
                label: "write ${\(name)}", onTheCall: "the caller hears \"\(name.spoken)\" and not its value",
                fixes: write("${\(name)}"))
        }
    }
}
