extension LanguageWords {
    /// After a page of a list that others follow: `For more, say more.`
    package func moreItems(speech: Bool, keys: Bool) -> String {
        let (said, pressed, either) =
            switch tag {
            case "es":
                (
                    "Para oír más, diga más.", "Para oír más, pulse asterisco.",
                    "Para oír más, diga más o pulse asterisco."
                )
            case "fr":
                (
                    "Pour la suite, dites plus.", "Pour la suite, appuyez sur étoile.",
                    "Pour la suite, dites plus ou appuyez sur étoile."
                )
            case "de":
                (
                    "Für weitere sagen Sie weiter.", "Für weitere drücken Sie die Sterntaste.",
                    "Für weitere sagen Sie weiter oder drücken Sie die Sterntaste."
                )
            case "pt":
                (
                    "Para ouvir mais, diga mais.", "Para ouvir mais, pressione asterisco.",
                    "Para ouvir mais, diga mais ou pressione asterisco."
                )
            case "it":
                ("Per altre, dica altro.", "Per altre, prema asterisco.", "Per altre, dica altro o prema asterisco.")
            default: ("For more, say more.", "For more, press star.", "For more, say more or press star.")
            }
        return keys ? (speech ? either : pressed) : said
    }
}
