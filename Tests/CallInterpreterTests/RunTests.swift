import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// A script within a script: its slots begin anew, what it saves comes back, and the call finds its way out.
@Suite struct RunTests {
    /// `greeting` runs `inner/ask`, which asks for a name and comes back; `help` leads back to either question.
    private static func program(entry: String = "inner/ask") -> Program {
        var sketch = Sketch()
        sketch.intent("help", "help me")
        sketch.intent("again", "once more")
        sketch.slot("name", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.slot("inner/tries", .number(min: nil, max: nil, whole: false), value: .number(2))
        sketch.slot("inner/name", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.state("greeting", say("Welcome."), goto: "hangup")
        sketch.state(
            "menu", say("Hello ", .value(.slot(sketch.slot("name"))), "."),
            choices: [.init("again", goto: "greeting"), .init("help", goto: "repeat")])
        sketch.state(
            "inner/ask", say("You have ", .value(.slot(sketch.slot("inner/tries"))), " tries."),
            choices: [.init("help", goto: "inner/help")], ask: ("inner/name", "hangup"))
        sketch.state("inner/help", say("Say your name."), goto: "back")
        var program = sketch.done()
        let run = Run(
            entry: .state(StateID(program.states.firstIndex { $0.name == entry }!)), fresh: [SlotID(1), SlotID(2)],
            with: [.init(slot: SlotID(1), value: .literal(.number(5)))], save: [.init(from: SlotID(2), to: SlotID(0))],
            next: .state(StateID(1)))
        program.states[0].exit = .run(run)
        if case .question(var question) = program.states[2].exit {
            question.ask?.target = .return
            question.choices[0].scope = .global
            question.script = 1
            program.states[2].exit = .question(question)
        }
        program.intents.append(Intent(name: "help", phrases: [["help me", "help"]], labels: ["help"]))
        program.intents[2].script = 1
        if case .question(var question) = program.states[2].exit {
            question.choices[0].intent = IntentID(2)
            program.states[2].exit = .question(question)
        }
        return program
    }

    @Test func givesRunsAndSaves() {
        var caller = Caller(Self.program())
        #expect(caller.hears == "Welcome. You have 5 tries.")
        #expect(caller.session.returns == [Return(state: StateID(0), interrupted: nil)])
        #expect(caller.says("Ann Lee") == "Hello Ann Lee.")
        #expect(caller.session.returns == [])
        #expect(caller.says("once more") == "Welcome. You have 5 tries.")
        #expect(caller.session.slots[2] == nil)
    }

    @Test func goesBackInsideTheScriptThatIsRun() {
        var caller = Caller(Self.program())
        #expect(caller.says("help me") == "Say your name. You have 5 tries.")
        #expect(caller.says("Ann Lee") == "Hello Ann Lee.")
    }

    @Test func comesBackToACallerWhoReturnsTwice() {
        var caller = Caller(Self.program())
        caller.says("Ann Lee")
        #expect(caller.says("help") == "Hello Ann Lee.")
        #expect(caller.session.returns == [])
    }

    @Test func repeatsAQuestionOfTheScriptThatIsRunWithItsWayBack() {
        var program = Self.program()
        // Back in the script that runs it, the last question is still the inner one.
        if case .run(var run) = program.states[0].exit {
            run.next = .repeat
            program.states[0].exit = .run(run)
        }
        var caller = Caller(program)
        #expect(caller.says("Ann Lee") == "Welcome. You have 5 tries.")
        #expect(caller.session.returns.count == 1)
    }

    @Test func returnsFromNowhereToTheEnd() {
        var program = Self.program()
        program.start = Start(.return)
        #expect(Caller(program).ending == .hangup)
    }

    @Test func aHandMadeCircleTraps() {
        var program = Self.program()
        if case .run(var run) = program.states[0].exit {
            run.entry = .state(StateID(0))
            program.states[0].exit = .run(run)
        }
        #expect(Caller(program).ending == .error)
    }

    @Test func anErrorInsideLeavesTheScript() {
        var program = Self.program()
        program.events.error = .state(StateID(3))
        program.states[3].exit = .goto(.return)
        program.states[2].body = [.set(SlotID(1), .binary(.divide, .literal(.number(1)), .literal(.number(0))))]
        #expect(Caller(program).ending == .hangup)
    }
}
