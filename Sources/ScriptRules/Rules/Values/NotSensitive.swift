import ScriptDiagnostics
import ScriptModel

/// `pin: {type: digits, length: 4}` without `sensitive: yes`
struct NotSensitive: Rule {
    let id: DiagnosticID = "not-sensitive"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.prompts]
    let page = RulePage(
        what: """
            A slot that is called, or asked for, as a PIN, a password, the number of a bank card or a security code, and \
            is not `sensitive`.
            """,
        why: "What the caller gives stands in logs and traces, and in a recording of the call.",
        good: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: "yes"}
            give_up: farewell
            states:
              greeting:
                say: Please say your four digits.
                ask: pin
                goto: known
              known:
                when:
                  - {if: pin == "0000", goto: farewell}
                  - else: thanks
              thanks:
                say: Thank you. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: (#", sensitive: "yes"}"#, "}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<String> = []
        func isOpen(_ slot: SlotDeclaration) -> Bool {
            !slot.isSensitive && !slot.isFaulty && slot.defaultValue == nil && !told.contains(slot.name.value)
        }
        for slot in context.script.slots where isOpen(slot) && slot.type.mayBeSecret && slot.name.value.isOfASecret {
            told.insert(slot.name.value)
            bag.add(.notSensitive(id, slot, askedAt: nil))
        }
        context.forEachQuestion { state, question in
            guard question.ask != nil, let slot = question.slot(in: context), isOpen(slot),
                case .digits(let length) = slot.type,
                let words = context.script.states[state].say?.words(asking: length?.value)
            else { return }
            told.insert(slot.name.value)
            bag.add(.notSensitive(id, slot, askedAt: words))
        }
    }
}

extension SlotTypeSyntax {
    fileprivate var mayBeSecret: Bool {
        switch self {
        case .digits, .text, .spelled: true
        default: false
        }
    }
}

extension String {
    /// `pin`, `card_number`, `security_code`; a `member_card_number` is none.
    fileprivate var isOfASecret: Bool {
        let words = Set(split(separator: "_").map(String.init))
        if !words.isDisjoint(with: Self.secrets) { return true }
        let pairs: [Set<String>] = [
            ["security", "code"], ["social", "security"], ["credit", "card"], ["debit", "card"],
        ]
        return pairs.contains { words.isSuperset(of: $0) } || words == ["card", "number"]
    }

    private static let secrets: Set = [
        "pin", "password", "passcode", "cvv", "cvc", "ssn", "contrasena", "passwort", "kennwort", "geheimzahl", "senha",
    ]
}

extension PromptSyntax {
    /// The text in which a secret is asked for.
    fileprivate func words(asking length: ClosedRange<Int>?) -> SourceSpan? {
        for part in versions.flatMap(\.parts) {
            guard case .text(let template) = part.content else { continue }
            if template.literals.contains(where: { SecretRequest.isMade(in: $0, length) }) { return template.span }
        }
        return nil
    }
}

/// "Please enter your *PIN*", in the languages that the product speaks.
private enum SecretRequest {
    /// Clause by clause: "If you forgot your password, enter your number" asks for no password.
    static func isMade(in text: String, _ length: ClosedRange<Int>?) -> Bool {
        let isWhole = length.map { $0.upperBound > 4 } ?? true
        return text.lowercased().split(whereSeparator: { ".!,;:".contains($0) }).contains { clause in
            let words = AnnouncedKey.words(of: String(clause))
            guard clause.contains("?") || words.contains(where: TemplateSyntax.inviting.contains) else { return false }
            let told = " \(words.joined(separator: " ")) "
            let asked = isWhole && !lastFour.contains { told.contains($0) } ? secrets + cards : secrets
            return asked.contains { told.contains(" \($0) ") }
        }
    }

    private static let secrets = [
        "your pin", "pin code", "password", "passcode", "security code", "social security number", "contraseña",
        "código de seguridad", "mot de passe", "code secret", "code confidentiel", "passwort", "kennwort", "geheimzahl",
        "ihre pin", "senha", "código de segurança", "codice segreto", "codice di sicurezza", "su pin", "votre pin",
    ]
    private static let cards = [
        "credit card", "debit card", "bank card", "tarjeta de crédito", "carte de crédit", "carte bancaire",
        "kreditkarte", "kreditkartennummer", "cartão de crédito", "carta di credito",
    ]
    /// Of a card, these are printed on every receipt.
    private static let lastFour = [
        " last four ", " last 4 ", " últimos cuatro ", " últimas cuatro ", " quatre derniers ", " letzten vier ",
        " últimos quatro ", " ultime quattro ",
    ]
}

extension Diagnostic {
    fileprivate static func notSensitive(
        _ id: DiagnosticID, _ slot: SlotDeclaration, askedAt words: SourceSpan?
    ) -> Diagnostic {
        let name = slot.name.value
        return Diagnostic(
            id, .warning,
            words == nil
                ? "\"\(name)\" is called like a secret, and is not sensitive"
                : "\"\(name)\" is asked for like a secret, and is not sensitive",
            at: slot.name.span, label: "write sensitive: yes into the slot",
            related: words.map { [.init("asked for here", at: $0)] } ?? [],
            onTheCall: "what the caller gives stands in the log for all to read")
    }
}
