/// Why a text was not rendered, for the log.
struct SpeechFailure: Error, Hashable {
    var why: String
}

/// A rendered text as the carrier plays it: a WAV, or an MP3.
struct SpokenSound: Hashable, Sendable {
    enum Kind: String, Sendable { case wav, mp3 }

    /// Half an hour of good sound; nobody listens so long to one text.
    static let mostBytes = 16 << 20

    let kind: Kind
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(SpeechFailure) {
        if bytes.isEmpty { throw SpeechFailure(why: "it gave no sound") }
        if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WAVE".utf8) {
            kind = .wav
            self.bytes = try Self.wholeWAV(bytes)
        } else if bytes.starts(with: "ID3".utf8) || bytes.count > 2 && bytes[0] == 0xFF && bytes[1] & 0xE0 == 0xE0 {
            kind = .mp3
            self.bytes = bytes
        } else {
            throw SpeechFailure(why: "it gave neither a WAV nor an MP3")
        }
    }

    /// Whoever writes a WAV into a pipe does not know its length yet and states a huge one; here it is put right. What
    /// follows the sound is left away.
    private static func wholeWAV(_ bytes: [UInt8]) throws(SpeechFailure) -> [UInt8] {
        func number(_ at: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        var at = 12
        var isPlayable = false
        while at + 8 <= bytes.count {
            let size = number(at + 4, 4)
            let left = bytes.count - at - 8
            if bytes[at...].starts(with: "fmt ".utf8), size >= 16, size <= left {
                var format = number(at + 8, 2)
                // The extensible form names the true one later.
                if format == 0xFFFE, size >= 26 { format = number(at + 32, 2) }
                isPlayable = [pcm, aLaw, muLaw].contains(format)
            } else if bytes[at...].starts(with: "data".utf8) {
                guard isPlayable else { break }
                let length = min(size, left)
                guard length > 0 else { throw SpeechFailure(why: "it gave a WAV without sound") }
                var whole = Array(bytes[..<(at + 8 + length)])
                whole.replaceSubrange(4..<8, with: littleEndian(whole.count - 8))
                whole.replaceSubrange((at + 4)..<(at + 8), with: littleEndian(length))
                return whole
            }
            at += 8 + size + size % 2
        }
        throw SpeechFailure(why: "it gave a WAV that the carrier does not play; 16-bit PCM is right")
    }

    private static let (pcm, aLaw, muLaw) = (1, 6, 7)

    private static func littleEndian(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
