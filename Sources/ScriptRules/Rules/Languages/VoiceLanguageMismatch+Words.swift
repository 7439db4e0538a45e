import ScriptDiagnostics
import ScriptModel
import TwiML

extension VoiceLanguageMismatch {
    /// `say: "¿Quiere un té?"` in a script without `languages`, which is American English.
    func checkWords(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var byTag: [String: Texts] = [:]
        // What stands for several languages is in none of them for sure.
        let plain = context.knownLanguages.count == 1 ? context.knownLanguages[0] : nil
        context.script.forEachPrompt { prompt, _ in
            prompt.forEachVersion { version, parts in
                for part in parts {
                    guard let tag = part.language?.value ?? version?.value ?? plain else { continue }
                    part.content.forEachSpoken { byTag[tag, default: Texts(tag)].add($0) }
                }
            }
        }
        for tag in byTag.keys.sorted() {
            if let texts = byTag[tag], let found = texts.foreign {
                bag.add(.foreignWords(id, tag, found, isDeclared: !context.script.languages.isEmpty))
            }
        }
    }
}

/// The texts that are spoken in one language, as the author means it.
private struct Texts {
    struct Foreign {
        let language: LanguageGuess.Language
        let first: SourceSpan
        var count = 0
        var hits = 0
    }
    private let own: LanguageGuess.Language?
    private var natives = 0
    /// So many texts in their own language, and hardly another: the others need not be looked at.
    private static let enough = 50
    private var others: [Foreign] = []

    init(_ tag: String) { own = LanguageGuess.Language(rawValue: String(LanguageTag.primary(tag))) }

    mutating func add(_ template: TemplateSyntax) {
        guard let own, natives < Self.enough || natives < others.reduce(0, { $0 + $1.count }) * 4 else { return }
        var text = ""
        for case .text(let words) in template.segments { text += words + " " }
        let hits = LanguageGuess.hits(in: text)
        guard let (language, count) = LanguageGuess.other(than: own, hits) else {
            if hits[own] != nil { natives += 1 }
            return
        }
        let place = others.firstIndex { $0.language == language } ?? others.count
        if place == others.count { others.append(Foreign(language: language, first: template.span)) }
        others[place].count += 1
        others[place].hits += count
    }

    /// The language that most of them are in, if it is not their own.
    var foreign: Foreign? {
        guard let most = others.max(by: { $0.count < $1.count }), most.count > natives, most.hits > 3 else {
            return nil
        }
        return most
    }
}

extension PromptPartSyntax.Content {
    /// Every text of words.
    func forEachSpoken(_ body: (TemplateSyntax) -> Void) {
        if case .play = self { return }
        forEachTemplate(body)
    }
}

extension Diagnostic {
    fileprivate static func foreignWords(
        _ id: DiagnosticID, _ tag: String, _ found: Texts.Foreign, isDeclared: Bool
    ) -> Diagnostic {
        let name = found.language.name
        let meant = found.language.tag(near: tag)
        let voice = VoiceTable.commonVoice(speaking: meant).map { "{voice: \($0.name)}" } ?? "…"
        let others = found.count - 1
        return Diagnostic(
            id, .warning,
            others == 0
                ? "this looks like \(name), and is read as \(tag)"
                : "this and \(others) more \(others == 1 ? "text" : "texts") look like \(name), and are read as \(tag)",
            at: found.first,
            label: isDeclared
                ? "declare \(meant) under languages, and write the text below it"
                : "write languages: {\(meant): \(voice)}",
            onTheCall: "callers hear \(name) read with the sounds of another language, and what they answer in it is "
                + "not understood")
    }
}
