import ScriptModel

/// Turns a script that the rules have proved into the program that rings.
///
/// It never fails: whatever could be wrong with a script is a rule's to find.
package struct Compiler: Sendable {
    package init() {}

    func compile(_ script: Script, _ index: ScriptIndex) -> CompiledScript {
        var lowering = Lowering(script, index)
        let program = lowering.program()
        return CompiledScript(program: program, sourceMap: lowering.sourceMap)
    }
}
