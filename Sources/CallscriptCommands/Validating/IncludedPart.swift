import CallSimulator
import Foundation
import ScriptDiagnostics
import ScriptModel

/// A file that is no script of its own, but a part that scripts include: `house.yaml` in `include: house.yaml`.
struct IncludedPart {
    let path: String
    /// The scripts in its folder, or in one above, that include it; named as it is.
    let scripts: [String]

    /// Nil for a script, and for a part that no script includes.
    init?(_ path: String) {
        guard let lines = Self.firstWords(of: path), !lines.contains("callscript"), !lines.contains("start"),
            lines.contains(where: { ScriptReader.includedShape.has($0) })
        else { return nil }
        let part = URL(filePath: path).standardizedFileURL.path()
        scripts = FoldersAbove(path).flatMap { folder in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))) ?? []
            return names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.isTestFile }.sorted()
                .map { folder.name + $0 }
        }
        .filter { script in
            guard Self.firstWords(of: script)?.contains("include") ?? false,
                let read = try? ScriptReader.read(path: script, load: ScriptFiles.load)
            else { return false }
            return read.files.files.dropFirst().contains { URL(filePath: $0.path).standardizedFileURL.path() == part }
        }
        guard !scripts.isEmpty else { return nil }
        self.path = path
    }

    /// `house.yaml is checked as a part of clinic.yaml`
    var told: String { "\(path) is checked as a part of \(scripts.joined(separator: " and "))" }

    /// What stands before a colon at the margin.
    private static func firstWords(of path: String) -> Set<String>? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let lines = data.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return Set(lines.map { String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self) })
    }
}

extension MappingShape {
    fileprivate func has(_ name: String) -> Bool { keys.contains { $0.name == name } }
}
