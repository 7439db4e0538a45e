/// A sign of a text that only the eye understands.
struct UnspeakableSign {
    enum Kind {
        /// As it can be said.
        case address(String)
        /// Without its stars.
        case emphasis(String)
        case code(String)
        case tag, emoji, slashes
        /// `03/04`
        case date
        /// `info@example.com`, as it can be said.
        case mail(String)
        /// A slot's name where its value is meant: `{name}`, `$(name)`, `%name%`, `[name]`, `first_name`.
        case name(String, written: String)
    }
    var kind: Kind
    var range: Range<Int>

    static func all(in bytes: [UInt8], slots: [String: Int]) -> [UnspeakableSign] {
        var all: [UnspeakableSign] = []
        var place = 0
        while place < bytes.count {
            let found = sign(at: place, in: bytes, slots: slots)
            if let found { all.append(found) }
            place = found?.range.upperBound ?? place + 1
        }
        return all
    }

    private static func sign(at place: Int, in bytes: [UInt8], slots: [String: Int]) -> UnspeakableSign? {
        func stands(_ sign: String, at place: Int) -> Bool { bytes[place...].starts(with: sign.utf8) }
        switch bytes[place] {
        case UInt8(ascii: "h") where stands("http://", at: place) || stands("https://", at: place),
            UInt8(ascii: "w") where stands("www.", at: place):
            var end = bytes[place...].firstIndex { $0 <= UInt8(ascii: " ") } ?? bytes.count
            // The sentence may end with it.
            while end > place, ".,!?)".utf8.contains(bytes[end - 1]) { end -= 1 }
            return UnspeakableSign(kind: .address(spoken(bytes[place..<end])), range: place..<end)
        case UInt8(ascii: "*") where stands("**", at: place):
            if let end = closing("**", behind: place + 2, in: bytes) {
                let words = String(decoding: bytes[(place + 2)..<(end - 2)], as: UTF8.self)
                return UnspeakableSign(kind: .emphasis(words), range: place..<end)
            }
        case UInt8(ascii: "/") where stands("// ", at: place) && place > 0 && bytes[place - 1] == UInt8(ascii: " "):
            return UnspeakableSign(kind: .slashes, range: place..<place + 2)
        case UInt8(ascii: "`"):
            if let end = closing("`", behind: place + 1, in: bytes) {
                let words = String(decoding: bytes[(place + 1)..<(end - 1)], as: UTF8.self)
                return UnspeakableSign(kind: .code(words), range: place..<end)
            }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let end = dateEnd(from: place, in: bytes) { return UnspeakableSign(kind: .date, range: place..<end) }
        case UInt8(ascii: "<"):
            if let name = name(between: "<", UInt8(ascii: ">"), at: place, in: bytes, slots) { return name }
            if let end = tagEnd(from: place, in: bytes) { return UnspeakableSign(kind: .tag, range: place..<end) }
        case UInt8(ascii: "{"):
            // Two braces, or a sign of their own before them, are another matter.
            if place == 0 || !"{$".utf8.contains(bytes[place - 1]) {
                return name(between: "{", UInt8(ascii: "}"), at: place, in: bytes, slots)
            }
        case UInt8(ascii: "$"): return name(between: "$(", UInt8(ascii: ")"), at: place, in: bytes, slots)
        case UInt8(ascii: "%"): return name(between: "%", UInt8(ascii: "%"), at: place, in: bytes, slots)
        case UInt8(ascii: "["): return name(between: "[", UInt8(ascii: "]"), at: place, in: bytes, slots)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            guard place == 0 || !isWord(bytes[place - 1]) else { break }
            let rest = bytes[place...].prefix(longestAddress)
            let end = rest.firstIndex { !isPartOfAddress($0) } ?? rest.endIndex
            return bareName(place..<end, in: bytes, slots) ?? mail(place..<end, in: bytes)
        default:
            if let end = emojiEnd(from: place, in: bytes) {
                return UnspeakableSign(kind: .emoji, range: place..<end)
            }
        }
        return nil
    }

    /// Bytes of an address of mail, before and behind its @.
    private static let longestAddress = 320

    /// Behind a picture, with all that belongs to it: skin, joiners, further pictures.
    private static func emojiEnd(from place: Int, in bytes: [UInt8]) -> Int? {
        guard var end = pictureEnd(from: place, in: bytes) else { return nil }
        while true {
            let rest = bytes[end...]
            // Of an emoji's look, and skin.
            if rest.starts(with: [0xEF, 0xB8, 0x8F]) {
                end += 3
            } else if rest.starts(with: [0xF0, 0x9F, 0x8F]), rest.count > 3, (0xBB...0xBF).contains(bytes[end + 3]) {
                end += 4
            } else if rest.starts(with: [0xE2, 0x80, 0x8D]), let next = pictureEnd(from: end + 3, in: bytes) {
                end = next
            } else {
                return end
            }
        }
    }

