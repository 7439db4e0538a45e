import CallProgram
import CallProofs
import CallSimulator

/// What callers and the world may do so that a call takes the steps of a counter-example.
struct CounterExampleMoves {
    /// At a place where the call waits.
    struct Move {
        /// The likeliest first.
        var alternatives: [[CallerAction]]
        /// How far along the way the call must be before anybody acts again.
        var leadsTo: Int
    }

    /// A state that the call comes to.
    struct Place {
        var state: StateID
        /// Its question is only said again, which may be told or not.
        var isSaidAgain: Bool
    }

    private(set) var moves: [Move] = []
    private(set) var way: [Place] = []
    /// What comes of messages, which nobody waits for.
    private(set) var stubs: [String: [WorkStub]] = [:]

    private let program: Program
    private let likely: LikelyValues
    private let answers: MadeUpAnswers

    /// A circle is gone round twice, so that it can be seen.
    init(_ example: CounterExample, in program: Program, _ likely: LikelyValues, today: CalendarDate) {
        self.program = program
        self.likely = likely
        answers = MadeUpAnswers(program: program, likely: likely, today: today)
        let round = example.circle.map { Array(example.steps[$0...]) } ?? []
        for step in example.steps + round { add(step) }
        if stubs.values.joined().allSatisfy({ !$0.fails }) { stubs = [:] }
    }

    private mutating func add(_ step: CounterExample.Step) {
        if let from = step.from {
            if case .work(let work, _) = program[from].exit, case .message = work.kind {
                if case .comesOut(let outcome) = step.act {
                    stubs[program[from].name, default: []].append(WorkStub(fails: outcome == .failed))
                }
            } else {
                let alternatives = self.alternatives(of: step, in: program[from])
                if !alternatives.isEmpty { moves.append(Move(alternatives: alternatives, leadsTo: way.count)) }
            }
        }
        guard let to = step.to else { return }
        way.append(Place(state: to, isSaidAgain: !step.enters))
        if !moves.isEmpty { moves[moves.count - 1].leadsTo = way.count }
    }

    private func alternatives(of step: CounterExample.Step, in state: State) -> [[CallerAction]] {
        switch state.exit {
        case .question(let question): return alternatives(of: step.act, at: question)
        case .carrier(let verb, _):
            if case .comesOut(let outcome) = step.act { return acts(verb, outcome).map { [.line($0)] } }
            return step.act == .hangsUp ? [[.line(.recording(duration: 10, digits: "hangup"))]] : others(step.act)
        case .work(let work, _):
            if case .comesOut(let outcome) = step.act {
                return MadeUpWork(program: program, likely: likely).stubs(for: work, outcome).map { [.work($0)] }
            }
            return others(step.act)
        case .goto, .branch, .reject, .run: return others(step.act)
        }
    }

    private func alternatives(of act: Act, at question: Question) -> [[CallerAction]] {
        switch act {
        case .chooses(let place):
            let chosen = question.choices[place]
            let others = question.choices.filter { $0.answer != nil && chosen.answer != nil && $0 != chosen }
            return ([chosen] + others).flatMap { ways(to: $0, at: question) }.map { confirmed($0, question) }
        case .answers:
            guard let ask = question.ask else { return [] }
            return answers.answers(to: ask, question.listen).flatMap { unsure($0, question) }
                .map { confirmed($0, question) }
        case .saysOtherwise:
            let words = ["something else"] + likely[.fact(.heardText)].map(\.written)
            return words.flatMap { unsure(.say($0, confidence: nil), question) }.map { [$0] }
        case .turnsPage: return [[question.listen.keys ? .press("*") : .say("more", confidence: nil)]]
        case .givesUp:
            // One silence for each rung, and one more.
            let silences = min(program[question.noInput].rungs.count, max(0, question.maxAttempts)) + 1
            return [[CallerAction](repeating: .silence, count: silences)]
        default: return others(act)
        }
    }

    /// Phrases and keys.
    private func ways(to choice: Question.Choice, at question: Question) -> [CallerAction] {
        let intent = program[choice.intent]
        var ways: [CallerAction] = []
        if question.listen.keys, let keys = choice.keys { ways.append(.press(keys)) }
        if question.listen.speech {
            let phrases = (intent.phrases.first ?? []) + [intent.name.replacing("_", with: " ")]
            ways += phrases.prefix(3).flatMap { unsure(.say($0, confidence: nil), question) }
        }
        return ways
    }

    /// The same as a recogniser may give it, where the script asks how sure that was.
    private func unsure(_ action: CallerAction, _ question: Question) -> [CallerAction] {
        guard case .say(let words, _) = action else { return [action] }
        let bands = likely[.fact(.heardConfidence)].compactMap { value -> Double? in
            if case .number(let number) = value, let band = Double("\(number)"), (0...1).contains(band) {
                band
            } else {
                nil
            }
        }
        return [action] + bands.map { .say(words, confidence: $0) }
    }

    /// What is read back is confirmed; a call that has gone on by then is not asked.
    private func confirmed(_ answer: CallerAction, _ question: Question) -> [CallerAction] {
        guard question.ask != nil else { return [answer] }
        return [answer, question.listen.speech ? .say("yes", confidence: nil) : .press("1")]
    }

    private func acts(_ verb: CarrierVerb, _ outcome: Outcome) -> [CarrierAct] {
        func lengths(_ fact: Fact, _ usual: Int) -> [Int] {
            [usual] + likely[.fact(fact)].compactMap { Int($0.written) }.filter { $0 > 0 }
        }
        switch (verb, outcome) {
        case (.transfer, .busy): return [.transfer(.busy, duration: CarrierAct.talk)]
        case (.transfer, .noAnswer): return [.transfer(.noAnswer, duration: CarrierAct.talk)]
        case (.transfer, .failed): return [.transfer(.failed, duration: CarrierAct.talk)]
        case (.transfer, _):
            return lengths(.transferDuration, CarrierAct.talk).map { .transfer(.answered, duration: $0) }
        case (.record, .silence): return [.recording(duration: 0, digits: "")]
        case (.record, _): return lengths(.recordingDuration, 10).map { .recording(duration: $0, digits: "") }
        case (.enqueue, .queueFull): return [.queue(.full)]
        case (.enqueue, .left): return [.queue(.left)]
        case (.enqueue, .failed): return [.queue(.failed)]
        case (.enqueue, _): return [.queue(.bridged)]
        case (.connect, _), (.markup, _): return [.returned([:])]
        }
    }

    /// What can befall a call anywhere.
    private func others(_ act: Act) -> [[CallerAction]] {
        switch act {
        case .isJudged: [[.machine(AnsweredBy(rawValue: "machine_start"))]]
        case .isOver: [[.hangUp]]
        default: []
        }
    }
}
