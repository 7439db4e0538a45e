import ScriptDiagnostics
import ScriptModel
import TwiML

/// `ssml: <emphasis>hi`
struct SSMLInvalid: Rule {
    let id: DiagnosticID = "ssml-invalid"
    let ground = RuleGround.declarations
    let restsOn: Set<Script.Part> = [.languages]
    let page = RulePage(
        what: "Marks of speech that are not closed, that the carrier does not have, or that the voice does not take.",
        why: "The carrier breaks the call off with an error, or reads the marks out.",
        good: """
            start: greeting
            states:
              greeting:
                say: {ssml: 'Welcome. <break strength="weak"/> Please listen. Goodbye.'}
                goto: hangup
            """,
        slip: ("strength", "strenght"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachPrompt { prompt, _ in
            prompt.forEachVersion { tag, parts in
                for part in parts {
                    guard case .ssml(let template) = part.content else { continue }
                    check(template, context.speakers(of: part, tag: tag?.value), context.script, &bag)
                }
            }
        }
    }

    private func check(
        _ template: TemplateSyntax, _ voices: [Located<String>], _ script: Script, _ bag: inout DiagnosticBag
    ) {
        let known = voices.compactMap { VoiceTable.voice(named: $0.value) }
        if let plain = known.first(where: { !$0.takesSSML }) {
            return bag.add(.voiceTakesNoMarks(id, plain.name, at: template.span))
        }
        let providers = Set(known.map(\.provider))
        let faults = SSMLChecker.faults(
            in: template.writtenText, holes: template.holes,
            provider: providers.contains(.google) ? .google : providers.first)
        for fault in faults { bag.add(.ssml(id, fault, at: template.span(of: fault.range, in: script.files))) }
    }
}

extension RuleContext {
    /// The voices that may speak a part, as far as the script names them.
    fileprivate func speakers(of part: PromptPartSyntax, tag: String?) -> [Located<String>] {
        if let own = part.voice { return [own] }
        let tag = part.language?.value ?? tag
        return script.languages.filter { tag == nil || $0.tag.value == tag }.compactMap(\.voice)
    }
}

extension Diagnostic {
    fileprivate static func voiceTakesNoMarks(_ id: DiagnosticID, _ voice: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the voice \(voice) takes no marks of speech", at: span,
            label: "write a plain text, or take a Polly or Google voice",
            onTheCall: "the caller hears nothing here, or the marks read out")
    }

    fileprivate static func ssml(_ id: DiagnosticID, _ fault: SSMLFault, at span: SourceSpan) -> Diagnostic {
        var finding = Diagnostic(
            id, .error, "", at: span, onTheCall: "the carrier refuses the text, and the line drops")
        func suggest(_ name: String, among known: [String]) {
            if let nearest = NearestName.nearest(to: name, among: known) {
                finding.label = "did you mean \"\(nearest)\"?"
                if span.range.count == name.utf8.count {
                    finding.fixes = [
                        FixIt("write \(nearest)", .unsafe, edits: [.init(replace: span, with: nearest)])
                    ]
                }
            } else {
                finding.label = known.isEmpty ? nil : "there is \(NearestName.list(known))"
            }
        }
        func replace(with sign: String) {
            finding.label = "write \(sign)"
            finding.fixes = [FixIt("write \(sign)", .safe, edits: [.init(replace: span, with: sign)])]
        }
        switch fault.kind {
        case .strayLess:
            finding.message = "\"<\" begins a mark of speech, and there is none here"
            replace(with: "&lt;")
        case .strayAmpersand:
            finding.message = "\"&\" begins a sign such as &amp; among marks of speech"
            replace(with: "&amp;")
        case .unfinishedTag(let name): finding.message = "<\(name) is never finished: it lacks its \">\""
        case .unclosed(let name):
            finding.message = "<\(name)> is never closed"
            finding.label = name == "break" ? "write <break/>" : "write </\(name)> behind its words"
        case .strayEnd(let name, let open):
            finding.message = "</\(name)> closes nothing"
            finding.label = open.map { "<\($0)> is still open" } ?? "take it away"
        case .unknownTag(let name):
            finding.message = "the carrier has no mark of speech <\(name)>"
            if name.first?.isUppercase == true {
                finding.label = "a verb has no place in what is said; take it away"
            } else {
                suggest(name, among: SSMLTable.names)
            }
        case .speak:
            finding.message = "the carrier puts <speak> around the text by itself"
            finding.label = "take <speak> and </speak> away"
        case .misplaced(let name, let parent):
            finding.message = "<\(name)> cannot stand inside <\(parent)>"
            finding.label = "put it outside, or take it away"
        case .notOfProvider(let name, let provider):
            finding.message = "the voices of \(provider.rawValue) do not know <\(name)>"
            finding.label = "take it away, or take another voice"
        case .badAttribute(let name, let tag):
            finding.message = "what a mark of speech is told is written name=\"value\""
            if !name.isEmpty { finding.label = "write <\(tag) \(name)=\"…\">" }
        case .repeatedAttribute(let name):
            finding.message = "\"\(name)\" is given twice"
            finding.label = "take one of the two away"
        case .unknownAttribute(let name, let tag, let known):
            finding.message = "<\(tag)> takes no \"\(name)\""
            suggest(name, among: known)
        case .missingAttribute(let name, let tag):
            finding.message = "<\(tag)> needs \"\(name)\""
            finding.label = "write <\(tag) \(name)=\"…\">"
        case .badValue(let name, let value, let allowed):
            finding.message = "\"\(name)\" cannot be \"\(value.shortened)\""
            suggest(value, among: allowed)
        case .badTime(let value):
            finding.message = "\"\(value.shortened)\" is not how long a break is"
            finding.label = "write 500ms or 2s"
        case .strayText(let name):
            finding.message = "<\(name)> takes no text"
            finding.label = "put the text outside of it"
        }
        return finding
    }
}
