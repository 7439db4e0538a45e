package import ScriptDiagnostics

/// A mistake that can be found in a script, one file each: `unknown-target`.
package protocol Rule: Sendable {
    var id: DiagnosticID { get }
    var page: RulePage { get }
    var ground: RuleGround { get }

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag)
}

/// What must hold of a script before a rule's word about it can be trusted; the harder comes later.
package enum RuleGround: Int, Comparable, CaseIterable, Sendable {
    /// Every declaration was read, though some value in it may not have been.
    case declarations
    /// All was read.
    case wholeScript
    /// All was read, and every name stands for something.
    case names
    /// No error has been found before.
    case soundScript

    package static func < (a: RuleGround, b: RuleGround) -> Bool { a.rawValue < b.rawValue }
}
