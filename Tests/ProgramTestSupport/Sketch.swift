package import CallProgram

/// A program drawn by hand: states, intents and slots by their names, ids found when it is done.
package struct Sketch {
    package var program = Program(
        name: "sketch", languages: [Language(tag: "en-US", voice: "Polly.Joanna")], states: [], start: Start(.hangup))
    package var globals: [Choice] = []
    package var noInput: [Ladder.Rung] = [rung("Are you still there?"), rung("I cannot hear you.")]
    package var noMatch: [Ladder.Rung] = [rung("Sorry?"), rung("Sorry, once more?")]
    package var listen = Listen(speech: true, keys: true)
    package var maxAttempts = 3
    package var giveUp = "hangup"

    package struct Choice {
        package var intent: String
        package var keys: String?
        package var language: Int?
        package var set: [(String, CallProgram.Expression)] = []
        package var goto: String

        package init(
            _ intent: String, key: String? = nil, language: Int? = nil, set: [(String, CallProgram.Expression)] = [],
            goto: String
        ) {
            (self.intent, keys, self.language, self.set, self.goto) = (intent, key, language, set, goto)
        }
    }

    package init() {}

    private var exits: [(Sketch) -> Exit] = []

    package mutating func intent(_ name: String, _ phrases: String..., label: String? = nil) {
        program.intents.append(
            Intent(
                name: name, phrases: program.languages.map { _ in phrases + [name] },
                labels: program.languages.map { _ in label ?? name }))
    }

    package mutating func slot(_ name: String, _ type: SlotType, value: Value? = nil, input: Slot.Input = .none) {
        program.slots.append(Slot(name: name, type: type, defaultValue: value, input: input))
    }

    /// A state that goes on at once.
    package mutating func state(_ name: String, _ body: Instruction..., goto target: String) {
        add(name, body) { .goto($0.target(target)) }
    }

    package mutating func state(
        _ name: String, _ body: Instruction..., when arms: [(CallProgram.Expression, String)], else other: String
    ) {
        add(name, body) { sketch in
            .branch(
                arms.map { Exit.Arm(condition: $0.0, target: sketch.target($0.1)) }, otherwise: sketch.target(other))
        }
    }

    package mutating func state(_ name: String, _ body: Instruction..., reject reason: Exit.RejectReason) {
        add(name, body) { _ in .reject(reason) }
    }

    /// A state that hands the line over.
    package mutating func state(
        _ name: String, _ body: Instruction..., carrier verb: CarrierVerb, goto target: String,
        on ways: [(String, String)] = []
    ) {
        add(name, body) { sketch in
            var outcomes = Outcomes(normal: sketch.target(target))
            for (outcome, target) in ways {
                if let outcome = Outcome(written: outcome) {
                    outcomes.ways.append(.init(outcome, sketch.target(target)))
                } else {
                    outcomes.otherwise = sketch.target(target)
                }
            }
            return .carrier(verb, outcomes)
        }
    }

    /// A state that waits.
    package mutating func state(
        _ name: String, _ body: Instruction..., choices: [Choice], ask: (slot: String, goto: String)? = nil,
        otherwise: String? = nil, listen: Listen? = nil
    ) {
        add(name, body) { sketch in
            var question = Question(
                listen: listen ?? sketch.listen,
                choices: choices.map { sketch.choice($0, .local) } + sketch.globals.map { sketch.choice($0, .global) },
                noInput: LadderID(0), noMatch: LadderID(1), maxAttempts: sketch.maxAttempts,
                giveUp: sketch.target(sketch.giveUp))
            question.ask = ask.map { Question.Ask(slot: sketch.slot($0.slot), target: sketch.target($0.goto)) }
            question.otherwise = otherwise.map(sketch.target)
            return .question(question)
        }
    }

    private mutating func add(_ name: String, _ body: [Instruction], _ exit: @escaping (Sketch) -> Exit) {
        program.states.append(State(name: name, body: body, exit: .goto(.hangup)))
        exits.append(exit)
    }

    /// The program; a call begins in its first state.
    package func done() -> Program {
        var program = program
        if case .hangup = program.start.inbound { program.start = Start(.state(StateID(0))) }
        program.ladders = [Ladder(rungs: noInput), Ladder(rungs: noMatch)]
        for (index, exit) in exits.enumerated() { program.states[index].exit = exit(self) }
        return program
    }

    package func target(_ name: String) -> Target {
        switch name {
        case "hangup": .hangup
        case "repeat": .repeat
        case "back": .back
        default: .state(StateID(program.states.firstIndex { $0.name == name }!))
        }
    }

    package func slot(_ name: String) -> SlotID { SlotID(program.slots.firstIndex { $0.name == name }!) }

    private func choice(_ choice: Choice, _ scope: Question.Choice.Scope) -> Question.Choice {
        Question.Choice(
            intent: IntentID(program.intents.firstIndex { $0.name == choice.intent }!), scope: scope, keys: choice.keys,
            set: choice.set.map { Question.Assignment(slot: slot($0.0), value: $0.1) },
            language: choice.language.map { LanguageID($0) }, target: target(choice.goto))
    }
}

package func say(_ text: String) -> Instruction { .say(Prompt([PromptPart(.text(Template(text)))])) }

package func say(_ segments: Template.Segment...) -> Instruction {
    .say(Prompt([PromptPart(.text(Template(segments)))]))
}

package func say(parts: PromptPart...) -> Instruction { .say(Prompt(parts)) }

package func rung(_ text: String, repeatsQuestion: Bool = true) -> Ladder.Rung {
    Ladder.Rung(say: Prompt([PromptPart(.text(Template(text)))]), repeatsQuestion: repeatsQuestion)
}

extension Template.Segment: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}
