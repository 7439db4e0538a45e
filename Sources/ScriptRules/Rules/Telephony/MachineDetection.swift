import ScriptDiagnostics
import ScriptModel

extension RuleContext {
    /// Whether the carrier is asked who took the call.
    var detectsMachines: Located<OutboundDeclaration.MachineDetection>? {
        guard let detection = script.outbound?.machineDetection, detection.value != .off else { return nil }
        return detection
    }

    /// `start` by who is on the line; nil when it is one for all, or none.
    var startByAnswer: (machine: Located<String>?, unknown: Located<String>?)? {
        guard case .byAnswer(_, _, _, let machine, _, let unknown)? = script.start else { return nil }
        return (machine, unknown)
    }
}
