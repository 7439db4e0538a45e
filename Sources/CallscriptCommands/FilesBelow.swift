import CallSimulator
import Foundation

/// The scripts and tests that were named, and those found below folders; and what was passed over there.
struct FilesBelow {
    private(set) var paths: [String] = []
    /// YAML that is something else.
    private var others = 0

    init() {}

    init(_ folder: String) { search(folder) }

    mutating func name(_ path: String) { paths.append(path) }

    /// Sorted, hidden files left out.
    mutating func search(_ folder: String) {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return }
        var found: [String] = []
        while let name = names.nextObject() as? String {
            if name.split(separator: "/").last?.hasPrefix(".") == true {
                // A folder of tools may hold thousands of files.
                names.skipDescendants()
                continue
            }
            guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
            let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard ScriptFiles.isFile(path) else { continue }
            if name.isTestFile || ScriptFiles.mayBeScript(path) { found.append(path) } else { others += 1 }
        }
        paths += found.sorted()
    }

    /// `there is no script in parts: 2 files end in .yaml, but begin with neither callscript: nor start: and states:`
    func noScript(in places: [String]) -> String {
        let place = places.isEmpty || places == ["."] ? "below this folder" : "in \(places.joined(separator: ", "))"
        var told = "there is no script (.yaml) \(place)"
        var passed: [String] = []
        let tests = paths.count { $0.isTestFile }
        if tests > 0 { passed.append("\(tests) file\(tests == 1 ? " has" : "s have") tests") }
        if others > 0 {
            passed.append(
                "\(others) .yaml file\(others == 1 ? " has" : "s have") neither a line \"callscript: 1\" nor start: "
                    + "and states: at the margin")
        }
        if !passed.isEmpty { told += "; " + passed.joined(separator: ", and ") }
        return told
    }
}

extension ScriptFiles {
    /// Whether there is a file: no folder, no pipe that would keep its reader waiting, no link to nothing.
    static func isFile(_ path: String) -> Bool {
        let name = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let type = try? FileManager.default.attributesOfItem(atPath: name)[.type] as? FileAttributeType
        return type == .typeRegular
    }

    /// Whether it begins as scripts do, however faulty; what cannot be looked into may, and so may an empty file.
    static func mayBeScript(_ path: String) -> Bool {
        beginning(of: path).map { $0.isEmpty || looksLikeScript($0) } ?? true
    }

    /// Whether there is a file that begins as scripts do.
    static func looksLikeScript(_ path: String) -> Bool {
        beginning(of: path).map(looksLikeScript) ?? false
    }

    /// As far as a script reaches; a log may go on for gigabytes. Nil for what cannot be read.
    private static func beginning(of path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        do { return try file.read(upToCount: 1 << 20) ?? Data() } catch { return nil }
    }

    /// The language's version at the margin, or a start and states. Of UTF-16 each second byte is zero here.
    private static func looksLikeScript(_ data: Data) -> Bool {
        let bytes = data.contains(0) ? data.filter { $0 != 0 } : data
        let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        func has(_ key: String) -> Bool {
            lines.contains { line in
                // A mark of the encoding is no letter.
                line.drop { $0 >= 0x80 }.starts(with: key.utf8)
            }
        }
        return has("callscript:") || has("start:") && has("states:")
    }
}
