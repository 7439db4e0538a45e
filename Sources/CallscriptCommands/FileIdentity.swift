import CallSimulator
import Foundation

/// Which file a name leads to, whatever it is called: `t.yaml`, `./t.yaml`, a link to it.
struct FileIdentity: Hashable {
    private let device: Int
    private let number: Int

    /// Nil where there is no file.
    init?(_ path: String) {
        let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            let device = attributes[.systemNumber] as? Int, let number = attributes[.systemFileNumber] as? Int
        else { return nil }
        (self.device, self.number) = (device, number)
    }
}

extension [String] {
    /// A file where it is named: what a script includes, its sounds and its settings are looked for from there.
    private struct NamedFile: Hashable {
        var folder: FileIdentity?
        var file: FileIdentity

        init?(_ path: String) {
            guard let file = FileIdentity(path) else { return nil }
            let folder = URL(filePath: path).absoluteURL.deletingLastPathComponent()
            (self.folder, self.file) = (FileIdentity(folder.path(percentEncoded: false)), file)
        }
    }

    /// Each file of a folder once, by its own name rather than by a link's. Linked from another folder it has other
    /// parts and settings. So have tests, which a link may even give another script.
    var eachFileOnce: [String] {
        var places: [NamedFile: Int] = [:]
        var seen: Set<String> = []
        var kept: [String] = []
        for path in self where seen.insert(path).inserted {
            if !path.isTestFile, let file = NamedFile(path) {
                if let place = places[file] {
                    if Self.isLink(kept[place]), !Self.isLink(path) { kept[place] = path }
                    continue
                }
                places[file] = kept.count
            }
            kept.append(path)
        }
        return kept
    }

    private static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeSymbolicLink
    }
}
