import CarrierTestSupport
import Foundation
import Testing

@testable import CallServer

/// What is kept of rendered speech, and for how long.
struct SpeechCacheTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "speech-cache-\(UUID().uuidString)")

    private func cache(_ mostBytes: Int) throws -> SpeechCache {
        try SpeechCache(folder: folder, mostBytes: mostBytes)
    }

    @Test func whatWasNotHeardForLongestMakesRoom() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tone = try SpokenSound(LoopbackSpeech.tone())
        var cache = try cache(10 * tone.bytes.count)
        let names = (0..<12).map { cache.name(of: "Text \($0)", by: Data("engine".utf8)) }
        for name in names[..<10] { try cache.keep(tone, as: name) }
        // The first one is heard again, so the second goes before it.
        #expect(cache.use(names[0]) == names[0] + ".wav")
        try cache.keep(tone, as: names[10])
        #expect(cache.use(names[1]) == nil && cache.use(names[0]) != nil && cache.use(names[10]) != nil)
        // The next run begins with what is there, in the same order of use, under the same names.
        cache = try self.cache(10 * tone.bytes.count)
        #expect(cache.name(of: "Text 3", by: Data("engine".utf8)) == names[3])
        #expect(names[..<11].filter { cache.use($0) != nil }.count == 9)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(files.filter { $0.hasSuffix(".wav") }.count == 9)
        // A smaller room is kept to as soon as something is added.
        cache = try self.cache(2 * tone.bytes.count)
        try cache.keep(tone, as: names[11])
        #expect(names.filter { cache.use($0) != nil } == [names[11]])
    }

    @Test func namesCannotBeGuessedNorShared() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = try cache(1 << 20)
        let name = cache.name(of: "Hello.", by: Data("engine".utf8))
        #expect(name.utf8.count == 64)
        #expect(cache.name(of: "Hello.", by: Data("engine".utf8)) == name)
        #expect(cache.name(of: "Hello!", by: Data("engine".utf8)) != name)
        #expect(cache.name(of: "Hello.", by: Data("other".utf8)) != name)
        try FileManager.default.removeItem(at: folder)
        #expect(try self.cache(1 << 20).name(of: "Hello.", by: Data("engine".utf8)) != name)
    }

    @Test func onlyItsOwnerReadsTheFolder() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try cache(1 << 20)
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(folder.path()) == 0o700)
        #expect(try mode(folder.appending(path: "key").path()) == 0o600)
    }

    @Test func whatSomebodyHasThrownAwayIsRenderedAgain() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = try cache(1 << 20)
        try cache.keep(try SpokenSound(LoopbackSpeech.tone()), as: "a")
        #expect(cache.path(of: "a.wav") != nil && cache.path(of: "a.mp3") == nil && cache.path(of: "../a.wav") == nil)
        try FileManager.default.removeItem(at: folder.appending(path: "a.wav"))
        #expect(cache.use("a") == nil && cache.path(of: "a.wav") == nil)
    }

    @Test func aStreamedWAVGetsItsTrueLength() throws {
        let tone = LoopbackSpeech.tone()
        let sound = try SpokenSound(tone + [])
        #expect(sound.kind == .wav && sound.bytes.count == 1_644)
        #expect(sound.bytes[4..<8] == [0x64, 0x06, 0, 0] && sound.bytes[40..<44] == [0x40, 0x06, 0, 0])
        // What is whole already stays; what follows the sound goes.
        #expect(try SpokenSound(sound.bytes) == sound)
        #expect(try SpokenSound(sound.bytes + Array("LIST".utf8) + [4, 0, 0, 0, 1, 2, 3, 4]) == sound)
        #expect(try SpokenSound(Array("ID3".utf8) + [3, 0]).kind == .mp3)
        #expect(try SpokenSound([0xFF, 0xFB, 0x90, 0]).kind == .mp3)
        for length in 0..<44 {
            #expect(throws: SpeechFailure.self) { try SpokenSound(Array(sound.bytes[..<length])) }
        }
    }
}
