import CallUnderstanding
import Testing

/// The built-in intents, all ten open, in each language.
@Suite struct BuiltInIntentTests {
    private static let matchers = Dictionary(
        uniqueKeysWithValues: ["en", "es", "fr", "de", "pt", "it"].map { tag in
            (tag, IntentMatcher(intents: BuiltInIntent.allCases.map { $0.phrases(in: tag) ?? [] }, language: tag))
        })

    @Test(
        arguments: [
            ("en", "Yeah, sure.", .yes), ("en", "no way", .no), ("en", "Okay bye.", .goodbye),
            ("en", "can you help me please", .help), ("en", "Sorry, could you repeat that?", .repeat),
            ("en", "I want to speak to a real person", .operator), ("en", "Thanks a lot!", .thanks),
            ("en", "start over please", .startOver), ("en", "tell me more", .more), ("en", "go back please", .back),
            ("en", "I would like a pizza with mushrooms", nil), ("en", "my flight was delayed yesterday", nil),

            ("es", "Sí, por favor.", .yes), ("es", "claro", .yes), ("es", "No, gracias.", .no),
            ("es", "Hasta luego.", .goodbye), ("es", "necesito ayuda por favor", .help),
            ("es", "¿Puede repetirlo?", .repeat),
            ("es", "quiero hablar con una persona", .operator), ("es", "Muchas gracias.", .thanks),
            ("es", "volver al menú principal", .startOver), ("es", "quisiera una pizza con queso", nil),
            ("es", "mi vuelo salió con retraso", nil),

            ("fr", "Oui, bien sûr.", .yes), ("fr", "Non, merci.", .no), ("fr", "Au revoir !", .goodbye),
            ("fr", "j'ai besoin d'aide", .help), ("fr", "Pouvez-vous répéter, s'il vous plaît ?", .repeat),
            ("fr", "je voudrais parler à un conseiller", .operator), ("fr", "Merci beaucoup.", .thanks),
            ("fr", "retour", .back), ("fr", "mon train est en retard", nil),
            ("fr", "je voudrais une pizza au fromage", nil),

            ("de", "Ja, genau.", .yes), ("de", "Nein danke.", .no), ("de", "Auf Wiederhören!", .goodbye),
            ("de", "Ich brauche bitte Hilfe.", .help), ("de", "Können Sie das bitte wiederholen?", .repeat),
            ("de", "Ich möchte mit einem Mitarbeiter sprechen.", .operator), ("de", "Vielen Dank!", .thanks),
            ("de", "zurück bitte", .back), ("de", "Mein Zug hatte gestern Verspätung", nil),
            ("de", "Ich hätte gerne eine Pizza mit Käse", nil),

            ("pt", "Sim, claro.", .yes), ("pt", "Não, obrigado.", .no), ("pt", "Tchau!", .goodbye),
            ("pt", "preciso de ajuda", .help), ("pt", "Pode repetir, por favor?", .repeat),
            ("pt", "quero falar com um atendente", .operator), ("pt", "Muito obrigada.", .thanks),
            ("pt", "meu voo atrasou ontem", nil), ("pt", "eu queria uma pizza de queijo", nil),

            ("it", "Sì, certo.", .yes), ("it", "No, grazie.", .no), ("it", "Arrivederci.", .goodbye),
            ("it", "ho bisogno di aiuto", .help), ("it", "Può ripetere, per favore?", .repeat),
            ("it", "vorrei parlare con un operatore", .operator), ("it", "Grazie mille!", .thanks),
            ("it", "il mio treno era in ritardo ieri", nil), ("it", "vorrei una pizza con i funghi", nil),
        ] as [(String, String, BuiltInIntent?)])
    func understood(tag: String, said: String, means: BuiltInIntent?) throws {
        let match = try #require(Self.matchers[tag]).match(said, open: Array(BuiltInIntent.allCases.indices))
        let understood = match.verdict == .accepted ? match.best.map { BuiltInIntent.allCases[$0.intent] } : nil
        #expect(understood == means, "\(tag) \(said): \(match)")
    }

    @Test(arguments: ["en", "es", "fr", "de", "pt", "it"])
    func noPhraseMeansTwoThings(tag: String) throws {
        for (index, intent) in BuiltInIntent.allCases.enumerated() {
            for phrase in try #require(intent.phrases(in: tag)) {
                let match = try #require(Self.matchers[tag]).match(phrase, open: Array(BuiltInIntent.allCases.indices))
                #expect(match.verdict == .accepted && match.best?.intent == index, "\(tag) \(intent): \(phrase)")
            }
        }
    }

    @Test(
        arguments: [
            ("en", "yes", true), ("en", "Yeah.", true), ("en", "yep, sure", true), ("en", "of course", true),
            ("en", "Nope.", false), ("en", "no thank you", false), ("en", "not really", false),
            ("en", "of course not", false),
            ("en", "no, that's not right", false), ("en", "maybe", nil), ("en", "the blue one", nil), ("en", "", nil),
            ("es", "Sí, claro.", true), ("es", "claro que no", false), ("fr", "D'accord.", true),
            ("fr", "pas du tout", false),
            ("de", "Jawohl!", true), ("de", "natürlich nicht", false), ("pt", "isso mesmo", true),
            ("pt", "acho que não", false),
            ("it", "va bene", true), ("it", "certo che no", false),
        ] as [(String, String, Bool?)])
    func yesOrNo(tag: String, said: String, means: Bool?) {
        #expect(YesNoGrammar(language: tag).value(of: said) == means)
    }

    @Test func wordsByTag() {
        #expect(BuiltInIntent.yes.phrases(in: "ja-JP") == nil)
        #expect(LanguageWords.words(for: "es-MX")?.tag == "es")
        #expect(LanguageWords.words(for: "EN_us")?.tag == "en")
        #expect(LanguageWords.words(for: "est") == nil)
        #expect(LanguageWords.fallback.askBack("sales") == "Did you say sales?")
        #expect(LanguageWords.fallback.askBack("sales", "support") == "Did you mean sales or support?")
        for tag in ["en", "es", "fr", "de", "pt", "it"] {
            let words = LanguageWords.words(for: tag)
            #expect(words?.noInputRungs.isEmpty == false && words?.noMatchRungs.isEmpty == false)
        }
    }
}
