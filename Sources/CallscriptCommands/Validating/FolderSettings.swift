import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// The settings that hold for a script: the nearest `.callscript.yaml` (or `.callscript.yml`), in its folder
/// or any above it.
struct FolderSettings {
    static let fileNames = [RuleSettings.fileName, ".callscript.yml"]

    var settings = RuleSettings()
    /// The file; and the other one, where both are there.
    var files = SourceFiles()
    /// What is wrong in them.
    var diagnostics: [Diagnostic] = []

    /// - Throws: ``OperatorFault`` when there is a file that cannot be read.
    init(for path: String, _ texts: ScriptTexts) throws {
        let found = Self.paths(above: path)
        guard let nearest = found.first else { return }
        let file = SourceFile(path: nearest, bytes: try texts.load(nearest))
        (settings, diagnostics) = RuleSettings.read(file, id: files.add(file))
        for other in found.dropFirst() {
            let id = files.add(SourceFile(path: other, bytes: try texts.load(other)))
            diagnostics.append(
                .unreadSettings(beside: RuleSettings.fileName, at: SourceSpan(file: id, start: 0, end: 0)))
        }
    }

    private static func paths(above path: String) -> [String] {
        for folder in FoldersAbove(path) {
            let found = fileNames.filter { name in
                FileManager.default.fileExists(atPath: folder.url.appending(path: name).path(percentEncoded: false))
            }
            if !found.isEmpty { return found.map { folder.name + $0 } }
        }
        return []
    }
}

extension Diagnostic {
    fileprivate static func unreadSettings(beside name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .duplicateDefinition, .warning, "nothing in this file counts: \(name) lies beside it, and counts", at: span,
            label: "keep one of the two")
    }
}
