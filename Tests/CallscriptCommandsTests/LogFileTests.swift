import Foundation
import Testing

@testable import CallscriptCommands

/// The log on disk: no call ends because of it.
struct LogFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())/")
    private var path: String { folder.appending(path: "day/calls.log").path() }

    @Test func linesAreAddedWhateverHappensToTheFile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try LogFile(path)
        #expect(file.add("one\n") == nil)
        // As a rotation does that copies and empties it.
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 0)
        #expect(file.add("two\n") == nil)
        #expect(try LogFile(path).add("three\n") == nil)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two\nthree\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o007 } == 0)
    }

    @Test func aFolderIsNoFile() throws {
        #expect(throws: OperatorFault.self) { try LogFile(FileManager.default.temporaryDirectory.path()) }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDiskIsToldOnce() throws {
        let file = try LogFile("/dev/full")
        #expect(file.add("one\n") == "the log file /dev/full cannot be written; look whether the disk is full")
        #expect(file.add("two\n") == nil)
    }
}
