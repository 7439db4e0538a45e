import ScriptDiagnostics
import ScriptModel

/// `${name}` in one language of a text and not in the other
struct PlaceholderDrift: Rule {
    let id: DiagnosticID = "placeholder-drift"
    let ground = RuleGround.wholePart
    let missesWords = true
    let page = RulePage(
        what: "A value that one language of a text fills in and another does not.",
        why: "Callers in one language never hear the time, the name or the price that the others hear.",
        good: """
            start: greeting
            language: en-US
            languages:
              en-US: {voice: Polly.Joanna}
              es-US: {voice: Polly.Lupe}
            states:
              greeting:
                say:
                  en-US: It is ${time(now)}. Goodbye.
                  es-US: Son las ${time(now)}. Adiós.
                goto: hangup
            """,
        slip: ("las ${time(now)}.", "las."))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachPrompt { prompt, _ in
            guard case .perLanguage(let versions) = prompt, versions.count > 1 else { return }
            let names = versions.map { self.names(in: $0.parts) }
            // A named prompt has languages of its own, so its values are compared where it stands.
            guard names.contains(where: { !$0.isEmpty }), !versions.contains(where: { $0.parts.holdPrompts }) else {
                return
            }
            for (version, mine) in zip(versions, names) {
                for (other, theirs) in zip(versions, names) {
                    if let lost = theirs.keys.filter({ mine[$0] == nil }).sorted().first, let span = theirs[lost] {
                        bag.add(.drift(id, lost, version.tag, other.tag.value, span))
                        break
                    }
                }
            }
        }
    }

    /// Each name that is filled in, with its first place.
    private func names(in parts: [PromptPartSyntax]) -> [String: SourceSpan] {
        var names: [String: SourceSpan] = [:]
        for expression in parts.flatMap({ $0.content.templates.flatMap(\.expressions) }) {
            expression.forEachPart { part in
                if case .name(let path) = part {
                    let name = path.value.joined(separator: ".")
                    if names[name] == nil { names[name] = expression.span }
                }
            }
        }
        return names
    }
}

extension [PromptPartSyntax] {
    fileprivate var holdPrompts: Bool { contains { if case .prompt = $0.content { true } else { false } } }
}

extension Diagnostic {
    fileprivate static func drift(
        _ id: DiagnosticID, _ name: String, _ tag: Located<String>, _ other: String, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\(name) is filled in in \(other), but not in \(tag.value)", at: tag.span,
            label: "this text lacks ${\(name)}", related: [.init("filled in here", at: span)],
            onTheCall: "a caller who hears \(tag.value) never hears it")
    }
}
