import CallSimulator
import Foundation

/// A file that an option names to be written: `--output json=findings.json`, `-o clinic.json`.
struct NamedOutput {
    var option: String
    var path: String

    /// - Parameter read: The files that this run reads.
    /// - Throws: ``OperatorFault`` where writing would take a script away, before anything is written.
    static func check(_ outputs: [NamedOutput], beside read: [String] = []) throws(OperatorFault) {
        guard !outputs.isEmpty else { return }
        let read = Set(read.compactMap { FileIdentity($0) })
        var options: [String: String] = [:]
        for output in outputs {
            try output.check(beside: read)
            let name = URL(filePath: output.path).standardizedFileURL.path()
            if let other = options.updateValue(output.option, forKey: name), !output.isDevice {
                throw OperatorFault(
                    message: "\(other) and \(output.option) would both write \(output.path); name two files",
                    status: .usage)
            }
        }
    }

    private func check(beside read: Set<FileIdentity>) throws(OperatorFault) {
        guard let file = FileIdentity(path), !isDevice else { return }
        let held: String
        if path.isTestFile {
            held = "holds tests"
        } else if ScriptFiles.looksLikeScript(path) {
            held = "is a call script"
        } else if FolderSettings.fileNames.contains(URL(filePath: path).lastPathComponent) {
            held = "holds settings"
        } else if read.contains(file) {
            held = "is read here"
        } else {
            return
        }
        throw OperatorFault(
            message: "\(path) \(held), and \(option) would write over it; name another file", status: .usage)
    }

    private var isDevice: Bool {
        let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let type = (try? FileManager.default.attributesOfItem(atPath: real))?[.type] as? FileAttributeType
        return type != nil && type != .typeRegular
    }
}
