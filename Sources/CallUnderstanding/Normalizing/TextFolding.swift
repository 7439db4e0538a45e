/// Cuts a text into words of plain small letters: case, accents and punctuation fall away.
///
/// "It's 4:30, Señora." → `it's` `4` `30` `senora`
struct TextFolding {
    private var word: [UInt8] = []
    private var isDone = false
    /// A comma or another stop came since the last word.
    private var hasPaused = false

    init() { word.reserveCapacity(32) }

    /// Hands over every word, letters, digits and the apostrophes inside, until `take` says no.
    mutating func forEachWord(of text: String, _ take: (inout [UInt8]) -> Bool) {
        forEachWord(of: text) { word, _ in take(&word) }
    }

    /// The same, and whether the word comes after a comma or another stop.
    mutating func forEachWord(of text: String, _ take: (inout [UInt8], _ isAfterPause: Bool) -> Bool) {
        var text = text
        text.withUTF8 { bytes in
            var next = 0
            while next < bytes.count, !isDone {
                let byte = bytes[next]
                if byte < 0x80 {
                    next += 1
                    foldASCII(byte, take)
                } else {
                    let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
                    var scalar = UInt32(byte) & (byte < 0xe0 ? 0x1f : byte < 0xf0 ? 0x0f : 0x07)
                    for offset in 1..<length where next + offset < bytes.count {
                        scalar = scalar << 6 | UInt32(bytes[next + offset] & 0x3f)
                    }
                    next += length
                    fold(scalar, take)
                }
            }
        }
        finish(take)
    }

    private mutating func foldASCII(_ byte: UInt8, _ take: (inout [UInt8], Bool) -> Bool) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): if !word.isEmpty { word.append(UInt8(ascii: "'")) }
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            finish(take)
            hasPaused = true
        default: finish(take)
        }
    }

    private mutating func fold(_ scalar: UInt32, _ take: (inout [UInt8], Bool) -> Bool) {
        switch scalar {
        case 0xc6, 0xe6: word += Array("ae".utf8)
        case 0xdf: word += Array("ss".utf8)
        case 0x152, 0x153: word += Array("oe".utf8)
        case 0xd7, 0xf7: finish(take)
        case 0xc0...0x17f: word.append(Self.latin[Int(scalar - 0xc0)])
        case 0x300...0x36f: break
        case 0x2018, 0x2019, 0x2bc: if !word.isEmpty { word.append(UInt8(ascii: "'")) }
        case 0x3040...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff:
            // Written without gaps: every sign is a word.
            finish(take)
            word += Array(String(Unicode.Scalar(scalar)!).utf8)
            finish(take)
        default:
            guard let letter = Unicode.Scalar(scalar),
                letter.properties.isAlphabetic || letter.properties.numericType != nil
                    || letter.properties.generalCategory == .nonspacingMark
                    || letter.properties.generalCategory == .spacingMark
            else { return finish(take) }
            word += Array(letter.properties.lowercaseMapping.utf8)
        }
    }

    private mutating func finish(_ take: (inout [UInt8], Bool) -> Bool) {
        while word.last == UInt8(ascii: "'") { word.removeLast() }
        guard !word.isEmpty, !isDone else { return }
        isDone = !take(&word, hasPaused)
        hasPaused = false
        word.removeAll(keepingCapacity: true)
    }

    /// U+00C0 to U+017F without their accents.
    private static let latin = Array(
        ("aaaaaaaceeeeiiiidnooooo_ouuuuyts" + "aaaaaaaceeeeiiiidnooooo_ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
            + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
