/// What a caller says for a slot of type `phone`: "two one two, triple five, oh one two three", "+34 612 345 678".
///
/// The value is E.164. A local form needs the slot's `region`; without one, only international forms are taken.
package enum PhoneGrammar {
    package static func reading(of text: String, language tag: String, region: String?) -> Reading<String>? {
        let language = SpokenLanguage(tag: tag)
        var tokens = SpokenToken.all(in: text, language?.wrapping.habits ?? .init())[...]
        if let language {
            let extra = DigitsGrammar.openers(language)
            tokens =
                language.wrapping.unwrap(
                    Array(tokens), extra: extra, keepsFirst: { language.digits.plus.contains($0.text) }
                ).tokens
        }
        guard let row = DigitRow(tokens, language: language, marks: "-./") else { return nil }
        let place = PhoneRegion.region(region ?? "")
        if let number = number(row.digits, isInternational: row.hasPlus, region: place) {
            return number.unsure(
                if: row.isDoubtful || row.startsWithSoundAlike || row.joinsTens && !isFixed(number.value))
        }
        // "twenty seven" may be 20 and 7.
        if row.joinsTens, let parted = DigitRow(tokens, language: language, marks: "-./", partsTens: true),
            let number = number(parted.digits, isInternational: row.hasPlus, region: place)
        {
            return number.unsure(if: true)
        }
        guard row.startsWithSoundAlike else { return nil }
        return number(String(row.digits.dropFirst()), isInternational: row.hasPlus, region: place)?.unsure(if: true)
    }

    /// Pressed keys: the number as dialled inside the country.
    package static func reading(ofKeys keys: String, region: String?) -> Reading<String>? {
        guard keys.utf8.allSatisfy(\.isFigure) else { return nil }
        return number(keys, isInternational: false, region: PhoneRegion.region(region ?? ""))
    }

    /// `34` of `ES`.
    package static func countryCode(of region: String) -> String? { PhoneRegion.region(region)?.code }

    /// Whether the country's numbers all have one length, so that digits cannot be parted otherwise.
    private static func isFixed(_ number: String) -> Bool {
        let places = PhoneRegion.all.values.filter { number.dropFirst().hasPrefix($0.code) }
        return !places.isEmpty && places.allSatisfy { $0.lengths.count == 1 }
    }

    private static func number(_ digits: String, isInternational: Bool, region: PhoneRegion?) -> Reading<String>? {
        if isInternational { return international(digits[...]) }
        if let abroad = region?.abroad, digits.hasPrefix(abroad),
            let number = international(digits.dropFirst(abroad.utf8.count))
        {
            return number
        }
        if digits.hasPrefix("00") { return international(digits.dropFirst(2)) }
        guard let region else { return nil }
        if !region.trunk.isEmpty, digits.hasPrefix(region.trunk) {
            let national = digits.dropFirst(region.trunk.utf8.count)
            if region.takes(national) { return Reading("+" + region.code + national) }
        }
        if region.takes(digits[...]), region.trunk.isEmpty || !digits.hasPrefix(region.trunk) {
            return Reading("+" + region.code + digits, isCertain: !region.needsTrunk)
        }
        // The country's code without a plus.
        if digits.hasPrefix(region.code), region.takes(digits.dropFirst(region.code.utf8.count)) {
            return Reading("+" + digits, isCertain: false)
        }
        return nil
    }

    /// Digits that begin with a country's code.
    private static func international(_ digits: Substring) -> Reading<String>? {
        guard (8...15).contains(digits.utf8.count), digits.first != "0" else { return nil }
        for length in 1...3 {
            let code = digits.prefix(length)
            let places = PhoneRegion.all.values.filter { $0.code == code }
            guard let place = places.first else { continue }
            let national = digits.dropFirst(length)
            if place.takes(national) { return Reading("+" + digits) }
            // "+44 (0)20 …"
            if !place.trunk.isEmpty, !place.isNorthAmerican, national.hasPrefix(place.trunk),
                place.takes(national.dropFirst(place.trunk.utf8.count))
            {
                return Reading("+" + code + national.dropFirst(place.trunk.utf8.count))
            }
            // An Argentine mobile has a 9 behind the code.
            if code == "54", national.first == "9", place.takes(national.dropFirst()) { return Reading("+" + digits) }
            return nil
        }
        // A country that has no row in the table.
        return Reading("+" + digits, isCertain: false)
    }
}
