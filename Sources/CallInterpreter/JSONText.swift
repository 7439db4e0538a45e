package import CallProgram
import Foundation

/// JSON as it is sent.
package enum JSONText {
    package static func text(of json: JSON) -> String {
        switch json {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.isNaN ? "null" : number.description
        case .string(let text): "\"\(inside(text))\""
        case .array(let items): "[" + items.map { Self.text(of: $0) }.joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { "\"\(inside($0.key))\":\(Self.text(of: $0.value))" }
                .joined(separator: ",") + "}"
        }
    }

    /// A value where a word is wanted: in a query, a header, a sentence.
    static func word(_ json: JSON) -> String {
        switch json {
        case .null: ""
        case .string(let text): text
        default: text(of: json)
        }
    }

    /// Between quotes.
    static func inside(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return text
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
