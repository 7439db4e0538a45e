/// The address of something to be played: as the author wrote it, or of a file beside the script.
enum MediaURL {
    /// Nil when nothing is named.
    static func url(of source: String, in script: String, _ callbacks: CallbackURLs) -> String? {
        let source = SpeechText.clean(source)
        guard !source.isEmpty else { return nil }
        if isAbsolute(source) { return escaped(source) }
        var path = source[...]
        while path.utf8.first == UInt8(ascii: "/") || path.utf8.starts(with: "./".utf8) { path = path.dropFirst() }
        return path.isEmpty ? nil : callbacks.media(escaped(String(path)), of: escaped(script))
    }

    private static func isAbsolute(_ source: String) -> Bool {
        let start = source.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }

    /// Percent-encodes what no URL may hold; what the author encoded already stays.
    private static func escaped(_ source: String) -> String {
        guard source.utf8.contains(where: isForbidden) else { return source }
        var result = ""
        for byte in source.utf8 {
            if isForbidden(byte) {
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
            } else {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return result
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, 0x7F...: true
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }
}
