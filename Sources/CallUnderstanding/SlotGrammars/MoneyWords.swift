/// How a currency is named and written: `slots: price: {type: money, currency: EUR}`.
struct MoneyWords: Sendable {
    /// Signs and names of the whole unit, folded.
    let major: Set<String>
    /// Names of the hundredth.
    let minor: Set<String>

    /// A currency without words here has its code alone.
    static func words(currency: String, language: SpokenLanguage) -> MoneyWords {
        let signs = signs[currency] ?? []
        let (major, minor): (Set<String>, Set<String>) =
            switch language {
            case .english: english(currency)
            case .spanish: spanish(currency)
            default: ([], [])
            }
        return MoneyWords(major: major.union(signs).union([currency.lowercased()]), minor: minor)
    }

    private static let signs: [String: Set<String>] = [
        "USD": ["$"], "CAD": ["$"], "AUD": ["$"], "NZD": ["$"], "MXN": ["$"], "ARS": ["$"], "COP": ["$"], "CLP": ["$"],
        "EUR": ["€"], "GBP": ["£"], "BRL": ["r$", "$"], "PEN": ["s/"], "CHF": ["fr"],
    ]

    private static let dollars: Set<String> = ["USD", "CAD", "AUD", "NZD"]
    private static let pesos: Set<String> = ["MXN", "ARS", "COP", "CLP"]

    private static func english(_ currency: String) -> (Set<String>, Set<String>) {
        if dollars.contains(currency) { return (["dollar", "dollars", "buck", "bucks"], ["cent", "cents", "¢"]) }
        if pesos.contains(currency) { return (["peso", "pesos"], ["centavo", "centavos", "cents"]) }
        return switch currency {
        case "EUR": (["euro", "euros"], ["cent", "cents"])
        case "GBP": (["pound", "pounds", "quid"], ["penny", "pence", "p", "pennies"])
        case "BRL": (["real", "reais", "reals"], ["centavo", "centavos"])
        case "PEN": (["sol", "soles"], ["centimo", "centimos"])
        case "CHF": (["franc", "francs"], ["rappen", "centimes"])
        default: ([], [])
        }
    }

    private static func spanish(_ currency: String) -> (Set<String>, Set<String>) {
        if dollars.contains(currency) {
            return (["dolar", "dolares"], ["centavo", "centavos", "centimo", "centimos"])
        }
        if pesos.contains(currency) { return (["peso", "pesos"], ["centavo", "centavos"]) }
        return switch currency {
        case "EUR": (["euro", "euros"], ["centimo", "centimos", "cent"])
        case "GBP": (["libra", "libras"], ["penique", "peniques"])
        case "BRL": (["real", "reales"], ["centavo", "centavos"])
        case "PEN": (["sol", "soles"], ["centimo", "centimos"])
        case "CHF": (["franco", "francos"], ["centimo", "centimos"])
        default: ([], [])
        }
    }
}
