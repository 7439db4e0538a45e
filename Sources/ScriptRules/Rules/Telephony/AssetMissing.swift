import ScriptDiagnostics
import ScriptModel
import TwiML

/// `{play: jingle.mp3}` and no such file, or one that the carrier does not play
struct AssetMissing: Rule {
    let id: DiagnosticID = "asset-missing"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A sound file that does not lie beside the script, or that is of a kind the carrier does not play.",
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
        context.script.forEachPart { part, _ in
            guard case .play(let template) = part.content, let path = template.plainText,
                case .file = SoundSource(path)
            else { return }
            // By its ending, from which the server tells the carrier what it is.
            if SoundFormat(path: path) == nil {
                bag.add(.notPlayed(id, path, at: template.span))
            } else if let fileExists = context.fileExists, !fileExists(path) {
                bag.add(.assetMissing(id, path, at: template.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notPlayed(_ id: DiagnosticID, _ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the carrier does not play files such as \(path)", at: span,
            label: "save the sound as .mp3 or .wav, and name it so", onTheCall: "the caller hears nothing here")
    }

    fileprivate static func assetMissing(_ id: DiagnosticID, _ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "there is no file \(path) beside the script", at: span,
            label: "put it there, or mend its name", onTheCall: "the caller hears nothing here")
    }
}
