import ScriptModel

/// Turns a script that the rules have proved into the program that rings.
///
/// It never fails: whatever could be wrong with a script is a rule's to find.
package struct Compiler: Sendable {
    package init() {}

    func compile(_ script: Script) -> CompiledScript {
        var lowering = Lowering(script)
        let program = lowering.program()
        return CompiledScript(program: program, sourceMap: lowering.sourceMap)
    }
}
