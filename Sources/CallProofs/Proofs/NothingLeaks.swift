import CallProgram

/// The fifth proof: nothing sensitive leaves by log, address, model or speech, save where the script itself says so.
///
/// The interpreter masks sensitive slots wherever others read. A copy in a slot that is not sensitive is not masked, nor
/// is what was heard at a sensitive question.
struct NothingLeaks {
    private(set) var refutations: [Refutation] = []
    /// Where the script itself names a sensitive slot: `pin is spoken in known`. Each once.
    private(set) var exceptions: [String] = []
    private let program: Program
    private let flow: SensitiveFlow

    init(_ machine: CallMachine) {
        program = machine.program
        flow = SensitiveFlow(machine)
        guard program.slots.contains(where: \.isSensitive) else { return }
        var ways = NearestWays(machine)
        for state in flow.states { tell(state, &ways) }
    }

    private mutating func tell(_ state: Int, _ ways: inout NearestWays) {
        struct Told: Hashable {
            var leak: Refutation.Leak
            var spot: Refutation.Spot
        }
        var told: Set<Told> = []
        var excepted: Set<String> = []
        for outlet in outlets(of: state) {
            for source in outlet.sources {
                let spot: Refutation.Spot
                switch (outlet.taker, source.way) {
                case (let taker?, _): spot = .assignment(taker)
                case (nil, .named):
                    excepted.insert("\(program[source.origin].name) \(outlet.leak.told)")
                    continue
                case (nil, .copy(let slot)): spot = .slot(slot)
                case (nil, .heard): spot = .heard
                }
                guard told.insert(Told(leak: outlet.leak, spot: spot)).inserted else { continue }
                refutations.append(
                    Refutation(
                        fault: .leaks(source.origin, outlet.leak), state: StateID(state),
                        example: ways.example(to: state), spot: spot))
            }
        }
        if let slot = readBack(in: state) { excepted.insert("\(program[slot].name) may be read back") }
        exceptions += excepted.sorted().map { "\($0) in \(program.states[state].name)" }
    }

    /// `I have 4 0 7 7. Is that right?`
    private func readBack(in state: Int) -> SlotID? {
        guard case .question(let question) = program.states[state].exit, let ask = question.ask,
            program[ask.slot].isSensitive, question.mayReadBack(program[ask.slot])
        else { return nil }
        return ask.slot
    }

    /// A way out of the call, and what leaves by it.
    private struct Outlet {
        var leak: Refutation.Leak
        var sources: [SensitiveFlow.Source]
        /// The slot that takes it where it is written down.
        var taker: SlotID?
    }

    private func outlets(of state: Int) -> [Outlet] {
        var all: [Outlet] = []
        for assignment in flow.assignments(of: state) where !program[assignment.slot].isSensitive {
            let sources = flow.sources(of: assignment.value, heard: assignment.heard)
            all.append(Outlet(leak: .log, sources: sources, taker: assignment.slot))
        }
        let (entered, waiting) = (flow.heardOnEntry(of: state), flow.heardWhileWaiting(at: state))
        func say(_ prompt: Prompt, _ heard: SlotID?) {
            all.append(Outlet(leak: .speech, sources: flow.sources(of: prompt, heard: heard)))
        }
        func send(_ values: [Expression], _ leak: Refutation.Leak) {
            all.append(Outlet(leak: leak, sources: values.flatMap { flow.sources(of: $0, heard: entered) }))
        }
        for case .say(let prompt) in program.states[state].body { say(prompt, flow.heardInWords(of: state)) }
        switch program.states[state].exit {
        case .question(let question):
            for rung in program[question.noInput].rungs { say(rung.say, waiting) }
            // After it something else has been heard last.
            for rung in program[question.noMatch].rungs { say(rung.say, flow.heardOnAnswer(at: state)) }
        case .carrier(let verb, _):
            if case .connect(let connect) = verb {
                send(connect.attributes.filter { $0.name == "url" }.map(\.value), .url)
            }
            for prompt in verb.prompts { say(prompt, entered) }
        case .work(let work, _):
            say(work.filler, entered)
            switch work.kind {
            case .fetch(let fetch): send(fetch.url.values + fetch.query.map(\.value), .url)
            case .reply: send(work.expressions(program.assistant), .model)
            case .message: break
            }
        case .goto, .branch, .reject, .run: break
        }
        return all
    }
}

extension Question {
    /// Whether an answer to it is ever spoken before it counts.
    fileprivate func mayReadBack(_ slot: Slot) -> Bool {
        switch (slot.confirm, slot.type) {
        // Two items that sound alike are asked back by their names.
        case (_, .item): listen.speech || slot.confirm == .always
        case (.never, _): false
        case (.always, _): true
        // Half a day is all that keys leave open.
        case (.lowConfidence, .time): true
        case (.lowConfidence, _): listen.speech
        }
    }
}

extension Refutation.Leak {
    /// `is spoken`
    package var told: String {
        switch self {
        case .log: "is written into the log"
        case .url: "becomes a part of an address"
        case .model: "is told to a model"
        case .speech: "is spoken"
        }
    }
}
