import ScriptModel
import Testing

@Suite struct ExpressionParserTests {
    @Test(arguments: [
        ("age", "age"),
        ("call.from", "call.from"),
        ("3.5", "3.5"),
        ("yes", "yes"),
        ("false", "no"),
        (#""a \"b\" \\ c""#, #""a "b" \ c""#),
        ("'it'", #""it""#),
        ("a or b and c", "(or a (and b c))"),
        ("a and b or c", "(or (and a b) c)"),
        ("not a and b", "(and (not a) b)"),
        ("not a == b", "(not (== a b))"),
        ("not not a", "(not (not a))"),
        ("a and not b", "(and a (not b))"),
        ("a - b - c", "(- (- a b) c)"),
        ("a + b * c", "(+ a (* b c))"),
        ("a * b / c", "(/ (* a b) c)"),
        ("(a + b) * c", "(* (+ a b) c)"),
        ("-a * b", "(* (- a) b)"),
        ("a * -b", "(* a (- b))"),
        ("1 - -2", "(- 1 (- 2))"),
        ("age >= 18 and age < 65", "(and (>= age 18) (< age 65))"),
        ("a + 1 == b", "(== (+ a 1) b)"),
        ("name in movies", "(in name movies)"),
        ("name contains \"x\"", "(contains name \"x\")"),
        ("contains(name, \"x\")", "(contains name \"x\")"),
        ("movies[0]", "([] movies 0)"),
        ("movies[n + 1][2]", "([] ([] movies (+ n 1)) 2)"),
        ("time(now)", "(time now)"),
        ("default(name, \"you\")", "(default name \"you\")"),
        ("now()", "(now)"),
        ("${age >= 18}", "(>= age 18)"),
        ("${a} ", "a"),
        ("a\n  and b", "(and a b)"),
    ])
    func reads(_ written: String, as tree: String) {
        let (actual, faults) = Written.expression(written)
        #expect(actual == tree)
        #expect(faults == [])
    }

    @Test(arguments: [
        ("age = 18", "to compare, write == instead of = @ ="),
        ("age is 18", "to compare, write == instead of is @ is"),
        ("age is not 18", "to compare, write != instead of is not @ is not"),
        ("age is greater than 18", "to compare, write > instead of is greater than @ is greater than"),
        ("age is at least 18", "to compare, write >= instead of is at least @ is at least"),
        ("a && b", "to join conditions, write and instead of && @ &&"),
        ("a || b", "to join conditions, write or instead of || @ ||"),
        ("!a", "to turn a condition round, write not instead of ! @ !"),
        ("a === b", "to compare, write == instead of === @ ==="),
        ("a <> b", "to compare, write != instead of <> @ <>"),
        ("a => b", "to compare, write >= instead of => @ =>"),
        ("a AND b", "words are small here, write and instead of AND @ AND"),
        ("age is 18", "to compare, write == instead of is @ is"),
        ("name == \"Jo", "this text is never closed @ \"Jo"),
        ("name == “Jo”", "a text stands in straight quotes @ “"),
        ("age % 2", "% means nothing in a computation @ %"),
        ("12a", "\"12a\" is not a number @ 12a"),
        ("3.", "\"3.\" is not a number @ 3."),
        (
            "1234567890123456789012345678901234567890",
            "a number may have at most 38 digits @ 1234567890123456789012345678901234567890"
        ),
        ("age > 1,000", "numbers are written without commas @ ,"),
        ("age >", "a value is missing after > @ age >"),
        ("and b", "a value is missing here @ and"),
        ("(a or b", "this ( is never closed @ ("),
        ("time(now", "this ( is never closed @ ("),
        ("movies[0", "this [ is never closed @ ["),
        ("a)", "this ) closes nothing @ )"),
        ("1 < age < 5", "two values are compared at a time @ <"),
        ("a not in b", "not stands before the whole comparison @ not"),
        ("a == not b", "not needs brackets here @ not"),
        ("call.", "a name is missing after the point @ "),
        ("call.from(1)", "call.from is not a function; functions have plain names @ call.from"),
        ("name age", "\"age\" cannot stand here @ age"),
        ("name \"x\"", "a text cannot stand here @ \"x\""),
        ("a ${b}", "braces cannot stand inside ${…} @ $"),
        ("${}", "nothing stands between the braces of ${} @ ${}"),
        ("${a", "a value to fill in begins with ${ here, and no } ends it @ ${a"),
        ("  ", "a condition is expected here @   "),
    ])
    func tells(_ written: String, fault: String) {
        let (tree, faults) = Written.expression(written)
        #expect(tree == nil)
        #expect(faults == [fault])
    }

    @Test func endsOnAnyDepth() {
        for open in ["(", "-", "not ", "a[", "f(", "a + "] {
            let (tree, faults) = Written.expression(String(repeating: open, count: 5000) + "a")
            #expect(tree == nil)
            #expect(faults.count == 1)
        }
    }
}
