/// A fault of an author's, in the author's words.
///
/// It is made where it is found and shown by a renderer; it is never thrown.
package struct Diagnostic: Hashable, Sendable {
    package var id: DiagnosticID
    package var severity: Severity
    /// One plain sentence without a full stop: `no state is called "boking"`.
    package var message: String
    /// The exact word.
    package var span: SourceSpan
    /// Said at the caret: `did you mean "booking"?`
    package var label: String?
    /// Second places: `first defined here`.
    package var related: [Related]
    /// What a caller would experience: `a caller who says "book" hears an apology and the line drops`.
    package var onTheCall: String?
    package var fixes: [FixIt]

    package struct Related: Hashable, Sendable {
        package var message: String
        package var span: SourceSpan

        package init(_ message: String, at span: SourceSpan) {
            self.message = message
            self.span = span
        }
    }

    package init(
        _ id: DiagnosticID, _ severity: Severity, _ message: String, at span: SourceSpan, label: String? = nil,
        related: [Related] = [], onTheCall: String? = nil, fixes: [FixIt] = []
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.span = span
        self.label = label
        self.related = related
        self.onTheCall = onTheCall
        self.fixes = fixes
    }
}

/// The name of a rule, which outlives its wording: `unknown-target`.
///
/// Each rule's file declares its own.
package struct DiagnosticID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { self.rawValue = value }
}

package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case error, warning, info

    /// The worse is the greater.
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .error: 2
        case .warning: 1
        case .info: 0
        }
    }
}

/// A change to the text that mends a fault.
package struct FixIt: Hashable, Sendable {
    package enum Safety: String, Hashable, Sendable {
        /// Means what the author meant.
        case safe
        /// Likely so; applied on request.
        case unsafe
        /// Only shown: the author must fill it in.
        case placeholder
    }

    package struct Edit: Hashable, Sendable {
        package var span: SourceSpan
        package var replacement: String

        package init(replace span: SourceSpan, with replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    /// What it does: `replace "boking" with "booking"`.
    package var title: String
    package var safety: Safety
    package var edits: [Edit]

    package init(_ title: String, _ safety: Safety, edits: [Edit]) {
        self.title = title
        self.safety = safety
        self.edits = edits
    }

    /// A name that was nearly right.
    package static func replacing(_ word: String, with nearest: String, at span: SourceSpan) -> FixIt {
        FixIt(
            "replace \"\(word)\" with \"\(nearest)\"", .unsafe, edits: [.init(replace: span, with: nearest)])
    }
}

/// The faults found so far.
package struct DiagnosticBag: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// Some rule was not asked, for what it stands on is broken: it may find more once that is mended.
    package var isHoldingBack = false

    package init() {}

    package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    package mutating func add(contentsOf others: some Sequence<Diagnostic>) {
        diagnostics.append(contentsOf: others)
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
