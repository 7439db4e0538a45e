import CallProgram
import Foundation
import TwiML

/// A verb of the carrier's with everything filled in, for the document that is about to be written.
extension Walk {
    /// Nil where nothing is left to hand the line to: a number that turned out empty.
    mutating func handed(_ verb: CarrierVerb) throws(Trap) -> TwiMLResponse.Verb? {
        let (verb, plain) = try filled(verb)
        let words = masked(plain)
        session.handed = words
        session.handedAt = now
        trace.append(.handed(words))
        return verb
    }

    private var nextTurn: Int { session.turn + 1 }
    private var action: String { interpreter.callbacks.continue(turn: nextTurn) }

    private mutating func filled(_ verb: CarrierVerb) throws(Trap) -> (TwiMLResponse.Verb?, String) {
        switch verb {
        case .transfer(let transfer):
            let dial = try filled(transfer)
            let whom = dial.nouns.map { $0.kind == .number ? $0.address : $0.words }.joined(separator: ", ")
            return (dial.nouns.isEmpty ? nil : .dial(dial), "Transfer to \(whom.isEmpty ? "nobody" : whom)")
        case .record(let record):
            if let notice = record.notice { try speak(notice) }
            return (.record(filled(record)), "Recording")
        case .enqueue(let enqueue):
            let verb = try filled(enqueue)
            switch verb.destination {
            case .queue(let name): return (name.isEmpty ? nil : .enqueue(verb), "Queue \(name)")
            case .workflow(let sid, _): return (sid.isEmpty ? nil : .enqueue(verb), "Queue of \(sid)")
            }
        case .connect(let connect):
            let verb = try filled(connect)
            let address = verb.attributes.first { $0.name == "url" || $0.name == "connectorName" }?.value ?? ""
            return (address.isEmpty ? nil : .connect(verb), "Connection to \(address)")
        case .markup(let markup):
            let text = try filled(markup)
            return (.markup(text), "Markup")
        }
    }

    private mutating func filled(_ transfer: Transfer) throws(Trap) -> Dial {
        var dial = Dial([], action: action)
        let url = transfer.whisper == nil ? nil : interpreter.callbacks.whisper(turn: nextTurn)
        for destination in transfer.destinations {
            let text = try wire(destination.address)
            if let noun = Dial.Noun(kind: destination.kind, address: text, url: url) {
                hide(noun.address, from: destination.address.values)
                dial.nouns.append(noun)
            }
        }
        if let callerID = transfer.callerID {
            let text = try wire(callerID)
            dial.callerID = text.isEmpty ? nil : Dial.Noun.number(text) ?? text
        }
        dial.timeout = transfer.timeout.map { min(max(5, $0), 600) }
        dial.timeLimit = transfer.timeLimit.map { max(1, $0) }
        dial.record = transfer.record
        dial.recordingCallback = interpreter.callbacks.recording
        dial.sequential = transfer.sequential && dial.nouns.count > 1
        return dial
    }

    private func filled(_ record: CallProgram.Record) -> TwiML.Record {
        var verb = TwiML.Record(action: action)
        verb.maxLength = record.maxLength.map { min(max(2, $0), 14_400) }
        if record.transcribe {
            verb.transcribeCallback = interpreter.callbacks.recording
            verb.maxLength = min(verb.maxLength ?? 120, 120)
        }
        verb.timeout = record.silence.map { max(0, $0) }
        verb.finishOnKey = record.finishOnKey.flatMap { $0.isEmpty ? nil : $0 }
        if !record.beep { verb.playBeep = false }
        verb.recordingCallback = interpreter.callbacks.recording
        return verb
    }

