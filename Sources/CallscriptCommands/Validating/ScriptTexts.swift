import Foundation

/// Where a script's text comes from: held in memory, as standard input and mended copies are, or on the disk.
struct ScriptTexts {
    /// By path.
    var held: [String: [UInt8]] = [:]

    /// - Throws: ``OperatorFault`` when a file cannot be read.
    func load(_ path: String) throws -> [UInt8] { try held[path] ?? ScriptFiles.load(path) }
}
