import ScriptDiagnostics
import ScriptYAML

/// What only a phone slot has: `{type: phone, region: US}`.
struct PhoneSlotDraft {
    var region: Located<String>?

    static let keys: [Key<SlotDraft>] = [
        Key(
            "region", \.phone.region, .region,
            "The country whose local numbers are understood: US, ES; without it, that of the call's language.")
    ]

    func type() -> SlotTypeSyntax { .phone(region: region) }
}

extension ValueForm where Value == Located<String> {
    /// `US`, `MX`
    fileprivate static var region: Self {
        .capitals(2, "the two letters of a country, such as US", CountryWords.region)
    }

    /// `USD`, `EUR`
    static var currency: Self {
        .capitals(3, "the three letters of a currency, such as USD", CountryWords.currency)
    }

    private static func capitals(
        _ count: Int, _ phrase: String, _ code: @escaping @Sendable (String) -> String?
    ) -> Self {
        .scalar(phrase, .pattern("^[A-Z]{\(count)}$")) { scalar, place, reading in
            let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
            let meant = code(scalar.text)
            if scalar.text.utf8.count == count, scalar.text.utf8.allSatisfy({ letters.contains($0) }), meant == nil {
                return scalar.located
            }
            let upper = scalar.text.uppercased()
            let isSpelled = upper.utf8.count == count && upper.utf8.allSatisfy { letters.contains($0) }
            reading.reportWrongValue(scalar, place, phrase, meant: meant ?? (isSpelled ? upper : nil))
            return nil
        }
    }
}
