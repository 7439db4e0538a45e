import Foundation

/// The folder of a file, and those above it, each named as the file is, as far as that goes: `a/b/`, `a/`, ``, `../`.
struct FoldersAbove: Sequence, IteratorProtocol {
    private var name: String
    private var whole: URL?

    init(_ path: String) {
        name = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ""
        whole = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
    }

    mutating func next() -> (name: String, url: URL)? {
        guard let here = whole else { return nil }
        let found = (name, here)
        let above = here.deletingLastPathComponent().standardizedFileURL
        whole = above.path() != here.path() && here.path() != "/" ? above : nil
        let parts = name.split(separator: "/", omittingEmptySubsequences: true)
        if parts.isEmpty || parts.last == ".." || parts.last == "." {
            name += name == "/" ? "" : "../"
        } else {
            name = (name.hasPrefix("/") ? "/" : "") + parts.dropLast().map { "\($0)/" }.joined()
        }
        return found
    }
}
