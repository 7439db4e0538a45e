enum ScriptRulesRoom {}
