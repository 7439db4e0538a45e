/// Countries, currencies and languages as people call them, and their codes.
enum CountryWords {
    /// `USA`, `Germany` → `US`, `DE`
    static func region(_ text: String) -> String? {
        let name = folded(text)
        return regions[name] ?? LanguageTag.canonical(text).flatMap(region(of:))
    }

    /// `en-US` → `US`
    private static func region(of tag: String) -> String? {
        let parts = tag.split(separator: "-")
        return parts.count == 2 && parts[1].utf8.count == 2 ? String(parts[1]) : nil
    }

    /// `dollars`, `€`, `US dollar` → `USD`, `EUR`
    static func currency(_ text: String) -> String? {
        let name = folded(text)
        return currencies[name] ?? (name.hasSuffix("s") ? currencies[String(name.dropLast())] : nil)
    }

    /// `english`, `USA` → `en-US`
    static func language(_ text: String) -> String? { languages[folded(text)] }

    private static func folded(_ text: String) -> String { text.lowercased().replacing(".", with: "") }

    private static let regions = [
        "usa": "US", "united states": "US", "united states of america": "US", "america": "US", "canada": "CA",
        "can": "CA", "mexico": "MX", "mex": "MX", "puerto rico": "PR", "uk": "GB", "united kingdom": "GB",
        "great britain": "GB", "britain": "GB", "england": "GB", "gbr": "GB", "ireland": "IE", "australia": "AU",
        "aus": "AU", "new zealand": "NZ", "spain": "ES", "esp": "ES", "españa": "ES", "argentina": "AR",
        "colombia": "CO", "chile": "CL", "peru": "PE", "france": "FR", "fra": "FR", "belgium": "BE",
        "switzerland": "CH", "germany": "DE", "deu": "DE", "deutschland": "DE", "austria": "AT", "portugal": "PT",
        "brazil": "BR", "bra": "BR", "italy": "IT", "ita": "IT", "india": "IN",
    ]

    private static let currencies = [
        "$": "USD", "us$": "USD", "dollar": "USD", "us dollar": "USD", "american dollar": "USD", "buck": "USD",
        "€": "EUR", "euro": "EUR", "£": "GBP", "pound": "GBP", "pound sterling": "GBP", "sterling": "GBP",
        "canadian dollar": "CAD", "australian dollar": "AUD", "peso": "MXN", "mexican peso": "MXN",
        "swiss franc": "CHF", "franc": "CHF", "real": "BRL", "reais": "BRL", "yen": "JPY", "¥": "JPY", "rupee": "INR",
        "₹": "INR",
    ]

    private static let languages = [
        "english": "en-US", "american": "en-US", "american english": "en-US", "usa": "en-US", "us": "en-US",
        "british": "en-GB", "british english": "en-GB", "uk": "en-GB", "spanish": "es-ES", "español": "es-ES",
        "espanol": "es-ES", "mexican": "es-MX", "mexican spanish": "es-MX", "french": "fr-FR", "français": "fr-FR",
        "german": "de-DE", "deutsch": "de-DE", "italian": "it-IT", "italiano": "it-IT", "portuguese": "pt-BR",
        "brazilian": "pt-BR", "português": "pt-BR", "dutch": "nl-NL", "polish": "pl-PL", "russian": "ru-RU",
        "japanese": "ja-JP", "korean": "ko-KR", "chinese": "cmn-CN", "mandarin": "cmn-CN", "hindi": "hi-IN",
        "arabic": "arb", "swedish": "sv-SE", "danish": "da-DK", "norwegian": "nb-NO", "turkish": "tr-TR",
    ]
}
