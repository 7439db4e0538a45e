import ScriptDiagnostics

extension ValueForm where Value == RejectSyntax {
    static var reject: Self {
        let reason = ValueForm<Located<RejectSyntax.Reason>>.oneOf(
            RejectSyntax.Reason.self,
            elsewhere: ["yes": .rejected, "true": .rejected, "reject": .rejected, "occupied": .busy, "engaged": .busy])
        return Self(reason.phrase, reason.shape) { node, place, reading in
            reason.read(node, place, &reading).map { RejectSyntax(span: place.span, reason: $0) }
        }
    }
}
