import Crypto
package import Foundation
import Synchronization

/// Rendered texts in a folder, each rendered once; what was not heard for longest makes room.
///
/// A sound is named by its engine and its words, under a key that never leaves the folder: no one can guess the name of
/// what was said.
package final class SpeechCache: Sendable {
    private struct Entry: Sendable {
        var kind: SpokenSound.Kind
        var bytes: Int
        var lastUse: Int
    }
    private struct State: Sendable {
        var entries: [String: Entry] = [:]
        var bytes = 0
        var uses = 0

        /// The files that must go; a tenth more than need be, so that this is seldom done.
        mutating func makeRoom(within most: Int, sparing newest: String) -> [String] {
            guard bytes > most else { return [] }
            var late: [String] = []
            for (name, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where name != newest {
                guard bytes > most - most / 10 else { break }
                entries[name] = nil
                bytes -= entry.bytes
                late.append("\(name).\(entry.kind.rawValue)")
            }
            return late
        }
    }
    private let folder: URL
    private let mostBytes: Int
    private let key: SymmetricKey
    private let state: Mutex<State>

    /// Takes up what an earlier run left in the folder.
    package init(folder: URL, mostBytes: Int) throws {
        let files = FileManager.default
        try files.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        self.folder = folder
        self.mostBytes = mostBytes
        key = try Self.key(in: folder)
        var state = State()
        let known: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey]
        let found = try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(known))
        let dated = found.compactMap { file -> (name: String, entry: Entry, date: Date)? in
            guard let kind = SpokenSound.Kind(rawValue: file.pathExtension),
                let values = try? file.resourceValues(forKeys: known), let size = values.fileSize
            else { return nil }
            return (
                file.deletingPathExtension().lastPathComponent, Entry(kind: kind, bytes: size, lastUse: 0),
                values.contentModificationDate ?? .distantPast
            )
        }
        for (name, entry, _) in dated.sorted(by: { $0.date < $1.date }) {
            state.uses += 1
            state.bytes += entry.bytes
            state.entries[name] = entry
            state.entries[name]?.lastUse = state.uses
        }
        self.state = Mutex(state)
    }

    private static func key(in folder: URL) throws -> SymmetricKey {
        let file = folder.appending(path: "key")
        if let known = try? Data(contentsOf: file), known.count == 32 { return SymmetricKey(data: known) }
        let key = SymmetricKey(size: .bits256)
        try key.withUnsafeBytes { try Data($0).write(to: file, options: .atomic) }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: file.path(percentEncoded: false))
        return key
    }

    /// How the sound of a text is called, without what its kind adds.
    func name(of text: String, by engine: some DataProtocol) -> String {
        var code = HMAC<SHA256>(key: key)
        code.update(data: engine)
        code.update(data: [0])
        code.update(data: Data(text.utf8))
        return code.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The file of a sound that is at hand: `4f…a1.wav`. From now on it counts as heard.
    func use(_ name: String) -> String? {
        let kind = state.withLock { state in
            state.uses += 1
            state.entries[name]?.lastUse = state.uses
            return state.entries[name]?.kind
        }
        guard let kind else { return nil }
        let file = "\(name).\(kind.rawValue)"
        do {
            try FileManager.default.setAttributes(
                [.modificationDate: Date()], ofItemAtPath: folder.appending(path: file).path(percentEncoded: false))
            return file
        } catch {
            // Somebody has emptied the folder.
            state.withLock { state in state.bytes -= state.entries.removeValue(forKey: name)?.bytes ?? 0 }
            return nil
        }
    }

    func keep(_ sound: SpokenSound, as name: String) throws {
        try Data(sound.bytes).write(
            to: folder.appending(path: "\(name).\(sound.kind.rawValue)"), options: .atomic)
        let late = state.withLock { state in
            state.uses += 1
            state.bytes += sound.bytes.count - (state.entries[name]?.bytes ?? 0)
            state.entries[name] = Entry(kind: sound.kind, bytes: sound.bytes.count, lastUse: state.uses)
            return state.makeRoom(within: mostBytes, sparing: name)
        }
        for file in late { try? FileManager.default.removeItem(at: folder.appending(path: file)) }
    }

    /// Where a file lies that was named by ``use(_:)``; nil for every other name.
    func path(of file: String) -> String? {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let isKnown = state.withLock { $0.entries[String(parts[0])]?.kind.rawValue == String(parts[1]) }
        return isKnown ? folder.appending(path: file).path(percentEncoded: false) : nil
    }
}
