import ScriptDiagnostics

/// Asks each rule in turn what a fault is; the first that knows it tells of it and mends it.
struct FaultReader {
    let place: FaultPlace

    init(builder: NodeBuilder, fault: YAMLFault) { place = FaultPlace(builder: builder, fault: fault) }

    private static let rules: [@Sendable (FaultPlace) -> Repair?] = [
        LimitFault.repair, TabIndent.repair, MarkdownFence.repair, TrailingComma.repair, LoneName.repair,
        MixedBrackets.repair, MapOnOneLine.repair, QuotesInQuotes.repair, QuoteFault.repair,
        SpecialStart.repair, CommentEatsText.repair,
        ColonInText.repair,
        FlowFault.repair, LineFault.repair,
    ]

    func repair() -> Repair {
        for rule in Self.rules {
            if let repair = rule(place) { return repair }
        }
        return LineFault.unreadable(place)
    }
}