    private mutating func filled(_ enqueue: CallProgram.Enqueue) throws(Trap) -> TwiML.Enqueue {
        let waitURL = enqueue.wait == nil ? nil : interpreter.callbacks.wait(turn: nextTurn)
        switch enqueue.destination {
        case .queue(let name):
            let text = String(try wire(name).prefix(64))
            hide(text, from: name.values)
            return TwiML.Enqueue(.queue(text), action: action, waitURL: waitURL)
        case .workflow(let sid, let task):
            var entries: [String: JSON] = [:]
            for field in task { entries[field.name] = try evaluator.value(of: field.value).json }
            let json = JSONText.text(of: .object(entries))
            try fuel.burn(weight: json.utf8.count)
            let text = try wire(sid)
            hide(text, from: sid.values)
            return TwiML.Enqueue(.workflow(text, task: json), action: action, waitURL: waitURL)
        }
    }

    private mutating func filled(_ connect: CallProgram.Connect) throws(Trap) -> TwiML.Connect {
        let noun: TwiML.Connect.Noun =
            switch connect.noun {
            case .stream: .stream
            case .relay: .relay
            case .virtualAgent: .virtualAgent
            }
        return TwiML.Connect(
            noun, attributes: try pairs(connect.attributes).filter { !$0.value.isEmpty },
            parameters: try pairs(connect.parameters), action: action)
    }

    private mutating func pairs(_ fields: [Field]) throws(Trap) -> [TwiML.Connect.Pair] {
        var pairs: [TwiML.Connect.Pair] = []
        for field in fields {
            let text = SpeechText.clean(JSONText.word(try evaluator.value(of: field.value).json))
            try fuel.burn(weight: text.utf8.count)
            hide(text, from: [field.value])
            pairs.append(TwiML.Connect.Pair(field.name, text))
        }
        return pairs
    }

    private mutating func filled(_ markup: CallProgram.Markup) throws(Trap) -> String {
        var text = ""
        for segment in markup.segments {
            switch segment {
            case .text(let part): text += part
            case .value(let expression):
                text += XMLText.filledIn(JSONText.word(try evaluator.value(of: expression).json))
            case .callback: text += XMLText.escaped(action)
            }
        }
        try fuel.burn(weight: text.utf8.count)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A template as a carrier or a machine reads it, not as it is spoken.
    private mutating func wire(_ template: Template) throws(Trap) -> String {
        var text = ""
        for segment in template.segments {
            switch segment {
            case .text(let part): text += part
            case .value(let expression): text += JSONText.word(try evaluator.value(of: expression).json)
            }
        }
        try fuel.burn(weight: text.utf8.count)
        return SpeechText.clean(text)
    }
}

extension Dial.Noun {
    /// Nil for an address at which nobody can be called.
    init?(kind: Transfer.Destination.Kind, address: String, url: String?) {
        guard !address.isEmpty else { return nil }
        switch kind {
        case .number:
            // What was computed may say itself what it is.
            for (scheme, kind) in Self.schemes where address.hasPrefix(scheme) {
                self.init(
                    kind: kind, address: kind == .sip ? address : String(address.dropFirst(scheme.count)), url: url)
                return
            }
            guard let number = Self.number(address) else { return nil }
            self.init(.number, number, url: url)
        case .sip: self.init(.sip, address, url: url)
        case .client: self.init(.client, String(address.prefix(256)), url: url)
        case .queue: self.init(.queue, String(address.prefix(64)), url: url)
        case .conference: self.init(.conference, address)
        }
    }

    private static let schemes: [(String, Transfer.Destination.Kind)] = [
        ("sip:", .sip), ("sips:", .sip), ("client:", .client), ("queue:", .queue), ("conference:", .conference),
    ]

    /// `+1 (555) 123-0002` as the carrier takes it; nil for what is no number.
    static func number(_ text: String) -> String? {
        var number = ""
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "+") where place == 0: number += "+"
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): break
            default: return nil
            }
        }
        return (3...16).contains(number.utf8.count) ? number : nil
    }

    /// `client:maria`
    fileprivate var words: String {
        switch kind {
        case .number, .sip: address
        case .client, .queue, .conference: "\(kind.rawValue.lowercased()):\(address)"
        }
    }
}
