package import CallProgram
import Foundation

extension Sealed.Escape {
    /// A value as it may stand there.
    package func escaped(_ text: String) -> String {
        switch self {
        case .plain: text.withoutControls
        case .url: PercentEncoding.value(text)
        case .json: JSONText.inside(text)
        }
    }
}

extension Sealed {
    /// The text with its secrets filled in; nil with the name of the first that is not to be had.
    package func opened(_ secret: (String) -> String?) -> (text: String, missing: String?) {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .secret(let name, let escape):
                guard let value = secret(name) else { return ("", name) }
                text += escape.escaped(value)
            }
        }
        return (text, nil)
    }
}

/// The percent encoding of addresses and forms.
enum PercentEncoding {
    /// A value: all but letters, digits and `-._~`.
    static func value(_ text: String) -> String {
        encoded(text) { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
        }
    }

    /// A piece of an address as its author wrote it: only what no address may hold.
    static func legal(_ text: String) -> String {
        encoded(text) { byte in byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte) }
    }

    private static func encoded(_ text: String, _ isLegal: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(isLegal) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            if isLegal(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

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
