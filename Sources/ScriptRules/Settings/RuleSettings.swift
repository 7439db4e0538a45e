package import ScriptDiagnostics

/// What the people of a folder have decided about findings: the file `.callscript.yaml`.
///
/// ```yaml
/// rules: {unused-slot: off, no-human-exit: warning}
/// limits: {say_too_long: 30}
/// ```
package struct RuleSettings: Hashable, Sendable {
    package enum Level: Hashable, Sendable {
        case off
        case told(Severity)

        init?(_ word: String) {
            if word == "off" {
                self = .off
            } else if let severity = Severity(rawValue: word) {
                self = .told(severity)
            } else {
                return nil
            }
        }
    }

    package static let fileName = ".callscript.yaml"

    /// Of rules that are told otherwise than by themselves.
    package var levels: [DiagnosticID: Level] = [:]
    package var limits = RuleLimits()

    package init() {}
}
