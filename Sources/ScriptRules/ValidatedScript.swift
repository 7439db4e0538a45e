package import ScriptModel

/// A script in which no rule found an error. Only ``Validator`` makes one, so an unproved script cannot ring.
package struct ValidatedScript: Sendable {
    package let script: Script
    package let index: ScriptIndex
    /// The scripts that it runs, by their paths.
    package let runs: [String: CheckedRun]

    init(_ script: Script, _ index: ScriptIndex, runs: [String: CheckedRun]) {
        self.script = script
        self.index = index
        self.runs = runs
    }
}
