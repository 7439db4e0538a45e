import CallSimulator
import Foundation

/// The scripts and tests a command line means.
enum ScriptFiles {
    /// `FILE…` as they are; a folder stands for the scripts below it.
    static func scripts(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            try isFolder(path) ? below(path).filter { !$0.isTestFile } : [path]
        }
    }

    /// A test file as it is, a script for its `NAME.test.yaml`, a folder for the tests below it.
    static func tests(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            if try isFolder(path) { return below(path).filter(\.isTestFile) }
            if path.isTestFile { return [path] }
            let name = path.replacing(/\.ya?ml$/, with: "")
            let tests = ["\(name).test.yaml", "\(name).test.yml"].filter(FileManager.default.fileExists)
            guard !tests.isEmpty else {
                throw OperatorFault(message: "\(path) has no tests: write some into \(name).test.yaml")
            }
            return tests
        }
    }

    static func isFolder(_ path: String) throws(OperatorFault) -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw OperatorFault(message: "there is no file or folder \(path)")
        }
        return isFolder.boolValue
    }

    /// Scripts and tests below a folder, sorted, hidden files left out, and YAML that is something else, too.
    static func below(_ folder: String) -> [String] {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [String] = []
        while let name = names.nextObject() as? String {
            if name.split(separator: "/").last?.hasPrefix(".") == true {
                // A folder of tools may hold thousands of files.
                names.skipDescendants()
                continue
            }
            guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
            let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if name.isTestFile || isScript(path) { found.append(path) }
        }
        return found.sorted()
    }

    /// Whether it begins as scripts do, however faulty: with the language's version, or with a start and states.
    private static func isScript(_ path: String) -> Bool {
        guard let data = FileManager.default.contents(atPath: path) else { return true }
        let lines = data.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        func has(_ key: String) -> Bool { lines.contains { $0.starts(with: key.utf8) } }
        return data.isEmpty || has("callscript:") || has("\u{FEFF}callscript:") || has("start:") && has("states:")
    }

    /// The bytes of a file.
    static func load(_ path: String) throws(OperatorFault) -> [UInt8] {
        guard try !isFolder(path) else { throw OperatorFault(message: "\(path) is a folder; name one file in it") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperatorFault(message: "\(path) may not be read by this user")
        }
        return Array(data)
    }

    /// - Throws: ``OperatorFault`` when a file is locked against writing, though its folder may let it be replaced.
    static func checkWritable(_ path: String) throws {
        let name = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let mode = (try? FileManager.default.attributesOfItem(atPath: name))?[.posixPermissions] as? Int
        if mode.map({ $0 & 0o222 == 0 }) ?? false || !FileManager.default.isWritableFile(atPath: name) {
            throw OperatorFault(message: "cannot write \(path): it is read-only")
        }
    }

    /// Puts a text in the place of a file's, all of it or nothing; who may read the file stays as it was.
    static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(OperatorFault) {
        let file = URL(filePath: path).resolvingSymlinksInPath()
        let name = file.path(percentEncoded: false)
        let before = try? FileManager.default.attributesOfItem(atPath: name)
        do {
            // A device or a pipe is written to; nothing may take its place.
            guard !FileManager.default.fileExists(atPath: path) || before?[.type] as? FileAttributeType == .typeRegular
            else { return try Data(bytes).write(to: URL(filePath: path)) }
            try Data(bytes).write(to: file, options: .atomic)
            if let mode = before?[.posixPermissions] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name)
            }
        } catch {
            throw OperatorFault(message: "cannot write \(path): \(error.localizedDescription)")
        }
    }
}
