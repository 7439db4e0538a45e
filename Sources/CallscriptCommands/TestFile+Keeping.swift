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

    /// Adds tests, with notes as comments behind them, and writes the file.
    mutating func keep(_ tests: [Conversation], timeZone: TimeZone, notes: [String] = []) throws(OperatorFault) {
        do throws(Refusal) {
            try add(tests, timeZone: timeZone, notes: notes)
        } catch {
            throw OperatorFault(message: error.sentence)
        }
        try ScriptFiles.write(bytes, to: path)
    }
}
