import CallInterpreter
import CallProgram
import Foundation
import ScriptCompiler
import TestSupport
import Testing
import TwiML

/// Every example of the documentation is compiled, and shows what the product prints.
///
/// A comment before a block says what it is:
/// - `example`: keys of a script; what it leaves out is taken from the frame, which the reference shows.
/// - `file: NAME`: a script that the examples behind it run or include.
/// - `becomes`: the document that the example before it is answered with, `becomes after: yes` the one after an answer,
///   `becomes after: four | yes` after several.
/// - `slip`: an example with a fault, and `finding`: how it is printed.
@Suite struct ReferenceTests {
    static let folder = Fixtures.root.appending(path: "Sources/callscript/callscript.docc")

    /// The list of rules is made from their pages, which are tested by themselves.
    static let pages = Fixtures.files(in: folder, ending: ".md").filter { $0 != "Rules.md" }

    @Test(arguments: pages) func showsWhatIs(_ page: String) throws {
        let url = Self.folder.appending(path: page)
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        var pages = ReferencePage(text, frame: try Self.frame())
        try pages.check(page)
        if ProcessInfo.processInfo.environment["RECORD"] == "1", pages.text != text {
            try Data(pages.text.utf8).write(to: url)
            Issue.record("recorded \(page); run again without RECORD")
        }
    }

    private static func frame() throws -> ScriptFragment {
        let text = String(
            decoding: try Data(contentsOf: folder.appending(path: "Language.md")), as: UTF8.self)
        let page = ReferencePage(text, frame: ScriptFragment(""))
        return ScriptFragment(try #require(page.blocks.first { $0.marker == "frame" }, "there is no frame").body)
    }
}

/// A page, whose shown documents and findings are compared with what comes out.
private struct ReferencePage {
    struct Block {
        var marker: String
        var fence: String
        var body: String
        /// The lines of its body.
        var lines: Range<Int>
    }
    private var lines: [Substring]
    private(set) var blocks: [Block] = []
    private let frame: ScriptFragment

    var text: String { lines.joined(separator: "\n") }

    init(_ text: String, frame: ScriptFragment) {
        self.frame = frame
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var start: Int?
        for (number, line) in lines.enumerated() where line.hasPrefix("```") {
            guard let opened = start else {
                start = number
                continue
            }
            let comment = opened > 0 ? lines[opened - 1] : ""
            let marker = comment.hasPrefix("<!-- ") && comment.hasSuffix(" -->") ? comment.dropFirst(5).dropLast(4) : ""
            blocks.append(
                Block(
                    marker: String(marker), fence: String(lines[opened].dropFirst(3)),
                    body: lines[(opened + 1)..<number].map { $0 + "\n" }.joined(), lines: (opened + 1)..<number))
            start = nil
        }
    }

    mutating func check(_ page: String) throws {
        var script: ScriptOnDisk?
        var files: [String: String] = [:]
        func read(_ text: String) -> ScriptOnDisk { ScriptOnDisk(text: text, path: "example.yaml", beside: files) }
        var changes: [(Range<Int>, String)] = []
        for block in blocks {
            let place: Comment = "\(page):\(block.lines.lowerBound)"
            switch block.marker {
            // Those of the tutorial, and of the page about tests, have a test of their own.
            case "frame", "settings", "new", "simulate", "test", "rehearsal", "console", "slash", "stubs", "failure":
                break
            case let marker where marker.hasPrefix("file: "): files[String(marker.dropFirst(6))] = block.body
            case "example":
                let example = read(frame.completing(block.body))
                let isWhole = block.body.hasPrefix("callscript:")
                let isFine = isWhole ? example.findings.isEmpty : example.result.program != nil
                #expect(isFine, "\(place)\n\(example.findings)")
                script = isFine ? example : nil
            case "slip": script = read(frame.completing(block.body))
            case "finding":
                let findings = try #require(script, place).findings
                #expect(block.body == findings, place)
                changes.append((block.lines, findings))
            case let marker where marker.hasPrefix("becomes"):
                guard let script else { continue }
                let answers = marker.dropFirst("becomes after: ".count).split(separator: " | ").map(String.init)
                let document = try Self.document(of: script, after: answers)
                #expect(block.body == document, place)
                changes.append((block.lines, document))
            default: #expect(block.fence != "yaml", "\(place): no comment says what this block is")
            }
        }
        for (range, body) in changes.reversed() {
            lines.replaceSubrange(range, with: body.split(separator: "\n", omittingEmptySubsequences: false).dropLast())
        }
    }

    private static let noon = Date(timeIntervalSince1970: 1_734_195_600)

    /// What the carrier gets, an element a line.
    private static func document(of script: ScriptOnDisk, after answers: [String]) throws -> String {
        let interpreter = try script.interpreter()
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15551230000")
        var turn = interpreter.turn(interpreter.session(for: call, at: noon), CallEvent(.began), at: noon)
        for answer in answers {
            let heard = answer.allSatisfy { "0123456789*#".contains($0) } ? Heard(keys: answer) : Heard(text: answer)
            turn = interpreter.turn(turn.session, CallEvent(.heard(heard), turn: turn.session.turn), at: noon)
        }
        for fault in LegalTwiML.faults(in: turn.document) { Issue.record("\(fault)\n\(turn.document)") }
        return DocumentLayout.text(of: turn.document).split(separator: "\n").dropFirst().map { $0 + "\n" }.joined()
    }
}

/// The top-level keys of a script's text, each with its lines.
private struct ScriptFragment {
    var sections: [(key: Substring, lines: [Substring])] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            if let first = line.utf8.first, first != 0x20, first != UInt8(ascii: "#"),
                let colon = line.firstIndex(of: ":")
            {
                sections.append((line[..<colon], [line]))
            } else if !sections.isEmpty {
                sections[sections.count - 1].lines.append(line)
            }
        }
    }

    /// The example as it is written, then what it leaves out; its states are joined by those of the frame, each a line,
    /// that it names.
    func completing(_ example: String) -> String {
        if example.hasPrefix("callscript:") { return example }
        let own = ScriptFragment(example)
        let ownStates = own.sections.first { $0.key == "states" }?.lines.compactMap(Self.name) ?? []
        var text = example
        if let states = sections.first(where: { $0.key == "states" }) {
            if ownStates.isEmpty { text += states.lines[0] + "\n" }
            let others = sections.filter { $0.key != "states" && (ownStates.isEmpty || $0.key != "start") }
            let asked = example + others.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n")
            for line in states.lines.dropFirst() {
                guard let name = Self.name(line), !ownStates.contains(name), asked.contains(name) else { continue }
                text += line + "\n"
            }
        }
        for section in sections where !own.sections.contains(where: { $0.key == section.key }) {
            if section.key == "start", let first = ownStates.first {
                text += "start: \(first)\n"
            } else if section.key != "states" {
                text += section.lines.joined(separator: "\n") + "\n"
            }
        }
        return text
    }

    /// The name that a line of `states` gives.
    fileprivate static func name(_ line: Substring) -> Substring? {
        guard line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":") else { return nil }
        return line[line.index(line.startIndex, offsetBy: 2)..<colon]
    }
}
