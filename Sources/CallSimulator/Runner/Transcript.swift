import CallProgram

/// A conversation as people read it: `< ` what is heard, `> ` what the caller does, `-- ` what else happens.
package struct Transcript: Hashable, Sendable {
    package enum Line: Hashable, Sendable {
        case heard(String)
        case did(CallerAction)
        case remark(String)
    }
    package private(set) var lines: [Line] = []

    package init(_ exchanges: [Exchange] = []) {
        for exchange in exchanges { add(exchange) }
    }

    package mutating func add(_ exchange: Exchange) {
        if let action = exchange.action { lines.append(.did(action)) }
        addOutcome(of: exchange)
    }

    /// What came of an act that the reader has just seen.
    mutating func addOutcome(of exchange: Exchange) {
        if let remark = exchange.remark { lines.append(.remark(remark.sentence)) }
        for trap in exchange.traps { lines.append(.remark("the script failed: \(trap)")) }
        for message in exchange.messages { lines.append(.remark(message)) }
        if exchange.whisper != nil { lines.append(.remark("whoever answers hears: \(exchange.whisperedSpeech)")) }
        let speech = exchange.speech
        if !speech.isEmpty { lines.append(.heard(speech)) }
        if let end = exchange.end, end != .caller { lines.append(.remark(end.sentence)) }
    }

    /// Without what followed the caller's last act.
    var beforeLastSpeech: Transcript {
        var shorter = self
        if let act = lines.lastIndex(where: { if case .did = $0 { true } else { false } }) {
            shorter.lines.removeSubrange((act + 1)...)
        } else {
            shorter.lines = []
        }
        return shorter
    }

    /// One line each, every one ended.
    package func text(indent: String = "") -> String {
        lines.map { indent + Self.text($0) + "\n" }.joined()
    }

    private static func text(_ line: Line) -> String {
        switch line {
        case .heard(let speech): "< \(speech)"
        case .did(let action): "> \(action.sentence)"
        case .remark(let remark): "-- \(remark)"
        }
    }
}

extension CallerAction {
    /// `What time is it?`, `(presses 1)`, `(says nothing)`
    package var sentence: String {
        switch self {
        case .say(let words, nil): words
        case .say(let words, let confidence?): "\(words)  (confidence \(confidence))"
        case .press(let keys): "(presses \(keys))"
        case .silence: "(says nothing)"
        case .hangUp: "(hangs up)"
        case .machine(let verdict): "(detected: \(verdict.rawValue))"
        case .line(let act): act.sentence
        case .work(let stub): stub.fails ? "(no answer from outside)" : "(an answer from outside)"
        }
    }
}
