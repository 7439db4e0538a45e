import CallProgram
import CallProofs
import ProgramTestSupport
import Testing

struct NothingLeaksTests {
    /// A vault that asks for a PIN, and what it does with it.
    private static func vault(_ draw: (inout Sketch) -> Void) -> (leaks: [String], exceptions: [String]) {
        var sketch = Sketch()
        sketch.giveUp = "farewell"
        sketch.slot("pin", .digits(length: 4...4))
        sketch.slot("cards", .list(of: .text), value: .list([.text("4111")]))
        for index in sketch.program.slots.indices {
            sketch.program.slots[index].isSensitive = true
            sketch.program.slots[index].confirm = .never
        }
        for name in ["copy", "other", "third"] {
            sketch.slot(name, .text(minLength: nil, maxLength: nil, pattern: nil), value: .text(""))
        }
        sketch.intent("help", "help")
        sketch.state("door", say("Your PIN, please."), choices: [], ask: ("pin", "known"))
        draw(&sketch)
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let program = sketch.done()
        let proof = Prover(program).prove().proofs[4]
        let leaks = proof.refutations.map { refutation in
            guard case .leaks(let slot, let leak) = refutation.fault else { return "\(refutation.fault)" }
            let spot =
                switch refutation.spot {
                case .slot(let slot): "by \(program[slot].name)"
                case .assignment(let slot): "into \(program[slot].name)"
                default: "\(refutation.spot)"
                }
            return "\(program[slot].name) \(leak) \(spot) in \(program[refutation.state].name)"
        }
        #expect((proof.verdict == .proved) == leaks.isEmpty)
        guard case .exceptions(let exceptions)? = proof.bound else { return (leaks, []) }
        return (leaks, exceptions)
    }

    private static let (pin, cards, copy, other, third) = (SlotID(0), SlotID(1), SlotID(2), SlotID(3), SlotID(4))

    @Test func whatIsNamedHidesNothingElse() {
        let found = Self.vault {
            $0.state(
                "known", say("It is ", .value(.slot(Self.pin)), ", and I heard ", .value(.fact(.heardText)), "."),
                say("Again: ", .value(.spoken(Self.pin)), "."), goto: "farewell")
        }
        #expect(found.leaks == ["pin speech heard in known"])
        #expect(found.exceptions == ["pin is spoken in known"])
    }

    @Test func everyExceptionOfAStateIsListed() {
        let found = Self.vault {
            $0.state(
                "known", say(.value(.slot(Self.pin)), " and ", .value(.call(.join, [.slot(Self.cards)]))),
                goto: "farewell")
        }
        #expect(found.leaks == [])
        #expect(found.exceptions == ["cards is spoken in known", "pin is spoken in known"])
    }

    /// The copy is no less a copy for the slot that stands beside it.
    @Test func aCopyBesideItsSlotIsNotNamed() {
        let found = Self.vault {
            $0.state(
                "known", .set(Self.copy, .slot(Self.pin)),
                say(.value(.call(.default, [.slot(Self.copy), .slot(Self.pin)]))), goto: "farewell")
        }
        #expect(found.leaks == ["pin log into copy in known", "pin speech by copy in known"])
        #expect(found.exceptions == ["pin is spoken in known"])
    }

    /// `failed` is come to only because other proofs do not hold.
    @Test func whatComesAfterAFailureIsFollowed() {
        func failing(_ draw: (inout Sketch) -> Void) -> [String] {
            Self.vault {
                $0.slot("caller", .text(minLength: nil, maxLength: nil, pattern: nil))
                draw(&$0)
                $0.state("failed", say("You said ", .value(.fact(.heardText)), "."), goto: "farewell")
                $0.program.events.error = .state(StateID($0.program.states.count - 1))
            }.leaks
        }
        #expect(
            failing { $0.state("known", say("Hello, ", .value(.slot(SlotID(5))), "."), goto: "farewell") }
                == ["pin speech heard in failed"])
        #expect(
            failing {
                $0.state("known", say("Hello."), goto: "round")
                $0.state("round", goto: "known")
            } == ["pin speech heard in failed"])
        #expect(failing { $0.state("known", say("Hello."), goto: "farewell") } == [])
    }

    /// Against the order in which they are made.
    @Test func copiesOfCopiesAreFollowed() {
        let found = Self.vault {
            $0.state(
                "known", .set(Self.third, .slot(Self.other)), .set(Self.other, .slot(Self.copy)),
                .set(Self.copy, .call(.trim, [.slot(Self.pin)])), goto: "farewell")
        }
        #expect(
            found.leaks == [
                "pin log into third in known", "pin log into other in known", "pin log into copy in known",
            ])
    }

    @Test func itemsOfASensitiveListAreSensitive() {
        func reading(_ say: Expression) -> (leaks: [String], exceptions: [String]) {
            Self.vault {
                let list = Each(
                    list: .slot(Self.cards), say: [PromptPart(.text(Template([.value(say)])))], atMost: 5,
                    more: [[PromptPart(.text(Template("There are more.")))]])
                $0.state("known", .say(Prompt([PromptPart(.each(list))])), goto: "farewell")
            }
        }
        #expect(reading(.local(.item)).exceptions == ["cards is spoken in known"])
        #expect(reading(.call(.upper, [.local(.item)])).exceptions == ["cards is spoken in known"])
        #expect(reading(.local(.position)).exceptions == [])
    }

    /// The choice at `menu` is another answer; a rung there after silence still has the PIN.
    @Test func onlyWhatWasHeardLastIsHeard() {
        let found = Self.vault {
            $0.state(
                "known", say("What now?"),
                choices: [.init("help", set: [("copy", .fact(.heardText))], goto: "farewell")])
            $0.noInput = [Ladder.Rung(say: Prompt([PromptPart(.text(Template([.value(.fact(.heardText))])))]))]
        }
        #expect(found.leaks == ["pin speech heard in door", "pin speech heard in known"])
    }

    @Test func aRungTellsOfAnAnswerThatWasNotUnderstood() {
        let found = Self.vault {
            $0.state("known", say("Thank you."), choices: [.init("help", goto: "farewell")])
            $0.noMatch = [Ladder.Rung(say: Prompt([PromptPart(.text(Template([.value(.fact(.heardText))])))]))]
        }
        #expect(found.leaks == ["pin speech heard in door"])
    }

    @Test func whatIsReadBackIsAnException() {
        func asking(_ confirm: Slot.Confirm, speech: Bool) -> [String] {
            Self.vault {
                $0.listen = Listen(speech: speech, keys: true)
                $0.program.slots[0].confirm = confirm
                $0.state("known", say("Thank you."), goto: "farewell")
            }.exceptions
        }
        #expect(asking(.always, speech: false) == ["pin may be read back in door"])
        #expect(asking(.lowConfidence, speech: true) == ["pin may be read back in door"])
        #expect(asking(.lowConfidence, speech: false) == [])
        #expect(asking(.never, speech: true) == [])
    }
}

/// Foundation has an `Expression` of its own.
private typealias Expression = CallProgram.Expression
