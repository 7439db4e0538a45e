import CallProgram
import Foundation

/// The programs of a server, found by name and by called number. A snapshot: it never changes.
package struct ProgramLibrary: Sendable {
    package let programs: [ServedProgram]
    private let byName: [String: ServedProgram]
    private let byNumber: [String: ServedProgram]

    /// Of two programs with the same name or number the first one counts.
    package init(_ programs: [ServedProgram]) {
        self.programs = programs
        byName = Dictionary(programs.map { ($0.name, $0) }) { first, _ in first }
        byNumber = Dictionary(programs.flatMap { served in served.program.numbers.map { ($0, served) } }) {
            first, _ in first
        }
    }

    package subscript(name: String) -> ServedProgram? { byName[name] }

    package var names: [String] { programs.map(\.name) }

    /// The one program there is; nil when there are several.
    package var only: ServedProgram? { programs.count == 1 ? programs[0] : nil }

    /// The program for a call: by name where one is asked for, by the called number, or the only one.
    func program(named name: String?, calledAt number: String) -> ServedProgram? {
        if let name { return byName[name] }
        return byNumber[number] ?? only
    }

    /// Where a sound file lies that a program plays; nil for every other path.
    func file(ofMedia path: String, of name: String) -> String? {
        byName[name]?.media[path]?.path(percentEncoded: false)
    }
}
