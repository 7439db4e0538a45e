import ScriptDiagnostics
import ScriptModel

/// `{play: www.example.com/hello.mp3}`
struct URLNotAbsolute: Rule {
    let id: DiagnosticID = "url-not-absolute"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "Sound to play that is neither a whole web address nor a file beside the script.",
        why: "The carrier cannot fetch it, and the caller hears nothing.",
        good: """
            start: greeting
            states:
              greeting:
                say: [{play: "https://www.example.com/hello.mp3"}, Goodbye.]
                goto: hangup
            """,
        slip: (#""https://www.example.com/hello.mp3"},"#, "www.example.com/hello.mp3},"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachPart { part, _ in
            guard case .play(let template) = part.content, case .text(let text)? = template.segments.first else {
                return
            }
            switch SoundSource(text) {
            case .web, .file: break
            case .webWithoutScheme: bag.add(.noScheme(id, text, at: template.span, isWhole: template.plainText != nil))
            case .outside: bag.add(.outside(id, at: template.span))
            case .otherScheme(let scheme): bag.add(.otherScheme(id, scheme, at: template.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func noScheme(
        _ id: DiagnosticID, _ text: String, at span: SourceSpan, isWhole: Bool
    ) -> Diagnostic {
        let whole = "https:" + (text.hasPrefix("//") ? text : "//" + text)
        return Diagnostic(
            id, .error, "a web address begins with https://", at: span, label: "write it whole",
            onTheCall: "the caller hears nothing here",
            fixes: isWhole
                ? [FixIt("write \(whole)", .unsafe, edits: [.init(replace: span, with: "\"\(whole)\"")])] : [])
    }

    fileprivate static func outside(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "sound lies beside the script, or has a whole web address", at: span,
            label: "put the file in the script's folder, and name it as it is seen from there",
            onTheCall: "the caller hears nothing here")
    }

    fileprivate static func otherScheme(_ id: DiagnosticID, _ scheme: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the carrier plays sound from https://, not from \(scheme)://", at: span,
            label: "put the file beside the script, or on a web server", onTheCall: "the caller hears nothing here")
    }
}
