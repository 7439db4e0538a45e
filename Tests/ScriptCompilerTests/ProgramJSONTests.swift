import CallProgram
import Foundation
import Testing

/// A stored program: the same text for the same program, and a clear word when it cannot be run.
@Suite struct ProgramJSONTests {
    private let program: Program = {
        var program = Program(
            name: "tiny", languages: [Language(tag: "en-US", voice: "Polly.Joanna"), Language(tag: "es-ES")],
            states: [
                State(
                    name: "greeting",
                    body: [
                        .set(SlotID(0), .binary(.add, .slot(SlotID(0)), .literal(.number(1)))),
                        .say(Prompt(versions: [[PromptPart(.text(Template("Hello")))], [PromptPart(.pause(500))]])),
                    ],
                    exit: .branch(
                        [.init(condition: .binary(.greater, .slot(SlotID(0)), .literal(.number(3))), target: .hangup)],
                        otherwise: .state(StateID(1)))),
                State(
                    name: "menu",
                    exit: .question(
                        Question(
                            listen: Listen(speech: true, keys: true, hints: [["sales"], ["ventas"]]),
                            choices: [.init(intent: IntentID(0), scope: .local, keys: "1", target: .back)],
                            noInput: LadderID(0), noMatch: LadderID(0), giveUp: .hangup))),
            ],
            start: Start(.state(StateID(0))))
        program.slots = [
            Slot(
                name: "tries", type: .number(min: 0, max: Number(string: "9.5"), whole: false), defaultValue: .number(0)
            )
        ]
        program.intents = [Intent(name: "sales", phrases: [["sales"], ["ventas"]], labels: ["sales", "ventas"])]
        program.ladders = [Ladder(rungs: [.init(say: Prompt([PromptPart(.text(Template("Hello?")))]))])]
        return program
    }()

    @Test func comesBackAsItWas() throws {
        let data = try program.encoded()
        #expect(try Program.decode(from: data) == program)
        #expect(try Program.decode(from: data).encoded() == data)
    }

    @Test func anotherVersionIsRefused() throws {
        var other = program
        other.version = 7
        let error = #expect(throws: ProgramFileError.self) { try Program.decode(from: other.encoded()) }
        #expect(
            error?.description == """
                this call script was compiled in version 7 of the program form, and this callscript runs version 1; \
                compile it again from its script
                """)
    }

    @Test func otherFilesAreRefused() throws {
        #expect(throws: ProgramFileError.notAProgram) { try Program.decode(from: Data("callscript: 1".utf8)) }
        #expect(throws: ProgramFileError.notAProgram) { try Program.decode(from: Data(#"{"name": "x"}"#.utf8)) }
        var text = String(decoding: try program.encoded(), as: UTF8.self)
        text.replace("\"exit\":{\"question\"", with: "\"exit\":{\"riddle\"")
        let error = #expect(throws: ProgramFileError.self) { try Program.decode(from: Data(text.utf8)) }
        #expect(error?.description.contains("damaged at states.1.exit") == true)
    }

    /// Readers of JSON bound how deep it nests; the longest computation that can be written must still fit.
    @Test func theLongestComputationComesBack() throws {
        let sum = (0..<300).reduce(CallProgram.Expression.slot(SlotID(0))) { sum, _ in
            .binary(.subtract, sum, .literal(.number(1)))
        }
        let nested = (0..<40).reduce(sum) { inner, _ in .call(.round, [inner, .negate(.fact(.callTurns))]) }
        var deep = program
        deep.states[0].body = [.set(SlotID(0), .template(Template([.text("so "), .value(nested)])))]
        let comesBack = try Program.decode(from: deep.encoded()) == deep
        #expect(comesBack)
    }

    @Test(arguments: [
        "[]", #"[{"not":{}}]"#, #"[{"call":{"_0":"round","_1":3}}]"#, #"[{"fact":{"_0":"now"}},{"fact":{"_0":"now"}}]"#,
    ])
    func stepsThatMakeNoWholeAreRefused(_ steps: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CallProgram.Expression.self, from: Data(steps.utf8))
        }
    }
}
