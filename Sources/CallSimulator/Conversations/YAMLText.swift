/// A text as one YAML scalar that reads back as itself, whoever reads it: plain where that is safe, else in double
/// quotes.
enum YAMLText {
    /// `inFlow`: between `{` and `}`, where commas and brackets end a plain scalar.
    static func scalar(_ text: String, inFlow: Bool = false) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// Words that some readers take for a yes, a no or nothing.
    private static let reserved: Set<String> = ["yes", "no", "true", "false", "on", "off", "y", "n", "null"]

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.first, first.isLetter || first.isNumber || "+$(/¿¡".contains(first) else { return false }
        guard let last = text.last, last != " ", last != ":" else { return false }
        guard text.count > 5 || !reserved.contains(text.lowercased()) else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if needsEscape(scalar) { return false }
            if previous == ":", scalar == " " { return false }
            if previous == " ", scalar == "#" { return false }
            if inFlow, ",[]{}?:".unicodeScalars.contains(scalar) { return false }
            previous = scalar
        }
        return true
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
