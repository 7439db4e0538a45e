package import ScriptRules

/// Turns a script that the rules have proved into the program that rings.
///
/// It never fails: whatever could be wrong with a script is a rule's to find.
package struct Compiler: Sendable {
    package init() {}

    package func compile(_ validated: ValidatedScript) -> CompiledScript {
        Lowering.program(Layout(validated))
    }
}
