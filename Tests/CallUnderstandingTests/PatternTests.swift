import Testing

@testable import CallUnderstanding

struct PatternTests {
    @Test(arguments: [
        ("abc", "ABC", true), ("abc", "abcd", false), ("a|bc", "bc", true), ("(a|b)*c", "abbac", true),
        ("a?b+", "bb", true), ("a?b+", "aab", false), ("[A-F0-9]{4}", "be3F", true), ("[^0-9]+", "a1", false),
        (#"\d{3}-\d{4}"#, "555-1234", true), (#"\+\d+"#, "+15", true), ("^a$", "a", true), ("a{2,}", "aaa", true),
        ("a{1,2}", "aaa", false), (".*", "", true), ("", "", true), ("(?:ab){2}", "abab", true),
        (#"[\w.]+"#, "a.b", true),
        ("ñ+", "ÑÑ", true), ("a^b", "ab", false), ("(a*)*", "aaa", true), ("[]a]", "a", false),
    ])
    func matches(pattern: String, text: String, holds: Bool) {
        #expect((Pattern(pattern)?.matches(text) ?? false) == holds)
    }

    @Test(arguments: [
        "(", "a)", "[a", "[A-Z{2}[0-9]{4}", "*a", "a{", "a{3,1}", "a{9999}", "((a{100}){100}){100}", #"\b"#, #"(a)\1"#,
        "(?=a)",
    ])
    func unreadable(pattern: String) {
        #expect(Pattern(pattern) == nil)
    }

    @Test func noPatternHangs() {
        let text = String(repeating: "a", count: 400) + "!"
        for pattern in ["(a*)*", "(a|a)*", "(a|aa)+", "(.*)(.*)(.*)(.*)b", "(a?){50}a{50}"] {
            #expect(Pattern(pattern)?.matches(text) == false)
        }
    }
}
