enum ScriptCompilerRoom {}
