import CallProgram
import Foundation
import TestSupport
import Testing

/// `Fixtures/programs/NAME.yaml` compiles to what `NAME.dump` prints, the same each time.
@Suite struct DumpTests {
    static let folder = Fixtures.folder.appending(path: "programs")

    /// What a program runs lies in the folder below.
    @Test(arguments: Fixtures.files(in: folder, ending: ".yaml").filter { !$0.contains("/") })
    func printedAsRecorded(_ path: String) throws {
        let file = Self.folder.appending(path: path)
        let yaml = try String(contentsOf: file, encoding: .utf8)
        let program = try compiled(yaml, in: Self.folder)
        expectGolden(program.dump(), at: file.deletingPathExtension().appendingPathExtension("dump"))

        let again = try compiled(yaml, in: Self.folder)
        #expect(again == program)
        #expect(try again.encoded() == program.encoded())
        #expect(try Program.decode(from: program.encoded()) == program)
    }
}
