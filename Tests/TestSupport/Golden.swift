package import Foundation
package import Testing

/// Text that people read, kept in a file and compared whole.
///
/// With `RECORD=1` in the environment the file is written anew, and the test fails all the same: a recording is never
/// green by accident.
package func expectGolden(
    _ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
            Issue.record("recorded \(file.path()); run again without RECORD", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot write \(file.path()): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = FileManager.default.contents(atPath: file.path()) else {
        Issue.record("no golden at \(file.path()); run with RECORD=1", sourceLocation: sourceLocation)
        return
    }
    let expected = String(decoding: data, as: UTF8.self)
    #expect(actual == expected, "differs from \(file.path())", sourceLocation: sourceLocation)
}
