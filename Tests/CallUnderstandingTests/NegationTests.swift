import CallUnderstanding
import Testing

/// Callers who say what they do not want, in each language.
@Suite struct NegationTests {
    private static let appointment: [(name: String, phrases: [String: [String]])] = [
        (
            "confirm",
            [
                "en": ["confirm", "yes", "i will be there", "that works", "i'm coming"],
                "es": ["confirmar", "sí", "voy a ir", "allí estaré"],
                "fr": ["confirmer", "oui", "je serai là", "je viens"],
                "de": ["bestätigen", "ja", "ich komme", "ich bin da"],
                "pt": ["confirmar", "sim", "eu vou", "estarei lá"],
                "it": ["confermare", "sì", "ci sarò", "vengo"],
            ]
        ),
        (
            "cancel",
            [
                "en": ["cancel it", "i can't come", "please cancel"],
                "es": ["cancelar la cita", "no puedo ir", "cancele por favor"],
                "fr": ["annuler le rendez-vous", "je ne peux pas venir", "annulez"],
                "de": ["absagen", "ich kann nicht kommen", "Termin stornieren"],
                "pt": ["cancelar a consulta", "não posso ir", "cancele"],
                "it": ["annullare l'appuntamento", "non posso venire", "annulli"],
            ]
        ),
        (
            "rooms",
            [
                "en": ["book a room", "reserve a room", "rooms"],
                "es": ["reservar una habitación", "habitaciones"],
                "fr": ["réserver une chambre", "chambres"],
                "de": ["ein Zimmer buchen", "Zimmer"],
                "pt": ["reservar um quarto", "quartos"],
                "it": ["prenotare una camera", "camere"],
            ]
        ),
        (
            "time",
            [
                "en": ["what time is it", "the time", "tell me the time"],
                "es": ["qué hora es", "la hora"],
                "fr": ["quelle heure est-il", "l'heure"],
                "de": ["wie spät ist es", "die Uhrzeit"],
                "pt": ["que horas são", "a hora"],
                "it": ["che ore sono", "l'ora"],
            ]
        ),
    ]
    private static let matchers = Dictionary(
        uniqueKeysWithValues: ["en", "es", "fr", "de", "pt", "it"].map { tag in
            (tag, IntentMatcher(intents: appointment.map { $0.phrases[tag] ?? [] }, language: tag))
        })

