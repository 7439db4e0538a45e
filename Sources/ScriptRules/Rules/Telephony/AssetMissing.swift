import ScriptDiagnostics
import ScriptModel

/// `{play: jingle.mp3}` and no such file
struct AssetMissing: Rule {
    let id: DiagnosticID = "asset-missing"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A sound file that does not lie beside the script.",
        why: "The caller hears nothing in its place.",
        good: """
            start: greeting
            states:
              greeting:
                say: [{play: jingle.mp3}, Goodbye.]
                goto: hangup
            """,
        slip: ("jingle.mp3},", "no-such-file.mp3},"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let fileExists = context.fileExists else { return }
        context.script.forEachPart { part, _ in
            guard case .play(let template) = part.content, let path = template.plainText,
                case .file = SoundSource(path),
                !fileExists(path)
            else { return }
            bag.add(.assetMissing(id, path, at: template.span))
        }
    }
}

extension Diagnostic {
    fileprivate static func assetMissing(_ id: DiagnosticID, _ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "there is no file \(path) beside the script", at: span,
            label: "put it there, or mend its name", onTheCall: "the caller hears nothing here")
    }
}
