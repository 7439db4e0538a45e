/// A word as a number: FNV-1a over its bytes, 64 bits wide so that two words never meet in practice.
enum WordHash {
    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// Of two words in a row; 0 stands for the edge of the text.
    @inline(__always)
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let mixed = (a &* 0x9e37_79b9_7f4a_7c15) ^ (b &+ 0x7f4a_7c15_9e37_79b9)
        return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9
    }
}
