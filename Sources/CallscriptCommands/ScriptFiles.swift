import Foundation

/// The scripts and tests a command line means.
enum ScriptFiles {
    /// `FILE…` as they are; a folder stands for the scripts below it.
    static func scripts(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            try isFolder(path) ? below(path).filter { !$0.hasSuffix(".test.yaml") } : [path]
        }
    }

    /// A test file as it is, a script for its `NAME.test.yaml`, a folder for the tests below it.
    static func tests(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            if try isFolder(path) { return below(path).filter { $0.hasSuffix(".test.yaml") } }
            if path.hasSuffix(".test.yaml") { return [path] }
            let test = path.replacing(/\.ya?ml$/, with: "") + ".test.yaml"
            guard FileManager.default.fileExists(atPath: test) else {
                throw OperatorFault(message: "\(path) has no tests: write some into \(test)")
            }
            return [test]
        }
    }

    static func isFolder(_ path: String) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw OperatorFault(message: "there is no file or folder \(path)")
        }
        return isFolder.boolValue
    }

    /// Scripts and tests below a folder, sorted, hidden files left out.
    static func below(_ folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return
            names
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted()
            .map { folder == "." ? $0 : folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
    }

    /// The bytes of a file.
    static func load(_ path: String) throws -> [UInt8] {
        guard try !isFolder(path) else { throw OperatorFault(message: "\(path) is a folder; name one file in it") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperatorFault(message: "\(path) may not be read by this user")
        }
        return Array(data)
    }
}
