package import CallProgram

/// What the tools keep of a compiled script: the program that runs, and the way from it back to the text.
package struct CompiledScript: Sendable {
    package var program: Program
    package var sourceMap: SourceMap

    package init(program: Program, sourceMap: SourceMap) {
        self.program = program
        self.sourceMap = sourceMap
    }
}
