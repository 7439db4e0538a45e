import ScriptDiagnostics

/// Files with the texts they had and those they shall have.
struct TextChanges {
    private var byPath: [String: (before: [UInt8], after: [UInt8])] = [:]

    /// A file that has changed before keeps the text it had at first.
    mutating func note(_ path: String, from before: [UInt8], to after: [UInt8]) {
        byPath[path] = (byPath[path]?.before ?? before, after)
    }

    var isEmpty: Bool { byPath.isEmpty }

    /// As they shall be.
    var texts: [String: [UInt8]] { byPath.mapValues(\.after) }

    /// `1 file`
    var told: String { "\(byPath.count) file\(byPath.count == 1 ? "" : "s")" }

    /// As a patch.
    var diff: String {
        byPath.sorted { $0.key < $1.key }.map { UnifiedDiff.text($0.key, from: $0.value.before, to: $0.value.after) }
            .joined()
    }

    /// All of them, or none.
    ///
    /// - Throws: ``OperatorFault`` when a file cannot be written.
    func write() throws {
        for path in byPath.keys.sorted() { try ScriptFiles.checkWritable(path) }
        for (path, text) in texts { try ScriptFiles.write(text, to: path) }
    }
}
