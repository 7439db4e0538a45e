import ScriptDiagnostics

/// Too deep, or too much by aliases: the entry it is in is passed over.
enum LimitFault {
    static func repair(_ place: FaultPlace) -> Repair? {
        let at = place.fault.offset
        let word = place.span(at..<min(at + 1, place.bytes.count))
        let finding: Diagnostic
        switch place.fault.cause {
        case .tooDeep: finding = .tooDeep(place.builder.limits.depth, at: word)
        case .tooManyAliases: finding = .tooManyAliases(at: word)
        case .syntax, .unknownEscape, .closedByAnother, .unknownAlias, .aliasOfItself, .doubleBraces, .tag, .noSpace,
            .noColon:
            return nil
        }
        return Repair(finding: finding, action: .blank(place.lines.block(from: place.line)))
    }
}
