import CallSimulator
import Foundation

/// A file that an option names to be written: `--output json=findings.json`, `-o clinic.json`.
struct NamedOutput {
    var option: String
    var path: String

    /// - Parameter read: The files that this run reads.
    /// - Throws: ``OperatorFault`` where writing would take away a script or another output, before anything is written.
    static func check(_ outputs: [NamedOutput], beside read: [String] = []) throws(OperatorFault) {
        guard !outputs.isEmpty else { return }
        let read = Set(read.compactMap { FileIdentity($0) })
        var options: [Place: String] = [:]
        for output in outputs {
            try output.check(beside: read)
            if let other = options.updateValue(output.option, forKey: output.place), !output.isDevice {
                throw OperatorFault(
                    message: "\(other) and \(output.option) would both write \(output.path); name two files",
                    status: .usage)
            }
        }
    }

    /// Where it is written, whatever it is called.
    private enum Place: Hashable {
        case file(FileIdentity)
        /// One that is yet to be; by its whole name where there is no such folder.
        case new(folder: FileIdentity?, name: String)
    }

    private var place: Place {
        if let file = FileIdentity(path) { return .file(file) }
        let file = URL(filePath: path).absoluteURL
        let folder = FileIdentity(file.deletingLastPathComponent().path(percentEncoded: false))
        return .new(folder: folder, name: folder == nil ? file.standardizedFileURL.path() : file.lastPathComponent)
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
