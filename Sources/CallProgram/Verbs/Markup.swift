/// A verb of the carrier's own, as markup.
///
/// For example: `twiml: <Pay action="${continue}" chargeAmount="${amount}"/>`.
package struct Markup: Hashable, Sendable, Codable {
    package enum Segment: Hashable, Sendable, Codable {
        case text(String)
        /// Escaped when it is filled in.
        case value(Expression)
        /// `${continue}`: the URL of the next turn.
        case callback
    }
    package var segments: [Segment]

    package init(_ segments: [Segment]) {
        self.segments = segments
    }
}
