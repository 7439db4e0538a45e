/// Which recogniser's model hears which language, as far as the carrier documents it.
package enum SpeechModelTable {
    /// Whether a model (`phone_call`) hears a language (`de-DE`); nil where nobody has written it down. A model that
    /// hears `de` hears it from every country.
    package static func hears(_ tag: String, model: String) -> Bool? {
        languages(of: model).map { $0.contains(tag) || $0.contains(String(tag.prefix { $0 != "-" })) }
    }

    /// The tags that a model hears.
    package static func languages(of model: String) -> Set<String>? {
        switch model {
        case "phone_call": phoneCall
        case "experimental_conversations", "experimental_utterances": experimental
        case "numbers_and_commands", "deepgram_nova-2": nova2
        case "deepgram_nova-3": nova3
        default: nil
        }
    }

    private static func tags(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    private static let phoneCall = tags(
        """
        en-AU en-GB en-US es-ES es-US fr-CA fr-FR ja-JP pt-BR ru-RU
        """)
    private static let experimental = tags(
        """
        ar-AE ar-BH ar-DZ ar-EG ar-IL ar-IQ ar-JO ar-KW ar-LB ar-MA ar-OM ar-PS ar-QA ar-SA ar-TN da-DK
        de-DE en-AU en-GB en-IN en-US es-ES es-US fi-FI fr-CA fr-FR hi-IN ja-JP ko-KR mk-MK nl-NL no-NO
        pl-PL pt-BR pt-PT ro-RO ru-RU th-TH tr-TR uk-UA vi-VN
        """)
    private static let nova2 = tags(
        """
        bg ca cs da da-DK de de-CH el en en-AU en-GB en-IN en-NZ en-US es es-419 et fi fr fr-CA hi hu id it
        ja ko ko-KR lt lv ms multi nl nl-BE no pl pt pt-BR pt-PT ro ru sk sv sv-SE th th-TH tr uk vi zh
        zh-CN zh-Hans zh-Hant zh-HK zh-TW
        """)
    private static let nova3 = tags(
        """
        be bg bn bs ca cs da da-DK de de-CH el en en-AU en-GB en-IN en-NZ en-US es es-419 et fi fr fr-CA hi
        hr hu id it ja kn ko ko-KR lt lv mk mr ms multi nl nl-BE no pl pt pt-BR pt-PT ro ru sk sl sr sv
        sv-SE ta te tl tr uk vi zh zh-CN zh-Hans zh-Hant zh-TW
        """)
}
