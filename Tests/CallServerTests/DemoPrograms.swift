import CallInterpreter
import CallProgram
import CallServer
import Foundation

/// Small programs built by hand.
enum DemoPrograms {
    /// Greets, tells the time, says goodbye.
    static let assistant: Program = {
        let english = Language(tag: "en-US", voice: "Polly.Joanna")
        let assist = Exit.question(
            Question(
                listen: Listen(speech: true, keys: true, hints: [["help"]]),
                choices: [
                    .init(intent: IntentID(0), scope: .local, keys: "1", target: .state(StateID(2))),
                    .init(intent: IntentID(1), scope: .global, keys: "9", target: .state(StateID(3))),
                ],
                noInput: LadderID(0), noMatch: LadderID(0), giveUp: .state(StateID(3))))
        var program = Program(
            name: "assistant", languages: [english],
            states: [
                State(name: "greeting", body: [say("Hello! How can I help you?")], exit: .goto(.state(StateID(1)))),
                State(name: "assist", exit: assist),
                State(name: "tell_time", body: [say("It is noon.")], exit: .goto(.state(StateID(1)))),
                State(name: "farewell", body: [say("Goodbye.")], exit: .goto(.hangup)),
                State(name: "voicemail", body: [say("Please call back.")], exit: .goto(.hangup)),
            ],
            start: Start(.state(StateID(0))))
        program.start.machine = .state(StateID(4))
        program.intents = [
            Intent(name: "time", phrases: [["what time is it", "tell me the time"]], labels: ["the time"]),
            Intent(name: "goodbye", phrases: [["goodbye", "bye"]], labels: ["goodbye"]),
        ]
        program.ladders = [Ladder(rungs: [.init(say: Prompt([PromptPart(.text(Template("Are you there?")))]))])]
        return program
    }()

    /// Takes inputs, detects machines while it talks, plays a sound.
    static let reminder: Program = {
        var program = assistant
        program.name = "reminder"
        program.numbers = ["+15550002222"]
        program.slots = [
            Slot(name: "patient", type: .text(minLength: nil, maxLength: 40, pattern: nil), input: .required),
            Slot(name: "visits", type: .number(min: 1, max: 9, whole: true), input: .optional),
            Slot(
                name: "pin", type: .text(minLength: nil, maxLength: nil, pattern: nil), input: .optional,
                isSensitive: true),
            Slot(name: "inside", type: .yesNo),
        ]
        program.states[0].body = [
            .say(
                Prompt([
                    PromptPart(.play(Template("sounds/chime one.wav"))),
                    PromptPart(.text(Template([.text("Good day, "), .value(.slot(SlotID(0))), .text(".")]))),
                ]))
        ]
        program.events.machine = .state(StateID(4))
        program.outbound.machineDetection = .waitForBeep
        program.outbound.async = true
        program.outbound.ringTimeout = 25
        return program
    }()

    /// As it answers a caller, who brings no values.
    static let reminderForCallers: Program = {
        var program = reminder
        program.slots[0].defaultValue = .text("friend")
        return program
    }()

    private static func say(_ text: String) -> Instruction { .say(Prompt([PromptPart(.text(Template(text)))])) }
}
