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
