import Testing

@testable import ScriptYAML

/// Signs that are missing or mixed up beside braces and brackets: one finding, whose fix puts them right.
@Suite struct FlowSlipsTests {
    private static func script(_ line: String) -> String {
        "callscript: 1\nstates:\n  greeting:\n    \(line)\n    note: x\n  sales: {say: Hello., goto: hangup}\n"
    }

    @Test(arguments: [
        ("choices: {tea: sales coffee: sales}", "choices: {tea: sales, coffee: sales}"),
        ("choices: {tea: sales; coffee: sales}", "choices: {tea: sales, coffee: sales}"),
        ("transfer: {to: x, timeout: 20s; sequential: yes}", "transfer: {to: x, timeout: 20s, sequential: yes}"),
        ("choices: [tea: sales, coffee: sales}", "choices: {tea: sales, coffee: sales}"),
        ("choices: {tea: sales, coffee: sales]", "choices: {tea: sales, coffee: sales}"),
        ("say: [Hello., How are you?}", "say: [Hello., How are you?]"),
        ("say: {Hello., How are you?]", "say: [Hello., How are you?]"),
        ("message {to: x, body: Hello there.}", "message: {to: x, body: Hello there.}"),
        ("transfer {to: [x, y], timeout: 20s}", "transfer: {to: [x, y], timeout: 20s}"),
        ("choices:\n      tea {key: 1, goto: sales}", "choices:\n      tea: {key: 1, goto: sales}"),
    ])
    func areToldOnce(_ slip: String, _ mended: String) {
        let read = ReadYAML(Self.script(slip))
        #expect(read.rules == ["yaml-syntax"], "\(read.printed)")
        #expect(read.fixed == Self.script(mended))
        #expect(read.root?.outline == ReadYAML(Self.script(mended)).root?.outline)
    }

    /// A word alone is a name that lacks its value, and no rest of a sentence.
    @Test func aNameWithoutItsValueIsNoText() {
        let read = ReadYAML(Self.script("choices: {tea: sales, coffee}"))
        #expect(read.rules.isEmpty)
        #expect(read.root?["states"]?["greeting"]?["choices"]?.names == ["tea", "coffee"])
        #expect(ReadYAML(Self.script("choices: {en-US: Hello, friend}")).rules == ["yaml-flow-eats-text"])
    }
}
