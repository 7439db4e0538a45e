import ScriptDiagnostics
import ScriptModel

/// `languages: {en_US: …}`
struct BadLanguageTag: Rule {
    let id: DiagnosticID = "bad-language-tag"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A language tag that is not written as the carrier writes them.",
        why: "The carrier refuses the document (errors 13331, 13512), and the call fails.",
        bad: """
            start: greeting
            languages:
              en_US: {voice: Polly.Joanna}
            states:
              greeting:
                say: Welcome to the clinic. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            languages:
              en-US: {voice: Polly.Joanna}
            states:
              greeting:
                say: Welcome to the clinic. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for language in context.script.languages {
            check(language.tag, &bag)
            if let listen = language.listen { check(listen, &bag) }
        }
        if context.script.languages.isEmpty, let tag = context.script.language { check(tag, &bag) }
        context.script.forEachPart { part, _ in if let tag = part.language { check(tag, &bag) } }
    }

    private func check(_ tag: Located<String>, _ bag: inout DiagnosticBag) {
        let usual = LanguageTag.usualForm(of: tag.value)
        if usual != tag.value { bag.add(.badTag(id, tag, usual: usual)) }
    }
}

/// `en-US`, `es-419`, `cmn-Hans-CN`
enum LanguageTag {
    /// As a tag is commonly written: `EN_us` → `en-US`; nil when it cannot be one.
    static func usualForm(of tag: String) -> String? {
        let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let first = parts.first, (2...3).contains(first.count), isLetters(first) else { return nil }
        var usual = [first.lowercased()]
        for part in parts.dropFirst() {
            guard part.utf8.allSatisfy({ isLetter($0) || isDigit($0) }), part.count <= 8 else { return nil }
            switch part.count {
            case 2 where isLetters(part): usual.append(part.uppercased())
            case 4 where isLetters(part): usual.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
            case 3...8: usual.append(usual.count > 1 || isLetters(part) ? part.uppercased() : part)
            default: return nil
            }
        }
        return usual.joined(separator: "-")
    }

    /// `es` of `es-US`.
    static func primary(_ tag: String) -> Substring {
        tag.prefix { $0 != "-" && $0 != "_" }
    }

    private static func isLetters(_ text: String) -> Bool { text.utf8.allSatisfy(isLetter) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Diagnostic {
    fileprivate static func badTag(_ id: DiagnosticID, _ tag: Located<String>, usual: String?) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(tag.value)\" is not how a language is written", at: tag.span,
            label: usual.map { "write \($0)" } ?? "a language and a country: en-US, es-MX, de-DE",
            onTheCall: "the carrier refuses the document, and the call fails",
            fixes: usual.map { [FixIt("write \($0)", .unsafe, edits: [.init(replace: tag.span, with: $0)])] } ?? [])
    }
}
