import CallInterpreter
import CallProgram
import CallSimulator
import Foundation

/// Small programs that the tests of this folder talk to.
enum ExamplePrograms {
    /// The assistant of the language's first page, cut short: speech only, a machine's branch, a late verdict.
    static let assistant: Program = {
        let (greeting, assist, tellTime, voicemail, farewell) = (0, 1, 2, 3, 4)
        var program = Program(
            name: "assistant", languages: [Language(tag: "en-US", voice: "Polly.Joanna")],
            states: [
                state("greeting", "Hello! How can I help you?", .goto(to(assist))),
                State(
                    name: "assist",
                    exit: .question(
                        question(
                            Listen(speech: true, keys: false, hints: [[]]),
                            [
                                .init(intent: IntentID(0), scope: .local, target: to(tellTime)),
                                .init(intent: IntentID(1), scope: .local, target: to(greeting)),
                                .init(intent: IntentID(2), scope: .global, target: to(farewell)),
                            ], giveUp: to(farewell)))),
                State(
                    name: "tell_time",
                    body: [
                        .say(
                            Prompt([
                                PromptPart(
                                    .text(
                                        Template([
                                            .text("The current time is "), .value(.call(.time, [.fact(.now)])),
                                            .text("."),
                                        ])))
                            ]))
                    ], exit: .goto(to(assist))),
                State(
                    name: "voicemail",
                    body: [
                        .say(
                            Prompt([
                                PromptPart(.text(Template("Please call us back."))), PromptPart(.pause(1000)),
                                PromptPart(.play(Template("sounds/bell.mp3"))),
                                PromptPart(.ssml(Template("Thank <emphasis>you</emphasis>."))),
                            ]))
                    ], exit: .goto(.hangup)),
                state("farewell", "Goodbye.", .goto(.hangup)),
            ],
            start: Start(
                inbound: to(greeting), human: to(greeting), machine: to(voicemail), fax: .hangup,
                unknown: to(greeting)))
        program.timeZone = "America/New_York"
        program.intents = [
            Intent(name: "time", phrases: [["what time is it", "tell me the time"]], labels: ["the time"]),
            Intent(name: "hello", phrases: [["hello", "good morning"]], labels: ["hello"]),
            Intent(name: "goodbye", phrases: [["goodbye", "thank you"]], labels: ["goodbye"]),
        ]
        program.ladders = [ladder("Are you still there?"), ladder("Sorry, I did not catch that.")]
        program.events.machine = to(voicemail)
        program.outbound.async = true
        return program
    }()

    /// Takes a number of nights by keys, greets a guest whose name is given, and keeps a secret.
    static let desk: Program = {
        let (askNights, askCode, done) = (0, 1, 2)
        var keys = Listen(speech: false, keys: true, hints: [[]])
        keys.numDigits = 2
        var nights = question(keys, [], giveUp: .hangup)
        nights.ask = .init(slot: SlotID(1), target: to(askCode))
        var code = question(Listen(speech: true, keys: true, hints: [[]]), [], giveUp: .hangup)
        code.ask = .init(slot: SlotID(2), target: to(done))
        var program = Program(
            name: "desk", languages: [Language(tag: "en-US")],
            states: [
                State(
                    name: "ask_nights",
                    body: [
                        .say(
                            Prompt([
                                PromptPart(
                                    .text(
                                        Template([
                                            .text("Welcome "), .value(.slot(SlotID(0))), .text(". How many nights?"),
                                        ])))
                            ]))
                    ], exit: .question(nights)),
                State(
                    name: "ask_code", body: [.say(Prompt([PromptPart(.text(Template("And your word?")))]))],
                    exit: .question(code)),
                state("done", "Done.", .goto(.hangup)),
            ], start: Start(to(askNights)))
        program.slots = [
            Slot(name: "guest", type: .text(minLength: nil, maxLength: 40, pattern: nil), input: .required),
            Slot(name: "nights", type: .number(min: 1, max: 30, whole: true)),
            Slot(name: "code", type: .text(minLength: nil, maxLength: nil, pattern: nil), isSensitive: true),
        ]
        program.ladders = [ladder("Are you still there?"), ladder("Sorry, I did not catch that.")]
        return program
    }()

    /// Fails as soon as it is called: a division by zero.
    static let broken: Program = {
        var program = Program(
            name: "broken", languages: [Language(tag: "en-US")],
            states: [
                State(
                    name: "divide",
                    body: [
                        .set(SlotID(0), .binary(.divide, .literal(.number(1)), .literal(.number(0))))
                    ], exit: .goto(.hangup))
            ], start: Start(to(0)))
        program.slots = [Slot(name: "share", type: .number(min: nil, max: nil, whole: false))]
        return program
    }()

    static let refusing = Program(
        name: "refusing", languages: [Language(tag: "en-US")], states: [State(name: "no", exit: .reject(.busy))],
        start: Start(to(0)))

    /// A quarter to four in New York.
    static let moment = Date(timeIntervalSince1970: 1_734_209_100)

    static func phone(_ program: Program, _ call: CallSetup = CallSetup(), inputs: [SlotID: Value] = [:])
        -> VirtualPhone
    {
        VirtualPhone(
            interpreter: Interpreter(program: program), call: call.facts, inputs: inputs, clock: { moment })
    }

    private static func to(_ index: Int) -> Target { .state(StateID(index)) }

    private static func state(_ name: String, _ words: String, _ exit: Exit) -> State {
        State(name: name, body: [.say(Prompt([PromptPart(.text(Template(words)))]))], exit: exit)
    }

    private static func ladder(_ words: String) -> Ladder {
        Ladder(rungs: [.init(say: Prompt([PromptPart(.text(Template(words)))]))])
    }

    private static func question(_ listen: Listen, _ choices: [Question.Choice], giveUp: Target) -> Question {
        Question(
            listen: listen, choices: choices, noInput: LadderID(0), noMatch: LadderID(1), giveUp: giveUp)
    }
}

extension CallSetup {
    static func outbound(answeredBy: AnsweredBy? = nil) -> CallSetup {
        var setup = CallSetup()
        setup.direction = .outbound
        setup.answeredBy = answeredBy
        return setup
    }
}
