import CallSimulator
import Foundation

/// The scripts and tests a command line means.
enum ScriptFiles {
    /// `FILE…` as they are, without the tests among them; a folder stands for the scripts below it.
    ///
    /// - Throws: ``OperatorFault`` when there is no script among them.
    static func scripts(_ paths: [String]) throws(OperatorFault) -> [String] {
        var found = FilesBelow()
        for path in paths {
            if try isFolder(path) { found.search(path) } else { found.name(path) }
        }
        let scripts = found.paths.filter { !$0.isTestFile }.eachFileOnce
        guard !scripts.isEmpty else {
            throw OperatorFault(
                message: paths.allSatisfy(\.isTestFile)
                    ? "only tests were named; name the scripts that they test" : found.noScript(in: paths))
        }
        return scripts
    }

    /// A test file as it is, a script for its `NAME.test.yaml`, a folder for the tests below it.
    static func tests(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            if try isFolder(path) { return FilesBelow(path).paths.filter(\.isTestFile) }
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
        // A device or a pipe is written to; nothing may take its place.
        let isReplaced =
            !FileManager.default.fileExists(atPath: path) || before?[.type] as? FileAttributeType == .typeRegular
        if let fault = whyUnwritable(file, isReplaced: isReplaced) {
            throw OperatorFault(message: "cannot write \(path): \(fault)")
        }
        do {
            guard isReplaced else { return try Data(bytes).write(to: URL(filePath: path)) }
            try Data(bytes).write(to: file, options: .atomic)
            if let mode = before?[.posixPermissions] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name)
            }
        } catch {
            throw OperatorFault(message: "cannot write \(path); look whether the disk is full")
        }
    }

    /// What the system would say in its own words, if at all.
    private static func whyUnwritable(_ file: URL, isReplaced: Bool) -> String? {
        let (files, name) = (FileManager.default, file.path(percentEncoded: false))
        if (try? isFolder(name)) == true { return "it is a folder" }
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        guard (try? isFolder(folder)) == true else { return "there is no folder \(folder)" }
        let mayWrite =
            (!isReplaced || files.isWritableFile(atPath: folder))
            && (!files.fileExists(atPath: name) || files.isWritableFile(atPath: name))
        return mayWrite ? nil : "this user may not write there, or the disk is read-only"
    }
}
