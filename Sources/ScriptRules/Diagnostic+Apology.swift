package import ScriptDiagnostics
import ScriptModel

extension Diagnostic {
    /// What a caller meets where the call cannot go on.
    package static let apology = "hears an apology and the line drops"

    /// The same where the script says what happens then: `events: {error: sorry}`.
    package func led(to target: String) -> Diagnostic {
        var led = self
        let fate =
            switch ReservedTarget(rawValue: target) {
            case .hangup?: "is cut off"
            case .repeat?, .back?, .return?: "is asked again"
            case nil: "is taken to \"\(target)\""
            }
        led.onTheCall = onTheCall?.replacing(Self.apology, with: fate)
        return led
    }
}

extension RuleContext {
    /// Findings of calls that cannot go on, led to the state that the script has for them, if that is sound itself.
    func led(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard let target = script.events.error?.value else { return findings }
        if let state = index.states[target] {
            let isLost = findings.contains { finding in
                finding.onTheCall?.contains(Diagnostic.apology) == true && script.states[state].span.holds(finding.span)
            }
            if isLost { return findings }
        } else if ReservedTarget(rawValue: target) == nil {
            return findings
        }
        return findings.map { $0.led(to: target) }
    }
}

extension SourceSpan {
    fileprivate func holds(_ other: SourceSpan) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }
}
