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

    /// Named as the script is, as far as that goes: `scripts/clinic.yaml` → `scripts/.callscript.yaml`.
    private static func path(above path: String) -> String? {
        var folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ""
        var whole = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
        while true {
            if FileManager.default.fileExists(
                atPath: whole.appending(path: RuleSettings.fileName).path(percentEncoded: false))
            {
                return folder + RuleSettings.fileName
            }
            let above = whole.deletingLastPathComponent().standardizedFileURL
            guard above.path() != whole.path(), whole.path() != "/" else { return nil }
            // `a/b/` → `a/`, and where the name ends, `../`.
            let parts = folder.split(separator: "/", omittingEmptySubsequences: true)
            if parts.isEmpty || parts.last == ".." || parts.last == "." {
                folder += folder == "/" ? "" : "../"
            } else {
                folder = (folder.hasPrefix("/") ? "/" : "") + parts.dropLast().map { "\($0)/" }.joined()
            }
            whole = above
        }
    }
}