    private static func pictureEnd(from place: Int, in bytes: [UInt8]) -> Int? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        // U+1F300 to U+1FAFF: pictures, faces, hands.
        case 0xF0 where place + 3 < bytes.count && bytes[place + 1] == 0x9F && bytes[place + 2] >= 0x8C:
            return place + 4
        // U+2600 to U+27BF: suns, telephones, ticks; notes and suits of cards aside. The signs of the sexes join others.
        case 0xE2 where place + 2 < bytes.count && (0x98...0x9E).contains(bytes[place + 1]):
            let isSex = bytes[place + 1] == 0x99 && (0x80...0x82).contains(bytes[place + 2])
            return bytes[place + 1] != 0x99 || isSex ? place + 3 : nil
        default: return nil
        }
    }

    /// `{name}` and what other systems write for it.
    private static func name(
        between open: String, _ close: UInt8, at place: Int, in bytes: [UInt8], _ slots: [String: Int]
    ) -> UnspeakableSign? {
        let start = place + open.utf8.count
        guard bytes[place...].starts(with: open.utf8), let end = bytes[start...].prefix(80).firstIndex(of: close)
        else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard slots[name] != nil else { return nil }
        return UnspeakableSign(
            kind: .name(name, written: String(decoding: bytes[place...end], as: UTF8.self)), range: place..<end + 1)
    }

    /// `first_name`: an ordinary word may be a slot's name too, and one with a line in it is no ordinary word.
    private static func bareName(
        _ word: Range<Int>, in bytes: [UInt8], _ slots: [String: Int]
    ) -> UnspeakableSign? {
        let line = UInt8(ascii: "_")
        guard bytes[word].contains(line) else { return nil }
        let end = bytes[word].firstIndex { !isWord($0) && $0 != line } ?? word.upperBound
        let name = String(decoding: bytes[word.lowerBound..<end], as: UTF8.self)
        return slots[name] == nil
            ? nil : UnspeakableSign(kind: .name(name, written: name), range: word.lowerBound..<end)
    }

    /// `info@example.com`
    private static func mail(_ word: Range<Int>, in bytes: [UInt8]) -> UnspeakableSign? {
        let at = word.upperBound
        guard at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        var end = bytes[(at + 1)...].firstIndex { !isPartOfAddress($0) } ?? bytes.count
        // The sentence may end with it.
        while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard bytes[at..<end].dropFirst().contains(UInt8(ascii: ".")) else { return nil }
        let words = spoken(bytes[word.lowerBound..<end]).replacing("@", with: " at ")
        return UnspeakableSign(
            kind: .mail(words.replacing("_", with: " underscore ")), range: word.lowerBound..<end)
    }

    private static func isPartOfAddress(_ byte: UInt8) -> Bool { isWord(byte) || ".-_+".utf8.contains(byte) }

    /// `https://www.example.com/menu` → `example dot com slash menu`
    private static func spoken(_ address: ArraySlice<UInt8>) -> String {
        var text = String(decoding: address, as: UTF8.self)
        for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text.removeFirst(start.count) }
        while text.hasSuffix("/") { text.removeLast() }
        return text.replacing(".", with: " dot ").replacing("/", with: " slash ").replacing("-", with: " dash ")
    }

    /// Behind `03/04`, `12/25` or `3/4/2026`; fractions and `24/7` are said as they are.
    private static func dateEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        guard start == 0 || !isWord(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: "/") else { return nil }
        var end = start
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) || bytes[end] == UInt8(ascii: "/") { end += 1 }
        guard end == bytes.count || !isWord(bytes[end]) else { return nil }
        let parts = bytes[start..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard (2...3).contains(parts.count), numbers.count == parts.count,
            parts.prefix(2).allSatisfy({ (1...2).contains($0.count) }),
            parts.count == 2 || [2, 4].contains(parts[2].count)
        else { return nil }
        let isDay =
            (1...12).contains(numbers[0]) && (1...31).contains(numbers[1])
            || (1...31).contains(numbers[0]) && (1...12).contains(numbers[1])
        guard isDay, numbers != [24, 7] else { return nil }
        let isPadded = parts.prefix(2).contains { $0.first == 0x30 } || parts.prefix(2).allSatisfy { $0.count == 2 }
        return parts.count == 3 || isPadded ? end : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    /// Behind the closing sign, if it stands on the same line with a word before it.
    private static func closing(_ sign: String, behind start: Int, in bytes: [UInt8]) -> Int? {
        let sign = Array(sign.utf8)
        var place = start
        while place + sign.count <= bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if place > start, bytes[place...].starts(with: sign) { return place + sign.count }
            place += 1
        }
        return nil
    }

    /// `<b>`, `</b>`, `<br/>`: a comparison such as `a < b` is none.
    private static func tagEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        var place = start + 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
        guard place < bytes.count, (0x61...0x7A).contains(bytes[place] | 0x20) else { return nil }
        let limit = min(bytes.count, start + 80)
        guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return end + 1
    }
}
