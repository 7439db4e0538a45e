/// Kinds of bytes as YAML tells them apart.
enum ByteClass {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let hash = UInt8(ascii: "#")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let dash = UInt8(ascii: "-")
    static let backslash = UInt8(ascii: "\\")
    static let singleQuote = UInt8(ascii: "'")
    static let doubleQuote = UInt8(ascii: "\"")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    static func isBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
    static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
    static func isQuote(_ byte: UInt8) -> Bool { byte == singleQuote || byte == doubleQuote }
    static func isOpening(_ byte: UInt8) -> Bool { byte == openBracket || byte == openBrace }
    static func isClosing(_ byte: UInt8) -> Bool { byte == closeBracket || byte == closeBrace }
    static func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// A letter, digit, `_` or `-`: what names are made of.
    static func isName(_ byte: UInt8) -> Bool {
        isLowercase(byte) || isLowercase(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == dash
    }
    /// `.` `!` `?`
    static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
}
