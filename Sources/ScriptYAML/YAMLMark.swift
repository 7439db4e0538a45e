/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// Marks come almost in order, so it walks from the last one asked for: all of them together cost one pass.
struct YAMLMark {
    private let length: Int
    private var codePoint = 0
    private var byte = 0

    init(length: Int) { self.length = length }

    mutating func byteOffset(ofCodePoint wanted: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        while codePoint < wanted, byte < length {
            byte += 1
            while byte < length, text[byte] & 0xC0 == 0x80 { byte += 1 }
            codePoint += 1
        }
        while codePoint > wanted {
            byte -= 1
            while text[byte] & 0xC0 == 0x80 { byte -= 1 }
            codePoint -= 1
        }
        return byte
    }
}
