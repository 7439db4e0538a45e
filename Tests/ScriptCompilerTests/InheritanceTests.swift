import CallProgram
import Testing

/// What a question inherits: how it listens, what is said at silence, where it gives up, what is open everywhere.
@Suite struct InheritanceTests {
    private static let head = """
        callscript: 1
        name: tiny
        start: menu

        """

    @Test func builtInDefaultsStandWhereNothingIsSaid() throws {
        let program = try compiled(
            Self.head + """
                states:
                  menu:
                    say: Shall I go on?
                    choices: {"yes": menu, "no": bye}
                  bye:
                    say: Goodbye.
                    goto: hangup
                """
        )
        let question = try program.question("menu")
        #expect(program.languages == [Language(tag: "en-US")])
        #expect(question.listen.speech && !question.listen.keys && question.listen.bargeIn)
        #expect(question.listen.timeout == nil && question.listen.speechTimeout == nil)
        #expect(question.maxAttempts == 3)
        #expect(program[question.noInput].rungs.count >= 2)
        #expect(program[question.noMatch].rungs.count >= 2)
        // Silence is never silent, and no call drops without a word.
        #expect(program.name(question.giveUp) == "built-in:goodbye")
        #expect(program.states.map(\.name) == ["menu", "bye", "built-in:goodbye"])
        #expect(program.states[2].exit == .goto(.hangup))
    }

    /// Who may not read a list may not read what was chosen from it.
    @Test func aChoiceFromASensitiveListIsSensitive() throws {
        let program = try compiled(
            Self.head + """
                slots:
                  accounts: {type: list, default: [savings, checking], sensitive: yes}
                  towns: {type: list, default: [Troy, Utica]}
                  account: {type: choice, from: accounts}
                  town: {type: choice, from: towns}
                give_up: bye
                states:
                  menu:
                    say: Which account?
                    ask: account
                    goto: where
                  where:
                    say: Which town?
                    ask: town
                    goto: bye
                  bye:
                    say: Goodbye.
                    goto: hangup
                """
        )
        #expect(program.slots.filter(\.isSensitive).map(\.name) == ["accounts", "account"])
    }

    @Test func theStateOverridesTheScript() throws {
        let program = try compiled(
            Self.head + """
                listen: {input: [speech, keys], timeout: 7s, hints: [alpha], barge_in: no}
                no_input: [Hello?]
                no_match: [Pardon?]
                max_attempts: 2
                give_up: bye
                states:
                  menu:
                    say: Shall I go on?
                    choices: {"yes": own, "no": bye}
                  own:
                    say: And now?
                    choices: {"yes": menu, "no": bye}
                    listen: {input: speech, hints: [beta], timeout: 9s}
                    no_input: [Still there?]
                    max_attempts: 4
                    give_up: sorry
                  sorry:
                    say: Sorry, goodbye.
                    goto: hangup
                  bye:
                    say: Goodbye.
                    goto: hangup
                """
        )
        let menu = try program.question("menu")
        let own = try program.question("own")
        #expect(menu.listen.keys && !own.listen.keys)
        #expect([menu.listen.timeout, own.listen.timeout] == [7, 9])
        #expect(!menu.listen.bargeIn && !own.listen.bargeIn)
        #expect([menu.listen.hints[0].first, own.listen.hints[0].first] == ["alpha", "beta"])
        #expect([menu.maxAttempts, own.maxAttempts] == [2, 4])
        #expect([menu.giveUp, own.giveUp].map(program.name) == ["bye", "sorry"])
        #expect(menu.noMatch == own.noMatch, "equal ladders are one")
        #expect(menu.noInput != own.noInput)
        #expect(program.ladders.count == 3)
    }

    @Test func globalsFollowTheStatesOwnChoices() throws {
        let program = try compiled(
            Self.head + """
                globals: {goodbye: bye, help: help, repeat: repeat}
                states:
                  menu:
                    say: Shall I go on?
                    choices: {"yes": kept, help: own_help}
                  kept:
                    say: And now?
                    choices: {"yes": alone}
                    globals: [goodbye]
                  alone:
                    say: And then?
                    choices: {"yes": menu}
                    globals: none
                  own_help:
                    say: Say yes.
                    goto: menu
                  help:
                    say: Say something.
                    goto: back
                  bye:
                    say: Goodbye.
                    goto: hangup
                """
        )
        #expect(
            program.ways(try program.question("menu")) == [
                "yes -> kept", "help -> own_help", "goodbye -> bye", "repeat -> repeat",
            ])
        #expect(program.ways(try program.question("kept")) == ["yes -> alone", "goodbye -> bye"])
        #expect(program.ways(try program.question("alone")) == ["yes -> menu"])
        #expect(try program.question("menu").choices.map(\.scope) == [.local, .local, .global, .global])
    }

    @Test func aMachineIsNeverTakenForAPerson() throws {
        let states = """
            states:
              menu:
                say: Goodbye.
                goto: hangup
              robot:
                say: Please call us.
                goto: hangup
            """
        func start(_ text: String) throws -> [String] {
            let program = try compiled("callscript: 1\nname: tiny\n\(text)\n\(states)")
            let start = program.start
            return [start.inbound, start.human, start.machine, start.fax, start.unknown].map(program.name)
        }
        #expect(try start("start: menu") == ["menu", "menu", "menu", "menu", "menu"])
        #expect(try start("start: {human: menu, machine: robot}") == ["menu", "menu", "robot", "hangup", "menu"])
        #expect(try start("start: {inbound: menu, human: robot}") == ["menu", "robot", "hangup", "hangup", "robot"])
        #expect(try start("start: {human: menu, unknown: robot}") == ["menu", "menu", "robot", "hangup", "robot"])
    }
}
