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
    /// What the rule rests on beside the part that it tells of: where some of it could not be read, the rule keeps still.
    var restsOn: Set<Script.Part> { get }
    /// It tells of a name that is declared nowhere, or used nowhere: text that was lost matters to it only where the
    /// name is written in that text.
    var isOfAName: Bool { get }
    /// It tells of words that are not said: a comment that may have been meant as text may hold them.
    var missesWords: Bool { get }
    /// The script could run in spite of it: a person may decide that it shall.
    var isJudgement: Bool { get }

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag)
}

extension Rule {
    package var lookups: Set<Script.Table> { [] }
    package var restsOn: Set<Script.Part> { [] }
    package var isOfAName: Bool { !lookups.isEmpty }
    package var missesWords: Bool { false }
    package var isJudgement: Bool { false }
}

/// What must hold of a script before a rule's word about it can be trusted; the harder comes later.
package enum RuleGround: Int, Comparable, CaseIterable, Sendable {
    /// Some value may not have been read, even in the part that it tells of.
    case declarations
    /// All of the part that it tells of was read.
    case wholePart
    /// The same, and every target is a state.
    case names
    /// The same, and no rule has found an error before.
    case soundScript

    package static func < (a: RuleGround, b: RuleGround) -> Bool { a.rawValue < b.rawValue }
}
