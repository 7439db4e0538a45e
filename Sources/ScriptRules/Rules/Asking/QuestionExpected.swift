import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `say: Welcome to the clinic.` with `choices`, and no question in it
struct QuestionExpected: Rule {
    let id: DiagnosticID = "question-expected"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.language, .languages, .prompts]
    let missesWords = true
    let page = RulePage(
        what: """
            A state that listens, though on no way to it the caller is asked anything: no question mark, and no word \
            such as "say", "press" or "choose".
            """,
        why: "Callers do not know that it is their turn, and hear \"Are you still there?\"",
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: ("say: Welcome to the clinic. Would you like to book a visit?", "say: Welcome to the clinic."))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let (script, graph) = (context.script, context.graph)
        var prompts = PromptKinds(context)
        var kinds = script.states.indices.map { state in
            script.states[state].say.map { prompts.kind(of: $0) } ?? .nothing
        }
        // What may have been asked where something could not be read, nobody knows.
        for state in context.mentioned { kinds[state] = .question }
        for state in graph.orderWithoutWaits {
            for edge in graph.edges(from: state) where !edge.kind.waits {
                if let next = edge.state { kinds[next] = max(kinds[next], kinds[state]) }
            }
        }
        context.forEachQuestion { state, question in
            if kinds[state] < .question { bag.add(.notAsked(id, kinds[state], at: question.span)) }
        }
    }
}

/// What a prompt does; the greater outdoes the smaller.
private enum PromptKind: Int, Comparable {
    case nothing, statement, question

    static func < (a: PromptKind, b: PromptKind) -> Bool { a.rawValue < b.rawValue }
}

/// What the prompts of a script do, each looked at once.
private struct PromptKinds {
    private let context: RuleContext
    /// Whether the product has words of the language that a call begins in.
    private let knowsDefault: Bool
    private var known: [Int: PromptKind] = [:]
    private var depth = 0

    init(_ context: RuleContext) {
        self.context = context
        knowsDefault = LanguageWords.words(for: context.defaultLanguage) != nil
    }

    mutating func kind(of prompt: PromptSyntax) -> PromptKind {
        var kind = PromptKind.nothing
        for version in prompt.versions {
            let isKnown = version.tag.map { LanguageWords.words(for: $0.value) != nil } ?? knowsDefault
            for part in version.parts where kind != .question {
                switch part.content {
                case .text(let template), .ssml(let template):
                    kind = max(kind, !isKnown || template.asks ? .question : .statement)
                case .each(let each): kind = max(kind, each.say.asks ? .question : .statement)
                // Nobody knows what a sound says.
                case .play: kind = .question
                case .pause, .keys: break
                case .prompt(let name): kind = max(kind, self.kind(ofPromptNamed: name.value))
                }
            }
        }
        return kind
    }

    private mutating func kind(ofPromptNamed name: String) -> PromptKind {
        guard let number = context.index.prompts[name], depth <= PromptNesting.mostDepth else { return .question }
        if let kind = known[number] { return kind }
        known[number] = .question
        depth += 1
        defer { depth -= 1 }
        let kind = kind(of: context.script.prompts[number].prompt)
        known[number] = kind
        return kind
    }
}

extension TemplateSyntax {
    /// Whether it is a question, or tells the caller to do something. A value that is filled in may well be one.
    fileprivate var asks: Bool {
        if soleExpression != nil { return true }
        for case .text(let text) in segments {
            if text.utf8.contains(UInt8(ascii: "?")) || text.unicodeScalars.contains(where: { $0 == "？" || $0 == "¿" })
            {
                return true
            }
            if AnnouncedKey.words(of: text).contains(where: Self.asking.contains) { return true }
        }
        return false
    }

    /// What asks a caller to answer, in the languages that the product speaks.
    private static let asking = Set(PromptWords.all.flatMap(\.asking))
}

extension Diagnostic {
    fileprivate static func notAsked(_ id: DiagnosticID, _ kind: PromptKind, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .info,
            kind == .nothing
                ? "this state listens, and nothing is said before it" : "this state listens, and nothing was asked",
            at: span, label: "end what is said before with a question",
            onTheCall: "the caller does not know that it is their turn, and stays silent")
    }
}
