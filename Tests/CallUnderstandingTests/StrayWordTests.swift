import CallUnderstanding
import Testing

/// Words that are no answer, though phrases have them.
@Suite struct StrayWordTests {
    private static let tags = ["en", "es", "fr", "de", "pt", "it"]
    private static let reservation: [String: [String]] = [
        "en": ["a reservation", "a table", "I would like a table", "do you have a table"],
        "es": ["una reserva", "una mesa", "tiene una mesa"],
        "fr": ["une réservation", "une table", "avez-vous une table"],
        "de": ["eine Reservierung", "ein Tisch", "haben Sie einen Tisch"],
        "pt": ["uma reserva", "uma mesa", "tem uma mesa"],
        "it": ["una prenotazione", "un tavolo", "ha un tavolo"],
    ]
    private static let matchers = Dictionary(
        uniqueKeysWithValues: tags.map { tag in
            let builtIn = BuiltInIntent.allCases.map { $0.phrases(in: tag) ?? [] }
            return (tag, IntentMatcher(intents: [reservation[tag] ?? []] + builtIn, language: tag))
        })

    @Test(
        arguments: [
            (
                "en",
                [
                    "a", "do", "what", "i", "the", "is", "um", "one", "1", "One.", "it", "you", "to", "like", "my",
                    "of the",
                    "um the", "it is the", "I would like",
                ]
            ),
            ("es", ["un", "una", "el", "la", "de", "qué", "es", "uno", "eh", "lo que", "tiene"]),
            ("fr", ["un", "une", "le", "la", "de", "que", "est", "euh", "ce que", "avez"]),
            ("de", ["ein", "eine", "der", "was", "ist", "eins", "äh", "das ist", "haben"]),
            ("pt", ["um", "uma", "o", "a", "de", "que", "eh", "o que", "tem"]),
            ("it", ["un", "una", "il", "di", "che", "uno", "ehm", "di una", "ha"]),
        ])
    func noAnswer(tag: String, said: [String]) throws {
        let matcher = try #require(Self.matchers[tag])
        for text in said {
            let match = matcher.match(text, open: Array(0...BuiltInIntent.allCases.count))
            #expect(match.verdict == .refused, "\(tag) \(text): \(match)")
        }
    }

    @Test func wordForWordIsAnAnswer() {
        let matcher = IntentMatcher(intents: [["a", "one"], ["b", "two"]], language: "en")
        #expect(matcher.match("A.", open: [0, 1]).verdict == .accepted)
        #expect(matcher.match("one", open: [0, 1]).verdict == .accepted)
    }

    @Test(
        arguments: [
            ("en", "okay", .yes), ("en", "that's right", .yes), ("en", "yes please", .yes), ("en", "I do", .yes),
            ("en", "yes yes", .yes),
            ("en", "nope", .no), ("en", "no thank you", .no), ("en", "no thanks", .no), ("en", "not really", .no),
            ("en", "no no", .no), ("en", "no that's not right", .no),
            ("en", "no that's all", .goodbye), ("en", "no, that's all", .goodbye),
            ("en", "no I'm done", .goodbye), ("en", "that's all", .goodbye),
            ("en", "I didn't catch that", .repeat), ("en", "sorry I didn't catch that", .repeat),
            ("en", "I did not hear you", .repeat), ("en", "what was that", .repeat),
            ("es", "no gracias", .no), ("es", "sí sí", .yes), ("es", "no, eso es todo", .goodbye),
            ("es", "no le he entendido", .repeat),
            ("fr", "non merci", .no), ("fr", "oui oui", .yes), ("fr", "non, c'est tout", .goodbye),
            ("fr", "désolé je n'ai pas compris", .repeat),
            ("de", "nein danke", .no), ("de", "ja ja", .yes), ("de", "nein, das ist alles", .goodbye),
            ("de", "das habe ich leider nicht verstanden", .repeat),
            ("pt", "não obrigado", .no), ("pt", "sim sim", .yes), ("pt", "não, é só isso, obrigado", .goodbye),
            ("pt", "desculpe não entendi", .repeat),
            ("it", "no grazie", .no), ("it", "sì sì", .yes), ("it", "no, è tutto", .goodbye),
            ("it", "scusi non ho capito", .repeat),
        ] as [(String, String, BuiltInIntent)])
    func shortAnswer(tag: String, said: String, means: BuiltInIntent) throws {
        let match = try #require(Self.matchers[tag]).match(said, open: Array(0...BuiltInIntent.allCases.count))
        let best = match.best.flatMap { $0.intent > 0 ? BuiltInIntent.allCases[$0.intent - 1] : nil }
        #expect(match.verdict == .accepted && best == means, "\(tag) \(said): \(match)")
    }
}
