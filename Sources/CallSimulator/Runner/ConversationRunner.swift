package import CallInterpreter
import CallProgram
import Foundation
import ScriptDiagnostics

/// Plays conversations against a program; each begins a call of its own, so their order never matters.
///
/// `hear` looks at all that was said since the caller's last act (or since the call began); what no `hear` looks at
/// is passed over. A script that traps fails the test, unless it has `events.error` or the test says
/// `ended: error`.
package struct ConversationRunner: Sendable {
    private let interpreter: Interpreter

    package init(interpreter: Interpreter) {
        self.interpreter = interpreter
    }

    package func run(_ conversation: Conversation) -> ConversationResult {
        var run = Run(program: interpreter.program)
        let failure = play(conversation, into: &run)
        return ConversationResult(
            name: conversation.name, failure: failure, exchanges: run.exchanges, coverage: run.coverage)
    }

    private func play(_ conversation: Conversation, into run: inout Run) -> ConversationFailure? {
        let (inputs, faults) = conversation.inputs(of: interpreter.program)
        if let fault = faults.first {
            let variable = conversation.variables.first { $0.name.value == fault.name }
            return ConversationFailure(span: variable?.name.span ?? conversation.name.span, kind: .input(fault))
        }
        let now = conversation.moment(of: interpreter.program)
        var phone = VirtualPhone(
            interpreter: interpreter, call: conversation.call.facts, inputs: inputs,
            openingMessage: conversation.message, stubs: conversation.stubBook, clock: { now })
        let expectsTraps =
            interpreter.program.events.error != nil || conversation.steps.contains { $0.value == .ended(.error) }
        let known = Set(interpreter.program.states.map(\.name))
        if let stub = conversation.stubs.first(where: { !known.contains($0.state.value) }) {
            return ConversationFailure(span: stub.state.span, kind: .unknownState(stub.state.value))
        }
        func trap(in exchange: Exchange, at span: SourceSpan) -> ConversationFailure? {
            if case .waitsForWork(let what)? = exchange.remark, let work = phone.awaited {
                return ConversationFailure(
                    span: span, kind: .unanswered(state: interpreter.program[work.state].name, what))
            }
            guard !expectsTraps, let trap = exchange.traps.first else { return nil }
            return ConversationFailure(span: span, kind: .trapped(trap))
        }
        let beginning = phone.begin()
        run.take(beginning, from: nil)
        if let failure = trap(in: beginning, at: conversation.name.span) { return failure }
        for step in conversation.steps {
            if case .caller(let action) = step.value {
                if let end = phone.end { return ConversationFailure(span: step.span, kind: .callIsOver(end)) }
                let waiting = phone.session.state
                let exchange = phone.perform(action)
                run.take(exchange, from: waiting)
                if let failure = trap(in: exchange, at: step.span) { return failure }
            } else if let failure = run.check(step, phone) {
                return failure
            }
        }
        return nil
    }
}

/// A conversation that is being played.
private struct Run {
    let program: Program
    var exchanges: [Exchange] = []
    var coverage = Coverage()
    /// All that was said since the caller's last act.
    var speech = ""
    /// All that was begun outside since then.
    var jobs: [Job] = []
    var state: StateID?

    mutating func take(_ exchange: Exchange, from waiting: StateID?) {
        exchanges.append(exchange)
        coverage.add(exchange.trace, from: waiting)
        speech = exchange.speech
        jobs = exchange.effects.compactMap { if case .perform(let job) = $0 { job } else { nil } }
        for case .entered(let entered) in exchange.trace { state = entered }
    }

    func check(_ step: Located<Conversation.Step>, _ phone: VirtualPhone) -> ConversationFailure? {
        func failure(_ kind: ConversationFailure.Kind, at span: SourceSpan? = nil) -> ConversationFailure {
            ConversationFailure(span: span ?? step.span, kind: kind)
        }
        switch step.value {
        case .caller: return nil
        case .hear(let expected):
            return expected.matches(speech) ? nil : failure(.heard(speech, expected: expected))
        case .state(let expected):
            let name = (phone.session.state ?? state).map { program[$0].name }
            return name == expected ? nil : failure(.state(name, expected: expected))
        case .language(let expected):
            let tag = program[phone.session.language].tag
            return tag == expected ? nil : failure(.language(tag, expected: expected))
        case .message(let check):
            let sent = jobs.filter { if case .message = $0.kind { true } else { false } }
            return sent.contains(where: check.holds) ? nil : failure(.notSent("message", sent.map(\.told)))
        case .fetched(let check):
            let sent = jobs.filter { if case .fetch = $0.kind { true } else { false } }
            return sent.contains(where: check.holds) ? nil : failure(.notSent("request", sent.map(\.told)))
        case .ended(let expected):
            return phone.end == expected ? nil : failure(.ended(phone.end, expected: expected))
        case .slots(let checks):
            for check in checks {
                guard let id = program.slots.firstIndex(where: { $0.name == check.name.value }) else {
                    return failure(.unknownSlot(check.name.value), at: check.name.span)
                }
                let value = phone.session.slots[id]
                if !SlotText.agrees(value, with: check.value?.value, as: program.slots[id].type) {
                    let kind = ConversationFailure.Kind.slot(
                        name: check.name.value, value: value?.plain, expected: check.value?.value)
                    return failure(kind, at: check.value?.span ?? check.name.span)
                }
            }
            return nil
        }
    }
}

extension Conversation.Expectation {
    /// Whether folded speech is what was expected; letters count as they are written.
    func matches(_ speech: String) -> Bool {
        switch self {
        case .text(let text): speech == Speech.folded(text)
        case .contains(let text): speech.contains(Speech.folded(text))
        case .pattern(let pattern): (try? Regex(pattern)).map { speech.contains($0) } ?? false
        }
    }
}
