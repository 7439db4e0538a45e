import Foundation
import ScriptDiagnostics

/// A mistake in a good script: what to write where, and the line on which it must be found.
struct Mutation: Sendable {
    struct Edit: Sendable {
        let range: Range<Int>
        let text: String
    }
    var edits: [Edit]
    /// The place of the mistake in the good text; nil where a ``mark`` shows it, or else the first edit.
    var at: Int?

    /// Shows in what is written where the mistake must be found; it is not written itself.
    static let mark = "⌖"

    static func + (a: Mutation, b: Mutation) -> Mutation {
        Mutation(edits: a.edits + b.edits, at: a.at ?? b.at)
    }

    func at(_ place: SourceSpan) -> Mutation { Mutation(edits: edits, at: Int(place.start)) }

    /// The text with the mistake, and the line, from 1, that it is on.
    func plant(in file: SourceFile) -> (text: String, line: Int) {
        var bytes: [UInt8] = []
        var done = 0
        var place: Int?
        var first: Int?
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if let at, place == nil, at < edit.range.lowerBound { place = bytes.count + at - done }
            bytes += file.bytes[done..<edit.range.lowerBound]
            done = edit.range.upperBound
            first = first ?? bytes.count
            if let mark = edit.text.firstRange(of: Self.mark) {
                bytes += edit.text[..<mark.lowerBound].utf8
                place = bytes.count
                bytes += edit.text[mark.upperBound...].utf8
            } else {
                bytes += edit.text.utf8
            }
            if let at, place == nil, at < edit.range.upperBound { place = bytes.count }
        }
        if let at, place == nil { place = bytes.count + at - done }
        bytes += file.bytes[done...]
        let text = String(decoding: bytes, as: UTF8.self)
        return (text, SourceFile(path: file.path, bytes: bytes).line(at: place ?? first ?? 0))
    }
}

/// A kind of mistake, and how it is made wherever it fits.
struct Operator: Sendable {
    /// The rule that must speak.
    let rule: DiagnosticID
    /// What is done: `misspell the target`.
    let name: String
    /// Neither of two places is more at fault than the other: it may be told at one, and show the other.
    let isBetweenTwo: Bool
    /// Every place where it fits in a script.
    let mutations: @Sendable (GoodScript) -> [Mutation]

    init(
        _ rule: DiagnosticID, _ name: String, isBetweenTwo: Bool = false,
        _ mutations: @escaping @Sendable (GoodScript) -> [Mutation?]
    ) {
        self.rule = rule
        self.name = name
        self.isBetweenTwo = isBetweenTwo
        self.mutations = { script in mutations(script).compactMap(\.self) }
    }

    /// How often each plants, as the environment says: a number, or `all`.
    static func places(usual: Int) -> Int {
        switch ProcessInfo.processInfo.environment["CALLSCRIPT_MUTATIONS"] {
        case "all"?: .max
        case let number?: Int(number) ?? usual
        case nil: usual
        }
    }
}
