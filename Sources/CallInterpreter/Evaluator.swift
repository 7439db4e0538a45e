import CallProgram
import CallUnderstanding
import Foundation
import TwiML

/// Computes expressions for one call at one moment.
struct Evaluator {
    /// UTF-8 bytes of the longest text a value may hold: texts that double at every turn must end.
    static let longestText = 10_000

    let interpreter: Interpreter
    let session: Session
    let now: Date
    /// What `each` reads out at the moment.
    var local: (item: Value, position: Int)?

    var program: Program { interpreter.program }
    private var tongue: Tongue { interpreter.tongues[session.language.index] }
    var forms: SpokenForms { tongue.forms }
    var clock: LocalClock { interpreter.clock }

    func value(of expression: Expression) throws(Trap) -> Value {
        switch expression {
        case .literal(let value): return value
        case .slot(let slot):
            guard let value = session.slots[slot.index] else { throw Trap(.unsetSlot(program[slot].name)) }
            return value
        case .fact(let fact): return value(of: fact)
        case .not(let inner): return .yesNo(!(try holds(inner)))
        case .negate(let inner): return .number(-(try number(inner)))
        case .binary: return try chain(expression)
        case .call(let function, let arguments): return try call(function, arguments)
        case .open(let hours): return .yesNo(program[hours].hold(at: clock.reading(of: now)))
        case .isSet(let slot): return .yesNo(session.slots[slot.index] != nil)
        case .spoken(let slot):
            guard let value = session.slots[slot.index] else { throw Trap(.unsetSlot(program[slot].name)) }
            return .text(forms.spoken(value, as: program[slot].type) { label(of: $0) })
        case .template(let template): return try bounded(try text(of: template))
        case .member(let whole, let name): return try value(of: whole).member(name)
        case .element(let list, let index): return try element(of: try value(of: list), at: try value(of: index))
        case .secret(let name): throw Trap(.badValue("the secret \(name) can only be sent by fetch"))
        case .local(.item):
            guard let local else { throw Trap(.badValue("there is no item outside of a list")) }
            return local.item
        case .local(.position): return .number(Number(local?.position ?? 0))
        }
    }

    /// By position in a list, by name in data; what is not there is missing and no fault.
    private func element(of whole: Value, at index: Value) throws(Trap) -> Value {
        switch (whole, index) {
        case (.list, .number(let number)), (.data(.array), .number(let number)):
            let items = whole.items
            guard let position = number.count, items.indices.contains(position) else { return .missing }
            return items[position]
        case (.data, .text(let name)): return whole.member(name)
        default: return .missing
        }
    }

    private func label(of intent: IntentID) -> String? {
        tongue.labels.indices.contains(intent.index) ? tongue.labels[intent.index] : nil
    }

    /// A template with everything filled in, values as they are spoken.
    func text(of template: Template) throws(Trap) -> String {
        try fill(template) { $0 }
    }

    /// The same as a sentence: "See you at ${at}." has one full stop, whatever the value ends with.
    func speech(of template: Template) throws(Trap) -> String {
        try fill(template, isSentence: true) { $0 }
    }

    /// The same for SSML: what is filled in is escaped.
    func markup(of template: Template) throws(Trap) -> String {
        try fill(template, isSentence: true, XMLText.filledIn)
    }

    private func fill(
        _ template: Template, isSentence: Bool = false, _ escape: (String) -> String
    ) throws(Trap) -> String {
        // A text without places keeps its storage, which all calls share.
        if template.segments.count == 1, case .text(let text) = template.segments[0] { return text }
        var result = ""
        for segment in template.segments {
            switch segment {
            case .text(let text): result += isSentence ? FullStop.rest(text, after: result) : text[...]
            case .value(let expression): result += escape(forms.spoken(try value(of: expression)))
            }
        }
        return result
    }

    func holds(_ expression: Expression) throws(Trap) -> Bool {
        guard case .yesNo(let holds) = try value(of: expression) else { throw misfit("yes or no") }
        return holds
    }

    func number(_ expression: Expression) throws(Trap) -> Number {
        guard case .number(let number) = try value(of: expression) else { throw misfit("a number") }
        return number
    }

    func text(_ expression: Expression) throws(Trap) -> String {
        guard case .text(let text) = try value(of: expression) else { throw misfit("a text") }
        return text
    }

    func misfit(_ expected: String) -> Trap {
        Trap(.badValue("\(expected) was expected"))
    }

    /// A text made here, unless it has grown out of all bounds.
    func bounded(_ text: String) throws(Trap) -> Value {
        guard text.utf8.count <= Self.longestText else {
            throw Trap(.badValue("a text grew longer than \(Self.longestText) bytes"))
        }
        return .text(text)
    }

    /// What the carrier did not tell is an empty text, which `default` takes as missing.
    private func value(of fact: Fact) -> Value {
        let call = session.call
        switch fact {
        case .callFrom: return .text(call.from)
        case .callTo: return .text(call.to)
        case .callSid: return .text(call.sid)
        case .callDirection: return .text(call.direction.rawValue)
        case .callAnsweredBy: return .text(call.answeredBy?.rawValue ?? "")
        case .callForwardedFrom: return .text(call.forwardedFrom ?? "")
        case .callCallerName: return .text(call.callerName ?? "")
        case .callCity: return .text(call.city ?? "")
        case .callState: return .text(call.state ?? "")
        case .callCountry: return .text(call.country ?? "")
        case .callLanguage: return .text(program[session.language].tag)
        case .callTurns: return .number(Number(session.countedTurns))
        case .heardText: return .text(session.heard?.text ?? "")
        case .heardConfidence: return .number(Number(session.heard?.confidence ?? 1).rounded(toPlaces: 4))
        case .heardKeys: return .text(session.heard?.keys ?? "")
        case .heardIntent:
            let intent = session.heardIntent.flatMap { program.intents.indices.contains($0.index) ? program[$0] : nil }
            return .text(intent?.name ?? "")
        case .transferStatus: return .text(session.transfer?.status ?? "")
        case .transferDuration: return .number(Number(session.transfer?.duration ?? 0))
        case .recordingURL: return .text(session.recording?.url ?? "")
        case .recordingDuration: return .number(Number(session.recording?.duration ?? 0))
        case .returned: return .data(.object(session.returned.mapValues { .string($0) }))
        case .now: return .moment(now)
        case .today: return .date(clock.reading(of: now).date)
        }
    }
}

extension Walk {
    /// For the call as it stands at this step.
    var evaluator: Evaluator {
        Evaluator(interpreter: interpreter, session: session, now: now)
    }
}

/// Foundation has an `Expression` of its own.
typealias Expression = CallProgram.Expression
