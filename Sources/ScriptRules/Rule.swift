package import ScriptDiagnostics
package import ScriptModel

/// A mistake that can be found in a script, one file each: `unknown-target`.
package protocol Rule: Sendable {
    var id: DiagnosticID { get }
    var page: RulePage { get }
    var ground: RuleGround { get }
    /// The parts of the script that the rule looks names up in. Where one could not be read the rule keeps still, for
    /// the name may well stand there.
    var lookups: Set<Script.Table> { get }
    /// The script could run in spite of it: a person may decide that it shall.
    var isJudgement: Bool { get }

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag)
}

extension Rule {
    package var lookups: Set<Script.Table> { [] }
    package var isJudgement: Bool { false }
}

/// What must hold of a script before a rule's word about it can be trusted; the harder comes later.
package enum RuleGround: Int, Comparable, CaseIterable, Sendable {
    /// No text was lost, though some value may not have been read.
    case declarations
    /// All was read.
    case wholeScript
    /// All was read, and every name stands for something.
    case names
    /// No error has been found before.
    case soundScript

    package static func < (a: RuleGround, b: RuleGround) -> Bool { a.rawValue < b.rawValue }
}
