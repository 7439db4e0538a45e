package import CallInterpreter
import CallProgram
package import Foundation
import ScriptDiagnostics

/// A call that was rehearsed: how it began, and what the caller did.
package struct RecordedCall: Sendable {
    package var call: CallSetup
    package var variables: [String: String]
    package var message: String?
    /// Whole seconds: a test's `at` knows no smaller ones.
    package private(set) var at: Date
    package var actions: [CallerAction] = []
    /// What comes of work that nobody is asked about during the call, by state and one time after another.
    package var stubs: [String: [WorkStub]] = [:]

    package init(call: CallSetup, variables: [String: String] = [:], message: String? = nil, at: Date) {
        self.call = call
        self.variables = variables
        self.message = message
        self.at = at
        setTime(at)
    }

    /// A test has one moment: a clock that was set during the call holds for all of it.
    mutating func setTime(_ moment: Date) {
        at = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
    }

    /// The same call as a test. It is played again with the clock standing still, and what is heard then is written
    /// down, so that the test is green from the start. Answers to sensitive questions and sensitive variables are
    /// masked; their number is told, for a made-up one must take their place.
    ///
    /// - Parameter isMadeUp: Nobody has said any of it, so nothing is masked, and the state that the call comes to is
    ///   written down too.
    package func conversation(
        named name: String, with interpreter: Interpreter, isMadeUp: Bool = false
    ) -> (conversation: Conversation, masked: Int) {
        let program = interpreter.program
        var conversation = Conversation(name: Self.unplaced(name))
        var masked = 0
        conversation.call = call
        conversation.at = Self.unplaced(.exact(at))
        conversation.message = message
        var told = variables
        for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
            if !isMadeUp, let slot = program.slots.firstIndex(where: { $0.name == name && $0.isSensitive }) {
                masked += 1
                told[name] = madeUp(for: SlotID(slot), of: program)
            }
            conversation.variables.append(.init(name: Self.unplaced(name), value: Self.unplaced(told[name] ?? value)))
        }
        let moment = at
        func phone(_ variables: [String: String]) -> VirtualPhone {
            VirtualPhone(
                interpreter: interpreter, call: call.facts, inputs: program.inputs(written: variables).values,
                openingMessage: message, stubs: StubBook(stubs), clock: { moment })
        }
        // What was said in confidence stays in the call as it was; only the one with made-up answers is written down.
        var (real, phone) = (phone(variables), phone(told))
        for (state, answers) in stubs.sorted(by: { $0.key < $1.key }) {
            for stub in answers { conversation.add(Self.unplaced(stub), for: Self.unplaced(state)) }
        }
        var last: StateID?
        func note(_ exchange: Exchange) {
            for case .entered(let state) in exchange.trace { last = state }
            if !exchange.speech.isEmpty { conversation.steps.append(Self.unplaced(.hear(.text(exchange.speech)))) }
            if let end = exchange.end { conversation.steps.append(Self.unplaced(.ended(end))) }
        }
        _ = real.begin()
        note(phone.begin())
        for action in actions where phone.end == nil {
            if case .work(let stub) = action, let work = phone.awaited {
                conversation.add(Self.unplaced(stub), for: Self.unplaced(program[work.state].name))
                _ = real.perform(action)
                note(phone.perform(action))
                continue
            }
            let isPrivate = !isMadeUp && action.isAnswer && program.asksSensitiveSlot(phone.session.state)
            if isPrivate { masked += 1 }
            let way = real.perform(action).way
            let written = isPrivate ? madeUp(action, on: phone) { $0.way == way } : action
            conversation.steps.append(Self.unplaced(.caller(written)))
            note(phone.perform(written))
        }
        if isMadeUp, let state = (phone.session.state ?? last).map({ program[$0] }), state.isWritten {
            conversation.steps.append(Self.unplaced(.state(state.name)))
        }
        return (conversation, masked)
    }

    private static let mask = "masked"

    private func madeUp(for slot: SlotID, of program: Program) -> String {
        let name = program[slot].name
        let values = [Self.mask] + answers(of: program).written(for: slot)
        return values.first { !program.inputs(written: [name: $0]).faults.map(\.name).contains(name) } ?? Self.mask
    }

    /// An answer of the same kind with which the call goes on as it did, where there is one.
    private func madeUp(
        _ action: CallerAction, on phone: VirtualPhone, goesOn: (Exchange) -> Bool
    ) -> CallerAction {
        let program = phone.interpreter.program
        let masked = action.masked(Self.mask)
        guard let state = phone.session.state, case .question(let question) = program[state].exit,
            let ask = question.ask
        else { return masked }
        let (keys, words): ([CallerAction], [CallerAction]) = (
            [.press("1"), .press("2")], [.say("yes", confidence: nil), .say("no", confidence: nil)]
        )
        let isPressed = if case .press = action { true } else { false }
        let samples = answers(of: program).answers(to: ask, question.listen)
        let likely = samples.filter { if case .press = $0 { isPressed } else { !isPressed } }
        return ([masked] + likely + (isPressed ? keys : words)).first { candidate in
            var tried = phone
            return goesOn(tried.perform(candidate))
        } ?? masked
    }

    private func answers(of program: Program) -> MadeUpAnswers {
        let days = Int((at.timeIntervalSince1970 / 86_400).rounded(.down))
        return MadeUpAnswers(
            program: program, likely: LikelyValues(program), today: CalendarDate(daysSince1970: days))
    }

    /// A test that is made, not read, stands in no file.
    private static func unplaced<Value>(_ value: Value) -> Located<Value> {
        Located(value, at: SourceSpan(file: FileID(index: 0), start: 0, end: 0))
    }
}

extension Conversation {
    /// What came of a state's work, one time after another.
    fileprivate mutating func add(_ stub: Located<WorkStub>, for state: Located<String>) {
        if let index = stubs.firstIndex(where: { $0.state.value == state.value }) {
            stubs[index].answers.append(stub)
        } else {
            stubs.append(Stub(state: state, answers: [stub]))
        }
    }
}

extension Exchange {
    /// How the caller was understood and where the call went, whatever was said.
    fileprivate var way: [String] {
        trace.compactMap { entry in
            switch entry {
            case .entered(let state): "\(state.index)"
            case .heard(_, .choice(let intent, _, _, _, _)): "choice \(intent.index)"
            case .heard(_, .slot): "slot"
            case .heard(_, .askedBack): "asked back"
            case .heard(_, .otherwise): "otherwise"
            case .heard(_, .noMatch): "no match"
            case .trapped: "trapped"
            default: nil
            }
        }
    }
}

extension CallerAction {
    /// Words or keys.
    var isAnswer: Bool {
        switch self {
        case .say, .press: true
        case .silence, .hangUp, .machine, .line, .work: false
        }
    }

    /// The same kind of answer, made up: as many keys as were pressed, since a question may count them.
    fileprivate func masked(_ mask: String) -> CallerAction {
        guard case .press(let keys) = self else { return .say(mask, confidence: nil) }
        return .press(String(keys.map { $0.isNumber ? "0" : $0 }))
    }
}

extension Program {
    /// Whether the question of a state fills a slot that others must not read.
    func asksSensitiveSlot(_ state: StateID?) -> Bool {
        guard let state, case .question(let question) = self[state].exit, let ask = question.ask else { return false }
        return self[ask.slot].isSensitive
    }
}
