import ScriptDiagnostics
import ScriptModel

/// `say: Please **listen** to https://example.com`
struct UnspeakableText: Rule {
    let id: DiagnosticID = "unspeakable-text"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "Signs in spoken words that are made for the eye: an address of the web, Markdown, tags, an emoji.",
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
            guard case .text(let template) = part.content else { return }
            var bytes = Array(template.writtenText.utf8)
            // What is filled in is not written here.
            for hole in template.holes { for place in hole { bytes[place] = UInt8(ascii: " ") } }
            guard let found = UnspeakableSign.first(in: bytes, slots: context.index.slots) else { return }
            let span = template.span(of: found.range, in: context.script.files)
            bag.add(.unspeakable(id, found, at: span))
        }
    }
}

/// The first sign of a text that only the eye understands.
private struct UnspeakableSign {
    enum Kind {
        case address, emphasis, tag, emoji
        /// `{name}` without its `$`.
        case braces(String)
    }
    var kind: Kind
    var range: Range<Int>

    static func first(in bytes: [UInt8], slots: [String: Int]) -> UnspeakableSign? {
        for place in bytes.indices {
            let rest = bytes[place...]
            switch bytes[place] {
            case UInt8(ascii: "h") where rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8),
                UInt8(ascii: "w") where rest.starts(with: "www.".utf8):
                let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
                return UnspeakableSign(kind: .address, range: place..<end)
            case UInt8(ascii: "*") where rest.starts(with: "**".utf8):
                if let end = closing("**", behind: place + 2, in: bytes) {
                    return UnspeakableSign(kind: .emphasis, range: place..<end)
                }
            case UInt8(ascii: "<"):
                if let end = tagEnd(from: place, in: bytes) { return UnspeakableSign(kind: .tag, range: place..<end) }
            case UInt8(ascii: "{"):
                // Two braces, or a sign of their own before them, are another matter.
                guard place == 0 || !"{$".utf8.contains(bytes[place - 1]),
                    let end = rest.prefix(80).firstIndex(of: UInt8(ascii: "}"))
                else { continue }
                let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
                if slots[name] != nil { return UnspeakableSign(kind: .braces(name), range: place..<end + 1) }
            // U+1F300 to U+1FAFF: pictures, faces, hands.
            case 0xF0 where rest.starts(with: [0xF0, 0x9F]) && place + 3 < bytes.count && bytes[place + 2] >= 0x8C:
                return UnspeakableSign(kind: .emoji, range: place..<place + 4)
            default: continue
            }
        }
        return nil
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
    fileprivate static func unspeakable(
        _ id: DiagnosticID, _ sign: UnspeakableSign, at span: SourceSpan
    ) -> Diagnostic {
        switch sign.kind {
        case .address:
            Diagnostic(
                id, .warning, "an address of the web is spelt out sign by sign", at: span,
                label: "say it in words, such as example dot com",
                onTheCall: "the caller hears letters and slashes")
        case .emphasis:
            Diagnostic(
                id, .warning, "the stars around these words are for the eye", at: span, label: "take the stars away",
                onTheCall: "the caller may hear \"asterisk asterisk\"")
        case .tag:
            Diagnostic(
                id, .warning, "a tag in a plain text is read out, or swallowed", at: span,
                label: "take it away, or write {ssml: …} for marks of speech",
                onTheCall: "the caller may hear \"less than\"")
        case .emoji:
            Diagnostic(
                id, .warning, "a picture cannot be spoken", at: span, label: "take it away",
                onTheCall: "the caller hears its name, or nothing")
        case .braces(let name):
            Diagnostic(
                id, .warning, "{\(name)} is spoken as it stands: a value is filled in by ${\(name)}", at: span,
                label: "write ${\(name)}", onTheCall: "the caller hears \"\(name.spoken)\" and not its value",
                fixes: [FixIt("fill in \(name)", .unsafe, edits: [.init(replace: span, with: "${\(name)}")])])
        }
    }
}
