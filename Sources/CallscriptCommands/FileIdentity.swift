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
    /// Each file once, by its own name rather than by a link's. Tests name their script from their own folder, so a link
    /// to them is another file.
    var eachFileOnce: [String] {
        var places: [FileIdentity: Int] = [:]
        var seen: Set<String> = []
        var kept: [String] = []
        for path in self where seen.insert(path).inserted {
            if !path.isTestFile, let file = FileIdentity(path) {
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
