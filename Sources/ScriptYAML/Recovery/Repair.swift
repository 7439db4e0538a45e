import ScriptDiagnostics

/// How a fault is told of, and how reading goes on behind it.
struct Repair {
    enum Action {
        /// The text means this node; the reader sees one plain word in its place.
        case take(Range<Int>, Node)
        /// Other bytes stand for these while reading.
        case replace([(range: Range<Int>, with: [UInt8])])
        /// Nothing can be made of this.
        case blank(Range<Int>)
    }

    var finding: Diagnostic?
    var action: Action
    /// What may have been meant otherwise than it is read now; nothing where the author can have meant but one thing.
    var doubt: Range<Int>?

    var blanked: Range<Int>? {
        if case .blank(let range) = action { range } else { nil }
    }
}