    @Test(
        arguments: [
            ("en", "cancel", "cancel"), ("en", "please cancel my appointment", "cancel"),
            ("en", "don't cancel", nil), ("en", "please don't cancel it", nil), ("en", "do not cancel", nil),
            ("en", "never cancel it", nil), ("en", "no don't cancel", nil), ("en", "I don't want to cancel", nil),
            ("en", "i can't come", "cancel"), ("en", "I cannot come", "cancel"),
            ("en", "sorry, I can't come", "cancel"),
            ("en", "i'm coming", "confirm"), ("en", "yes I'm coming", "confirm"),
            ("en", "not yes", nil), ("en", "yes no", nil), ("en", "no yes", nil),
            ("en", "Yes, no.", nil), ("en", "that doesn't work", nil),
            ("en", "I can come", nil),
            ("en", "book a room", "rooms"), ("en", "don't book a room", nil), ("en", "I don't want a room", nil),
            ("en", "no rooms", nil), ("en", "not the time", nil), ("en", "the time please", "time"),
            ("en", "I don't know what time it is", "time"), ("en", "no, cancel it", "cancel"),
            ("en", "no, I want to book a room", "rooms"), ("en", "No I want to book a room", "rooms"),
            ("en", "not the time, a room", "rooms"), ("en", "the time, no, book a room", "rooms"),
            ("en", "can't you tell me the time", "time"),

            ("es", "cancelar la cita por favor", "cancel"), ("es", "no cancelar la cita", nil),
            ("es", "no cancele", nil),
            ("es", "No cancele la cita, por favor", nil), ("es", "no puedo ir", "cancel"),
            ("es", "nunca cancele", nil), ("es", "sí no", nil), ("es", "Sí, no.", nil),
            ("es", "no quiero reservar una habitación", nil), ("es", "sin habitaciones", nil),
            ("es", "no la hora", nil),
            ("es", "No, cancele", "cancel"), ("es", "la hora no, habitaciones", "rooms"), ("es", "sí sí", "confirm"),

            ("fr", "annuler le rendez-vous s'il vous plaît", "cancel"), ("fr", "ne pas annuler", nil),
            ("fr", "n'annulez pas", nil), ("fr", "n'annulez pas le rendez-vous", nil),
            ("fr", "je ne peux pas venir", "cancel"),
            ("fr", "oui non", nil), ("fr", "pas oui", nil),
            ("fr", "je ne veux pas réserver une chambre", nil), ("fr", "pas de chambres", nil),
            ("fr", "pas l'heure", nil),
            ("fr", "non, annulez", "cancel"), ("fr", "non annulez", "cancel"),
            ("fr", "je ne sais pas quelle heure il est", "time"),

            ("de", "bitte absagen", "cancel"), ("de", "nicht absagen", nil), ("de", "bitte nicht absagen", nil),
            ("de", "den Termin nicht stornieren", nil), ("de", "ich kann nicht kommen", "cancel"),
            ("de", "ich kann leider nicht kommen", "cancel"),
            ("de", "ja nein", nil), ("de", "Ja, nein.", nil),
            ("de", "kein Zimmer buchen", nil), ("de", "ich möchte kein Zimmer", nil), ("de", "nicht die Uhrzeit", nil),
            ("de", "Nein, absagen", "cancel"), ("de", "nein absagen", "cancel"),
            ("de", "ich weiß nicht wie spät es ist", "time"), ("de", "ja ja", "confirm"),

            ("pt", "cancelar a consulta por favor", "cancel"), ("pt", "não cancelar a consulta", nil),
            ("pt", "não cancele", nil), ("pt", "por favor não cancele a consulta", nil),
            ("pt", "não posso ir", "cancel"),
            ("pt", "sim não", nil),
            ("pt", "não quero reservar um quarto", nil), ("pt", "sem quartos", nil), ("pt", "não a hora", nil),
            ("pt", "Não, cancele", "cancel"),

            ("it", "annullare l'appuntamento grazie", "cancel"), ("it", "non annullare l'appuntamento", nil),
            ("it", "non annulli", nil), ("it", "per favore non annulli", nil), ("it", "non posso venire", "cancel"),
            ("it", "sì no", nil), ("it", "non sì", nil),
            ("it", "non voglio prenotare una camera", nil), ("it", "senza camere", nil), ("it", "non l'ora", nil),
            ("it", "no annulli", "cancel"), ("it", "No, annulli", "cancel"), ("it", "non so che ore sono", "time"),
        ] as [(String, String, String?)])
    func understood(tag: String, said: String, means: String?) throws {
        let match = try #require(Self.matchers[tag]).match(said, open: Array(Self.appointment.indices))
        let understood = match.verdict == .accepted ? match.best.map { Self.appointment[$0.intent].name } : nil
        #expect(understood == means, "\(tag) \(said): \(match)")
    }

    /// Who does not come may well mean to cancel, and surely does not confirm.
    @Test(
        arguments: [
            ("es", "No voy a ir"),
            ("de", "ich komme nicht"),
            ("de", "ich bin nicht da"),
            ("pt", "não estarei lá"),
            ("pt", "eu não vou"),
            ("it", "non vengo"),
            ("it", "non ci sarò"),
            ("en", "i'm not coming"),
            ("en", "i will not be there"),
            ("fr", "je ne viens pas"),
            ("fr", "je viens pas"),
            ("fr", "je ne serai pas là"),
        ])
    func notConfirmed(tag: String, said: String) throws {
        let match = try #require(Self.matchers[tag]).match(said, open: Array(Self.appointment.indices))
        #expect(match.verdict == .refused || match.best?.intent == 1, "\(tag) \(said): \(match)")
    }
}
