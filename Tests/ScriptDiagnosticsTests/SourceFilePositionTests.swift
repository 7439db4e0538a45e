import ScriptDiagnostics
import Testing

@Suite struct SourceFilePositionTests {
    @Test func linesAndCharacters() {
        let file = SourceFile(path: "a", text: "é👩‍👩‍👧x\r\n\nlast")
        let text = Array(file.bytes)
        #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
        #expect(file.position(at: text.firstIndex(of: UInt8(ascii: "x")) ?? -1) == SourcePosition(line: 1, column: 3))
        #expect(file.position(at: text.count - 6) == SourcePosition(line: 1, column: 4))
        #expect(file.position(at: text.count - 5) == SourcePosition(line: 2, column: 1))
        #expect(file.position(at: text.count) == SourcePosition(line: 3, column: 5))
        #expect(file.position(at: text.count + 99) == SourcePosition(line: 3, column: 5))
        #expect(SourceFile(path: "a", text: "").position(at: 0) == SourcePosition(line: 1, column: 1))
    }
}
