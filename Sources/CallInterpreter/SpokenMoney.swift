import CallProgram
import Foundation

/// What currencies are called, by language: `12 dollars and 50 cents`.
struct SpokenMoney: Sendable {
    /// One and many, of the whole and of its hundredth.
    private typealias Names = (one: String, many: String, cent: String, cents: String)

    private let and: String
    private let names: [String: Names]

    /// Nil where a language has no names here.
    init?(language: String) {
        guard let table = Self.tables[language] else { return nil }
        and = table.and
        names = table.names
    }

    /// Nil for a currency without a name, and for parts of a cent.
    func text(_ amount: Number, currency: String) -> String? {
        guard let names = names[currency], let hundredths = (amount * 100).count else { return nil }
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        var parts: [String] = []
        if whole != 0 || rest == 0 { parts.append("\(whole) \(whole == 1 ? names.one : names.many)") }
        if rest != 0 { parts.append("\(rest) \(rest == 1 ? names.cent : names.cents)") }
        return (hundredths < 0 ? "-" : "") + parts.joined(separator: " \(and) ")
    }

    private static let tables: [String: (and: String, names: [String: Names])] = [
        "en": ("and", table()),
        "es": (
            "con",
            table(
                dollar: ("dólar", "dólares", "centavo", "centavos"), euro: ("euro", "euros", "céntimo", "céntimos"),
                pound: ("libra", "libras", "penique", "peniques"))
        ),
        "fr": (
            "et",
            table(euro: ("euro", "euros", "centime", "centimes"), pound: ("livre", "livres", "penny", "pence"))
        ),
        "de": (
            "und",
            table(
                dollar: ("Dollar", "Dollar", "Cent", "Cent"), euro: ("Euro", "Euro", "Cent", "Cent"),
                pound: ("Pfund", "Pfund", "Penny", "Pence"), peso: ("Peso", "Pesos", "Centavo", "Centavos"))
        ),
        "pt": (
            "e",
            table(
                dollar: ("dólar", "dólares", "centavo", "centavos"), euro: ("euro", "euros", "cêntimo", "cêntimos"),
                pound: ("libra", "libras", "penny", "pence"), others: ["BRL": ("real", "reais", "centavo", "centavos")])
        ),
        "it": (
            "e",
            table(
                dollar: ("dollaro", "dollari", "centesimo", "centesimi"),
                euro: ("euro", "euro", "centesimo", "centesimi"), pound: ("sterlina", "sterline", "penny", "pence"))
        ),
    ]

    /// What a language does not call otherwise has its English name.
    private static func table(
        dollar: Names = ("dollar", "dollars", "cent", "cents"), euro: Names = ("euro", "euros", "cent", "cents"),
        pound: Names = ("pound", "pounds", "penny", "pence"), peso: Names = ("peso", "pesos", "centavo", "centavos"),
        others: [String: Names] = [:]
    ) -> [String: Names] {
        var names = others
        names["EUR"] = euro
        names["GBP"] = pound
        for code in ["USD", "CAD", "AUD", "NZD"] { names[code] = dollar }
        for code in ["MXN", "ARS", "COP", "CLP", "DOP", "UYU"] { names[code] = peso }
        return names
    }
}
