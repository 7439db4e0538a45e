import ScriptDiagnostics
import ScriptYAML
import Testing

/// A part of a value is found again in the file, whatever the style of the scalar.
@Suite struct ScalarSpanTests {
    /// The raw source under a word of the value at `say`.
    private func raw(_ word: String, _ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String
    {
        let read = ReadYAML(yaml)
        #expect(read.parsed.diagnostics.isEmpty, "\(read.printed)", sourceLocation: sourceLocation)
        let scalar = try #require(read.root?["say"]?.scalar, sourceLocation: sourceLocation)
        let text = Array(scalar.text.utf8)
        let wanted = Array(word.utf8)
        let start = try #require(
            (0...max(0, text.count - wanted.count)).first { Array(text[$0...].prefix(wanted.count)) == wanted },
            "no \(word) in \(scalar.text)", sourceLocation: sourceLocation)
        return read.source(scalar.span(of: start..<start + wanted.count, in: read.file))
    }

    @Test func plain() throws {
        #expect(try raw("${näme}", "é: ü\nsay: Ünd ${näme}, hi  # note\n") == "${näme}")
        #expect(try raw("b c", "say: a b\n  c d\n") == "b\n  c")
        #expect(try raw("c", "say: a\n\n  \n  b\r\n  c\n") == "c")
    }

    @Test func singleQuoted() throws {
        #expect(try raw("${x}", "say: 'it''s ünd ''${x}'' here'\n") == "${x}")
        #expect(try raw("'s", "say: 'it''s'\n") == "''s")
        #expect(try raw("two", "say: 'one\n\n\n   two '\n") == "two")
    }

    @Test func doubleQuoted() throws {
        #expect(try raw("${x}", #"say: "é\n\t\u00fc\x41\"\U0001F600 ${x}!""# + "\n") == "${x}")
        #expect(try raw("ü", #"say: "a\u00fcb""# + "\n") == #"\u00fc"#)
        #expect(try raw("${x}", "say: \"one \\\n   two\n\n  ${x} \\\\ \"\n") == "${x}")
        #expect(try raw("two", "say: \"one\\\n\n   \\  two\"") == "two")
    }

    @Test func literal() throws {
        #expect(try raw("${x}", "say: |\n\n  ünd\n    deep ${x}\n  end\n") == "${x}")
        #expect(try raw("deep", "say: |1-  # note\n   spaced\n   deep\n") == "deep")
        #expect(try raw("end", "a:\n- b\nsay: |+\r\n  ünd\r\n\r\n  end\r\n\r\n") == "end")
    }

    @Test func folded() throws {
        #expect(try raw("${x}", "say: >-\n  I can help\n  you ünd\n\n  more ${x}\n     kept\n  end\n") == "${x}")
        #expect(try raw("end", "say: >-\n  I can help\n  you\n\n  more\n     kept\n\n  end\n") == "end")
        #expect(try raw("help you", "say: >-\n  I can help\n  you\n") == "help\n  you")
    }

    @Test func wholeScalars() throws {
        let read = ReadYAML("é: |\n  text\n\n# note\nb: \"q\"\nc: 'q'\nd: p q  # note\ne:\nf: &x y\ng: >-\n  z")
        let root = try #require(read.root)
        #expect(
            root.scalars.map { read.source($0.span) } == [
                "é", "|\n  text", "b", "\"q\"", "c", "'q'", "d", "p q", "e", "", "f", "y", "g", ">-\n  z",
            ])
    }

    @Test func collections() throws {
        let read = ReadYAML("a:\n  b: 1\n  c:\n    - x\n    - y\n\n# note\nd: {e: [f, g]}\n")
        let root = try #require(read.root)
        #expect(read.source(try #require(root["a"]).span) == "b: 1\n  c:\n    - x\n    - y")
        #expect(read.source(try #require(root["a"]?["c"]).span) == "- x\n    - y")
        #expect(read.source(try #require(root["d"]).span) == "{e: [f, g]}")
        #expect(read.source(try #require(root["d"]?["e"]).span) == "[f, g]")
    }

    @Test func emptyAndOutside() throws {
        let read = ReadYAML("say: ab\n")
        let scalar = try #require(read.root?["say"]?.scalar)
        #expect(scalar.span(of: 1..<1, in: read.file).range == 6..<6)
        #expect(scalar.span(of: 2..<2, in: read.file).range == 7..<7)
        #expect(scalar.span(of: 1..<99, in: read.file).range == 6..<7)
    }

    /// Every character of every scalar: what stands in the file is that character, or an escape or break for it.
    @Test(arguments: [
        "say: Ünd ${näme}\n  more\n\n  lines\n", "say: 'it''s\n   ü\n\n  ok'\n",
        "say: >\n   a\n     b\n\n   c\n  \n   d\n\n",
        "say: |2\n    a\n\n   b\n\n", "say: \"x y\\\n  z\n\n  w\"\n", "say: >+\n\n\n  a\n\n\n  b\n\n\n",
        "say: >-\n  a\n  \tb\n  c\n   d\n", "k:\n  - say: |-\n      ü\n       x\n",
    ])
    func everyCharacter(_ yaml: String) throws {
        let read = ReadYAML(yaml)
        for scalar in try #require(read.root).scalars {
            var offset = 0
            var last = scalar.span.range.lowerBound
            for character in scalar.text.unicodeScalars {
                let length = UTF8.width(character)
                let span = scalar.span(of: offset..<offset + length, in: read.file)
                let raw = read.source(span)
                #expect(span.range.lowerBound >= last)
                if !character.properties.isWhitespace && character != "'" { #expect(raw == String(character)) }
                #expect(!raw.isEmpty)
                last = span.range.upperBound
                offset += length
            }
        }
    }
}
