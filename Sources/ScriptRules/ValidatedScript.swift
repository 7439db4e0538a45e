package import ScriptModel

/// A script in which no rule found an error. Only ``Validator`` makes one, so an unproved script cannot ring.
package struct ValidatedScript: Sendable {
    package let script: Script
    package let index: ScriptIndex

    init(_ script: Script, _ index: ScriptIndex) {
        self.script = script
        self.index = index
    }
}
