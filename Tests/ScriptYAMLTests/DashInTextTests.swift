import Testing

@testable import ScriptYAML

/// Lists that YAML takes for one text.
@Suite struct DashInTextTests {
    @Test(arguments: [
        (
            "no_input:\n  -Are you still there?\n  - Please say yes or no.\n",
            "no_input:\n  - Are you still there?\n  - Please say yes or no.\n"
        ),
        (
            "no_input:\n  Are you still there?\n  - Please say\n  yes or no.\n",
            "no_input:\n  - Are you still there?\n  - Please say\n    yes or no.\n"
        ),
        ("intents:\n  tea:\n    -a tea\n    -a cup of tea\n", "intents:\n  tea:\n    - a tea\n    - a cup of tea\n"),
        ("say:\n  -Thank you.\n  -Goodbye.\n", "say:\n  - Thank you.\n  - Goodbye.\n"),
    ])
    func areTold(_ text: String, _ mended: String) {
        let read = ReadYAML(text)
        #expect(read.rules == ["yaml-syntax"])
        #expect(read.fixed == mended)
        #expect(read.root?.outline == ReadYAML(mended).root?.outline)
        #expect(ReadYAML(mended).rules.isEmpty)
    }

    @Test(arguments: [
        "say:\n  It is cold outside:\n  -5 degrees.\n", "say: -5 degrees.\n", "say: It is cold - take a coat.\n",
        "say:\n  Take a coat\n  and go.\n", "note:\n  -draft\n", "say: >\n  -Hello.\n  - Goodbye.\n",
    ])
    func otherTextsAreNot(_ text: String) {
        #expect(!ReadYAML(text).printed.contains("dash"), "\(ReadYAML(text).printed)")
    }
}
