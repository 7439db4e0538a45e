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
        // Where a value is filled in wrongly, its name is told of there.
        let slots = template.isFaulty ? [:] : context.index.slots
        for found in UnspeakableSign.all(in: bytes, slots: slots) {
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
