import Testing
import TwiML

/// Which sound files the carrier plays, and as what it gets them.
@Suite struct SoundFormatTests {
    /// What the carrier's `Play` takes.
    private static let taken: Set<String> = [
        "audio/mpeg", "audio/wav", "audio/wave", "audio/x-wav", "audio/aiff", "audio/x-aifc", "audio/x-aiff",
        "audio/x-gsm", "audio/gsm", "audio/ulaw",
    ]

    @Test func everyEndingHasATypeThatTheCarrierTakes() {
        for format in SoundFormat.allCases {
            #expect(Self.taken.contains(format.mediaType))
            for ending in format.endings { #expect(SoundFormat(path: "sounds/chime one.\(ending)") == format) }
        }
        let endings = SoundFormat.allCases.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
    }

    @Test(arguments: [("a.MP3", SoundFormat.mpeg), ("a.b.Wav", .wave), ("x/.gsm", .gsm)])
    func smallAndCapitalLettersAreOne(_ path: String, _ format: SoundFormat) {
        #expect(SoundFormat(path: path) == format)
    }

    // The header of an .au file would be heard as noise, and no type tells the carrier of it.
    @Test(arguments: ["a.au", "a.ogg", "mp3", "a.mp3/b", ""])
    func otherFilesAreNotPlayed(_ path: String) { #expect(SoundFormat(path: path) == nil) }
}
