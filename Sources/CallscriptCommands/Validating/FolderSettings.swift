import Foundation
import ScriptDiagnostics
import ScriptRules

/// The settings that hold for a script: the nearest `.callscript.yaml`, in its folder or any above it.
struct FolderSettings {
    var settings = RuleSettings()
    /// The file, with what is wrong in it; nil where there is none.
    var file: SourceFile?
    var diagnostics: [Diagnostic] = []

    /// - Throws: ``OperatorFault`` when there is a file that cannot be read.
    init(for path: String, _ texts: ScriptTexts) throws {
        guard let found = Self.path(above: path) else { return }
        let file = SourceFile(path: found, bytes: try texts.load(found))
        self.file = file
        (settings, diagnostics) = RuleSettings.read(file, id: FileID(index: 0))
    }

    private static func path(above path: String) -> String? {
        FoldersAbove(path).first { folder in
            FileManager.default.fileExists(
                atPath: folder.url.appending(path: RuleSettings.fileName).path(percentEncoded: false))
        }
        .map { $0.name + RuleSettings.fileName }
    }
}
