import CallProgram
import TwiML

/// A verb that has the line until the carrier comes back from it.
enum LineHolder: Sendable {
    case transfer(Dial)
    case recording(TwiML.Record)
    case queue(TwiML.Enqueue)
    case connection(TwiML.Connect)
    case markup(String)

    init?(_ verb: TwiMLResponse.Verb) {
        switch verb {
        case .dial(let dial): self = .transfer(dial)
        case .record(let record): self = .recording(record)
        case .enqueue(let enqueue): self = .queue(enqueue)
        case .connect(let connect): self = .connection(connect)
        case .markup(let markup): self = .markup(markup)
        case .say, .play, .pause, .gather, .redirect, .reject, .hangup: return nil
        }
    }

    /// The turn to which the carrier comes back; nil where it goes on behind the verb.
    var turn: Int? {
        switch self {
        case .transfer(let dial): CallbackTurn.number(in: dial.action)
        case .recording(let record): CallbackTurn.number(in: record.action)
        case .queue(let enqueue): CallbackTurn.number(in: enqueue.action)
        case .connection(let connect): CallbackTurn.number(in: connect.action)
        case .markup(let markup):
            markup.firstRange(of: "/voice/continue?turn=").flatMap { found in
                Int(markup[found.upperBound...].prefix { $0.isASCII && $0.isNumber })
            }
        }
    }

    /// As a test hears it: `[transfer +15551230002]`.
    var sound: Sound {
        switch self {
        case .transfer(let dial): .line("transfer " + dial.nouns.map(\.heard).joined(separator: ", "))
        case .recording: .line("recording")
        case .queue(let enqueue):
            switch enqueue.destination {
            case .queue(let name): .line("queue \(name)")
            case .workflow(let workflow, _): .line("queue \(workflow)")
            }
        case .connection(let connect):
            .line("connect \(connect.attributes.first { $0.name == "url" || $0.name == "connectorName" }?.value ?? "")")
        case .markup: .line("twiml")
        }
    }

    /// What a rehearsal is told of while the script hears nobody; nil where words belong to it.
    var commands: String? {
        switch self {
        case .transfer: "/transfer " + CarrierAct.TransferEnd.allCases.map(\.rawValue).joined(separator: ", ")
        case .queue: "/queue " + CarrierAct.QueueEnd.allCases.map(\.rawValue).joined(separator: ", ")
        case .recording, .connection, .markup: nil
        }
    }

    /// What befalls it where nobody says otherwise; nil where an act of the caller's does not belong to it.
    func act(on action: CallerAction) -> CarrierAct? {
        switch (self, action) {
        case (_, .line(let act)): fits(act) ? act : nil
        case (.recording, .say(let words, _)):
            .recording(duration: max(1, words.split(whereSeparator: \.isWhitespace).count / 2), digits: "")
        case (.recording, .press(let keys)): .recording(duration: 5, digits: String(keys.prefix(1)))
        case (.recording, .silence): .recording(duration: 0, digits: "")
        case (.transfer, _): .transfer(.answered, duration: CarrierAct.talk)
        case (.queue, _): .queue(.bridged)
        case (.connection, _), (.markup, _): .returned([:])
        case (.recording, .hangUp), (.recording, .machine), (.recording, .work): nil
        }
    }

    /// Whether an act is the whole of what it brings about, or the caller goes on to do it at the next question.
    func isSpent(_ action: CallerAction) -> Bool {
        switch action {
        case .line, .silence: true
        case .say, .press: if case .recording = self { true } else { false }
        case .hangUp, .machine, .work: true
        }
    }

    private func fits(_ act: CarrierAct) -> Bool {
        switch (self, act) {
        case (.transfer, .transfer), (.recording, .recording), (.queue, .queue), (.connection, .returned),
            (.markup, .returned):
            true
        default: false
        }
    }
}

extension Dial.Noun {
    fileprivate var heard: String {
        switch kind {
        case .number, .sip: address
        case .client, .queue, .conference: "\(kind.rawValue.lowercased()):\(address)"
        }
    }
}
