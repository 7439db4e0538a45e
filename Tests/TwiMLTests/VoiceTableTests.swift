import Testing

@testable import TwiML

struct VoiceTableTests {
    @Test func knownVoices() {
        let joanna = VoiceTable.voice(named: "Polly.Joanna")
        #expect(joanna?.provider == .polly)
        #expect(joanna?.class == .standard)
        #expect(joanna?.languages == ["en-US"])
        #expect(joanna?.maxCharacters == 3000)
        #expect(joanna?.isCurrent == true)
        #expect(VoiceTable.voice(named: "Polly.Aditi")?.languages == ["en-IN", "hi-IN"])
        #expect(VoiceTable.voice(named: "man")?.maxCharacters == 4000)
        #expect(VoiceTable.voice(named: "man")?.takesSSML == false)
        #expect(VoiceTable.voice(named: "alice")?.languages == [])
        #expect(VoiceTable.voice(named: "alice")?.isCurrent == false)
        #expect(VoiceTable.voice(named: "Google.en-US-Chirp3-HD-Aoede")?.class == .generative)
        #expect(VoiceTable.voice(named: "Polly.Rémi-Generative")?.languages == ["fr-FR"])
        #expect(VoiceTable.names.count == 909)
        #expect(VoiceTable.voices(speaking: "es-US").contains { $0.name == "Polly.Lupe" })
    }

    @Test func newerVoicesThanTheTable() {
        let new = VoiceTable.voice(named: "Polly.Zelda-Neural")
        #expect(new?.class == .neural)
        #expect(new?.languages == [])
        #expect(VoiceTable.contains("Polly.Zelda-Neural") == false)
        #expect(VoiceTable.voice(named: "Google.en-US-Chirp9-HD-Nyx")?.maxCharacters == 5000)
        #expect(VoiceTable.voice(named: "joanna") == nil)
    }
}
