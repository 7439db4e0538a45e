import CallProgram
import Testing

/// Keys, hints and intents of a question.
@Suite struct ListeningTests {
    private func question(_ choices: String, _ more: String = "") throws -> (Program, Question) {
        let program = try compiled(
            """
            callscript: 1
            name: tiny
            start: menu
            listen: {input: [speech, keys]}
            slots: {age: {type: number}}
            states:
              menu:
                say: Sales or support?
                choices: \(choices)
            \(more)
              bye:
                say: Goodbye.
                goto: hangup
            """
        )
        return (program, try program.question("menu"))
    }

    @Test func aSinglePressActsAtOnce() throws {
        let (_, one) = try question(
            "{sales: {key: 1, phrases: [sales], goto: bye}, support: {key: 2, phrases: [support], goto: bye}}")
        #expect(one.listen.numDigits == 1)
        #expect(one.listen.finishOnKey == nil)
    }

    @Test func keysOfSeveralLengthsWait() throws {
        let (_, mixed) = try question(
            "{sales: {key: 10, phrases: [sales], goto: bye}, support: {key: 2, phrases: [support], goto: bye}}")
        #expect(mixed.listen.numDigits == nil)
    }

    @Test func theFinishKeyCanBeChosen() throws {
        let (_, pound) = try question(
            "{sales: {key: \"#\", phrases: [sales], goto: bye}, support: {key: \"*\", phrases: [support], goto: bye}}")
        #expect(pound.listen.finishOnKey == "")
        #expect(pound.listen.numDigits == 1)
    }

    @Test func anAskedNumberTakesAsManyKeysAsItHas() throws {
        let (program, asked) = try question(
            "{sales: {key: \"*\", phrases: [sales], goto: bye}}",
            """
                ask: age
                goto: bye
            """)
        #expect(asked.listen.numDigits == nil)
        #expect(asked.ask.map { program.name($0.target) } == "bye")
    }

    @Test func hintsAreTheOpenPhrasesWithoutCommas() throws {
        let (_, question) = try question(
            "{sales: {phrases: [\"sales, please\", to buy], goto: bye}}", "    listen: {hints: [to buy]}")
        #expect(question.listen.hints == [["to buy", "sales please", "sales"]])
    }

    @Test func oneNameIsOneIntentWhereverItsPhrasesStand() throws {
        let (program, _) = try question(
            "{sales: {phrases: [buy a boat], goto: other}}",
            """
              other:
                say: Which one?
                choices:
                  sales: {phrases: [buy a car], goto: bye}
                  "yes": {phrases: [aye], goto: bye}
                  "no": bye
            """)
        let sales = program.intents.filter { $0.name == "sales" }
        #expect(sales.map(\.phrases) == [[["buy a boat", "buy a car", "sales"]]])
        #expect(sales.map(\.labels) == [["buy a boat"]])
        let yes = try #require(program.intents.first { $0.name == "yes" })
        #expect(yes.phrases[0].contains("yes") && yes.phrases[0].contains("aye"))
    }
}
