import CallSimulator
import Foundation

extension TestFile {
    /// - Throws: What keeps calls of the script from being kept there.
    init(at path: String, of script: String) throws(OperatorFault) {
        let existing = FileManager.default.fileExists(atPath: path) ? try ScriptFiles.load(path) : nil
        do throws(Refusal) {
            try self.init(path: path, of: script, existing: existing)
        } catch {
            throw OperatorFault(message: error.sentence)
        }
    }

    /// Adds tests, and writes the file.
    mutating func keep(_ tests: [Conversation], timeZone: TimeZone) throws(OperatorFault) {
        do throws(Refusal) {
            try add(tests, timeZone: timeZone)
        } catch {
            throw OperatorFault(message: error.sentence)
        }
        try ScriptFiles.write(bytes, to: path)
    }
}
