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
    /// It tells of a name that is declared nowhere, or used nowhere: text that was lost matters to it only where the
    /// name is written in that text.
    var isOfAName: Bool { get }
    /// The script could run in spite of it: a person may decide that it shall.
    var isJudgement: Bool { get }

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag)
}

extension Rule {
    package var lookups: Set<Script.Table> { [] }
    package var isOfAName: Bool { !lookups.isEmpty }
    package var isJudgement: Bool { false }
}

/// What must hold of a script before a rule's word about it can be trusted; the harder comes later.
package enum RuleGround: Int, Comparable, CaseIterable, Sendable {
    /// Some value may not have been read.
    case declarations
    /// All was read.
    case wholeScript
    /// All was read, and every name stands for something.
    case names
    /// No error has been found before.
    case soundScript

    package static func < (a: RuleGround, b: RuleGround) -> Bool { a.rawValue < b.rawValue }
}
