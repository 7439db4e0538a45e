import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// `LOG_FILE`: lines are added at its end, whoever else shortens it meanwhile.
final class LogFile: Sendable {
    private let path: String
    private let handle: FileHandle
    private let isFailing = Mutex(false)

    /// Makes the file and its folder where they are missing; others may not read what callers say.
    init(_ path: String) throws(OperatorFault) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw OperatorFault(message: "cannot write the log file \(path)") }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// One write a line: every thread that serves may log. A full disk stops no call; gives what to tell of it, once.
    func add(_ line: String) -> String? {
        do {
            try handle.write(contentsOf: Data(line.utf8))
            isFailing.withLock { $0 = false }
            return nil
        } catch {
            let isKnown = isFailing.withLock { isFailing in
                defer { isFailing = true }
                return isFailing
            }
            return isKnown ? nil : "the log file \(path) cannot be written; look whether the disk is full"
        }
    }
}
