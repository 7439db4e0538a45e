import CallUnderstanding

/// Numbers and letters read out one by one, so that a listener can write them down.
enum SpokenDigits {
    /// `4077` → `4 0 7 7`. Whatever is no digit is left out.
    static func oneByOne(_ text: String) -> String {
        spaced(text.utf8.filter(isDigit))
    }

    /// `ab-1` → `A, B, 1`, with the short rest that commas give.
    static func letterByLetter(_ text: String) -> String {
        text.uppercased().filter { !$0.isWhitespace && ($0.isLetter || $0.isNumber) }.map(String.init)
            .joined(separator: ", ")
    }

    /// `+15551234567` → `5 5 5, 1 2 3, 4 5 6 7`: North American numbers as they are said there, others in threes.
    /// A number of the country that is talked in is said without the country's code.
    static func phone(_ text: String, in region: String? = nil) -> String {
        var digits = text.utf8.filter(isDigit)
        if let region, let code = PhoneGrammar.countryCode(of: region), text.hasPrefix("+" + code) {
            digits.removeFirst(code.utf8.count)
        }
        let isNorthAmerican = digits.count == 11 && digits.first == UInt8(ascii: "1") || digits.count == 10
        if isNorthAmerican {
            digits = digits.suffix(10)
            return [digits[..<3], digits[3..<6], digits[6...]].map { spaced(Array($0)) }.joined(separator: ", ")
        }
        var groups: [String] = []
        var start = 0
        while start < digits.count {
            // Never a single digit left over: four at the end stay together.
            let size = digits.count - start <= 4 ? digits.count - start : 3
            groups.append(spaced(Array(digits[start..<start + size])))
            start += size
        }
        return groups.joined(separator: ", ")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func spaced(_ digits: [UInt8]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 2)
        for digit in digits {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
