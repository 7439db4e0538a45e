import Foundation
import ScriptDiagnostics
import ScriptModel

/// `headers: {Authorization: Bearer sk-…}`
struct SecretInScript: Rule {
    let id: DiagnosticID = "secret-in-script"
    let ground = RuleGround.declarations
    let isJudgement = true
    let page = RulePage(
        what: """
            A key, a token or a password written into the script. `${secrets.NAME}` stands for one in all that a `fetch` \
            sends, and there the fix writes it. Elsewhere nothing can take its place: a voice's own `key:` takes the name of \
            an environment variable, a password within an address belongs into a header, and what is said, told to a \
            model or given to a slot must hold no secret at all.
            """,
        why: "Everyone who can read the script can use it, and it stays in every copy.",
        bad: """
            start: orders
            states:
              orders:
                fetch: {url: "https://api.example.com/orders", headers: {Authorization: Bearer 9f8e7d6c5b4a39281706}}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        good: """
            start: orders
            secrets: [API_KEY]
            states:
              orders:
                fetch: {url: "https://api.example.com/orders", headers: {Authorization: "Bearer ${secrets.API_KEY}"}}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<SourceSpan> = []
        func tell(_ span: SourceSpan, _ fix: FixIt? = nil) {
            if told.insert(span).inserted { bag.add(.secretWritten(id, at: span, fix)) }
        }
        context.script.forEachFetch { fetch, _ in
            if let url = fetch.url, let user = FetchAddress(url).userInfo, user.contains(":") { tell(url.span) }
            for field in fetch.headers + fetch.query + fetch.form where Self.isKeeper(field.name.value) {
                for value in field.values where Self.isWrittenOut(value) {
                    let secret = value.plainText?.split(separator: " ").last ?? ""
                    tell(value.span, .takingOut(secret, of: value, called: field.name.value, in: context.script))
                }
            }
        }
        context.script.forEachSentTemplate { template, work, _ in
            guard let token = template.literals.lazy.compactMap(Self.token).first else { return }
            tell(
                template.span,
                work.takesSecrets ? .takingOut(token, of: template, called: "service_token", in: context.script) : nil)
        }
        for engine in context.script.languages.compactMap(\.tts) {
            for word in (engine.command ?? []) + [engine.voice, engine.model].compactMap({ $0 })
            where Self.token(in: word.value) != nil { tell(word.span) }
            if let url = engine.url, Self.token(in: url.value) != nil || URL(string: url.value)?.password() != nil {
                tell(url.span)
            }
        }
        func check(_ template: TemplateSyntax) {
            if template.literals.contains(where: { Self.token(in: $0) != nil }) { tell(template.span) }
        }
        if let instructions = context.script.assistant?.instructions { check(instructions) }
        for slot in context.script.slots { if let value = slot.defaultValue { check(value) } }
        context.script.forEachAssignment { assignment, _ in check(assignment.value) }
        context.script.forEachSpokenTemplate { template, _ in check(template) }
    }

    /// Whether a field of this name holds a secret as a rule.
    private static func isKeeper(_ name: String) -> Bool {
        let words = Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let keepers: Set = [
            "authorization", "token", "secret", "password", "passwd", "apikey", "credential", "credentials",
            "signature",
        ]
        return !words.isDisjoint(with: keepers) || words.contains("key") && (words.count > 1 || name.count == 3)
    }

    /// A value that no one would write unless it were the secret itself: long, without spaces, nothing filled in.
    private static func isWrittenOut(_ value: TemplateSyntax) -> Bool {
        guard let text = value.plainText else { return false }
        let words = text.split(separator: " ")
        return (words.last.map { $0.utf8.count >= 8 } ?? false) && words.count <= 2
    }

    /// Beginnings by which services mark their keys, and how long a key is at least.
    private static let marks: [(String, Int)] = [
        ("sk-", 20), ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16), ("AKIA", 20), ("ASIA", 20), ("ghp_", 36),
        ("gho_", 36), ("github_pat_", 40), ("glpat-", 20), ("xoxb-", 20), ("xoxp-", 20), ("AIza", 35), ("SG.", 40),
        ("hf_", 30), ("eyJhbGci", 40),
    ]

    private static let shortestToken = marks.map(\.1).min() ?? 0

    private static func token(in text: String) -> Substring? {
        text.utf8.split(whereSeparator: isBetweenWords).first { word in
            word.count >= shortestToken
                && marks.contains { mark, length in
                    word.count >= length && word.starts(with: mark.utf8)
                        && word.dropFirst(mark.utf8.count).contains { (0x30...0x39).contains($0) }
                }
        }.map { Substring($0) }
    }

    private static func isBetweenWords(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ":"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "/"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func secretWritten(_ id: DiagnosticID, at span: SourceSpan, _ fix: FixIt?) -> Diagnostic {
        Diagnostic(
            id, .error, "this looks like a key or a password, and everyone who reads the script can use it", at: span,
            label: "put it into the environment, list its name under secrets and write ${secrets.NAME}",
            onTheCall: "nothing is heard, but whoever has the script can act in your name",
            fixes: fix.map { [$0] } ?? [])
    }
}
