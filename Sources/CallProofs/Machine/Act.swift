package import CallProgram

/// What takes a call from one place to the next: the script's will, the caller's word, the world's answer.
package enum Act: Hashable, Sendable {
    /// The call begins.
    case began(Beginning)
    /// `goto`
    case goes
    /// An arm of `when` by its place; the last one is `else`.
    case branches(Int)
    case runs
    case returns
    /// The caller makes a choice, by its place in ``Question/choices``.
    case chooses(Int)
    /// The caller gives the value that is asked for.
    case answers
    /// The caller says something else: `else`.
    case saysOtherwise
    /// The caller has the next page of a list read out.
    case turnsPage
    /// As many silences as the ladder has rungs, and one more.
    case givesUp
    /// A verb or work comes out.
    case comesOut(Outcome)
    /// The caller hangs up while a recording runs.
    case hangsUp
    /// A late verdict says that a machine took the call.
    case isJudged
    /// A limit of the call is reached.
    case isLimited
    /// A value does not fit: `events.error`.
    case traps
    /// The carrier says that the call is over.
    case isOver

    package enum Beginning: String, Hashable, Sendable {
        case inbound, human, machine, fax, unknown
    }

    /// Whether it happens to a caller who says nothing that is understood.
    var isWordless: Bool {
        switch self {
        case .began, .goes, .branches, .runs, .returns, .givesUp, .isJudged, .isLimited, .traps, .isOver: true
        case .chooses, .answers, .saysOtherwise, .turnsPage, .hangsUp: false
        case .comesOut(.normal), .comesOut(.exit): false
        case .comesOut: true
        }
    }

    /// Whether the caller has just said or pressed something that was understood.
    var isCallersWord: Bool {
        switch self {
        case .chooses, .answers, .saysOtherwise, .turnsPage: true
        default: false
        }
    }
}

/// A way from one point to another.
struct Edge {
    var from: Int32
    var to: Int32
    var act: Act
}
