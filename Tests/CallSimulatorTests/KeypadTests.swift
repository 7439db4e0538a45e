import Testing
import TwiML

@testable import CallSimulator

@Suite struct KeypadTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var pressed: String
        var numDigits: Int?
        var finishOnKey: String?
        var posted: String
        var loses = false
        var testDescription: String { "\(pressed) → \(posted)" }
    }

    @Test(arguments: [
        Example(pressed: "12", posted: "12"),
        Example(pressed: "12#", posted: "12"),
        Example(pressed: "12#34", posted: "12", loses: true),
        Example(pressed: "#", posted: ""),
        Example(pressed: "#", finishOnKey: "", posted: "#"),
        Example(pressed: "1*2", finishOnKey: "*", posted: "1", loses: true),
        Example(pressed: "1234", numDigits: 2, posted: "12", loses: true),
        Example(pressed: "12#", numDigits: 2, posted: "12"),
        Example(pressed: "1", numDigits: 2, posted: "1"),
    ])
    func posts(_ example: Example) {
        var gather = Gather(speech: false, keys: true, action: "/")
        gather.numDigits = example.numDigits
        gather.finishOnKey = example.finishOnKey
        let keypad = Keypad(example.pressed, at: gather)
        #expect(keypad.posted == example.posted)
        #expect(keypad.hasLostKeys == example.loses)
    }
}
