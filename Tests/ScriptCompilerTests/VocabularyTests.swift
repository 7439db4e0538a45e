import CallProgram
import ScriptModel
import Testing

/// The words that authors are allowed and the words that a program knows are the same.
@Suite struct VocabularyTests {
    @Test func everyFunctionCanBeLowered() {
        // These two ask about a name, and are expressions of their own in a program.
        let forms: Set = ["open", "is_set"]
        let written = Set(FunctionTable.functions.map(\.name)).subtracting(forms)
        #expect(written == Set(CallProgram.Function.allCases.map(\.rawValue)))
    }

    @Test func everyFactCanBeLowered() {
        #expect(Set(NameTable.facts.map(\.name)) == Set(Fact.allCases.map(\.rawValue)))
    }

    @Test func everyOperatorCanBeLowered() {
        for op in ["and", "or", "==", "!=", "<", "<=", ">", ">=", "in", "contains", "+", "-", "*", "/"] {
            #expect(ExpressionSyntax.BinaryOperator(rawValue: op) != nil)
            #expect(CallProgram.BinaryOperator(rawValue: op) != nil)
        }
    }
}
