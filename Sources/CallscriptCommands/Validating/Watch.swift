import Foundation
import TwiML

/// `--watch`: looks again whenever a file has changed, until it is interrupted.
struct Watch {
    /// When each file was last written; files come and go.
    private var seen: [String: Date] = [:]

    private static let pause = Duration.milliseconds(300)
    /// What a finding may depend on: scripts, what they include, tests, settings, sounds. A log may lie beside them.
    private static let endings = Set(["yaml", "yml"] + SoundFormat.allCases.flatMap(\.endings))

    /// Waits for the next change; the first time there is nothing to wait for.
    mutating func change(in folders: [String]) async throws {
        while true {
            let now = Self.dates(folders)
            if now != seen {
                seen = now
                return
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    private static func dates(_ paths: [String]) -> [String: Date] {
        var dates: [String: Date] = [:]
        for path in paths {
            let isFolder = (try? ScriptFiles.isFolder(path)) == true
            let folder = isFolder ? path : URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
            guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
            while let name = names.nextObject() as? String {
                let file = name.split(separator: "/").last.map(String.init) ?? name
                if file.hasPrefix("."), !FolderSettings.fileNames.contains(file) {
                    names.skipDescendants()
                } else if let ending = file.split(separator: ".").last, endings.contains(ending.lowercased()),
                    names.fileAttributes?[.type] as? FileAttributeType == .typeRegular
                {
                    dates["\(folder)/\(name)"] = names.fileAttributes?[.modificationDate] as? Date
                }
            }
            for settings in settings(above: folder) {
                let attributes = try? FileManager.default.attributesOfItem(atPath: settings)
                dates[settings] = attributes?[.modificationDate] as? Date
            }
        }
        return dates
    }

    /// Where the settings of a folder may lie beside itself: the nearest that are there hold.
    private static func settings(above folder: String) -> [String] {
        let names = URL(filePath: folder).standardizedFileURL.pathComponents.dropFirst()
        return (0..<names.count).flatMap { depth in
            FolderSettings.fileNames.map { "/" + names.prefix(depth).map { $0 + "/" }.joined() + $0 }
        }
    }
}
