import CallProgram
import TwiML

/// The document of a walk that has come to rest.
extension Walk {
    mutating func finish(_ stop: Stop) {
        // A refused call is never answered: nobody hears a word.
        if case .reject = stop { said = [] }
        let words = masked(said.words)
        session.hidden = hidden
        if !words.isEmpty {
            session.history.append(Utterance(role: .assistant, content: words, timestamp: now))
            trace.append(.said(words))
        }
        session.turn += 1
        if case .work = stop {} else { abandonWork() }
        keepFromRecording(stop)
        switch stop {
        case .question:
            guard let question else { return close(.error) }
            write(fitting { said in document(asking: question, said) })
        case .end(let ending): close(ending)
        case .carrier(let verb): write(fitting { said in document(handing: verb, said) })
        case .work: writeWaiting()
        case .reject(let reason):
            let kind: Reject.Reason =
                switch reason {
                case .busy: .busy
                case .rejected: .rejected
                }
            write(fitting { _ in TwiMLResponse([.reject(Reject(reason: kind))]) })
            leave(.rejected)
        }
    }

    private mutating func close(_ ending: Ending) {
        write(fitting { said in TwiMLResponse(SpokenVerbs(said).verbs.map(\.verb) + [.hangup]) })
        leave(ending)
    }

    mutating func leave(_ ending: Ending) {
        session.ending = ending
        session.handed = nil
        session.state = nil
        session.lastSaid = []
        trace.append(.ended(ending))
    }

    /// What was said stands inside the question, so that the caller may talk over it.
    private func document(asking question: Question, _ said: [SpokenPart]) -> TwiMLResponse {
        let spoken = SpokenVerbs(said)
        var gather = gather(for: question.listen)
        let inside = question.listen.bargeIn ? spoken.outside : spoken.verbs.count
        gather.nested = Array(spoken.verbs[inside...])
        if question.listen.speech, let menu = try? menu(of: question) {
            gather.hints = hints(naming: menu.items.map(\.label), before: question.listen.hints)
        }
        var response = TwiMLResponse(spoken.verbs[..<inside].map(\.verb))
        response.verbs.append(.gather(gather))
        response.verbs.append(.redirect(Redirect(url: interpreter.callbacks.continue(turn: session.turn))))
        return response
    }

    private func gather(for listen: Listen) -> Gather {
        var gather = Gather(
            speech: listen.speech, keys: listen.keys, action: interpreter.callbacks.input(turn: session.turn))
        gather.timeout = max(1, listen.timeout ?? interpreter.defaultTimeout)
        if listen.speech {
            let language = session.language.index
            gather.language = program[session.language].listenTag
            let hints = session.state.map { interpreter.hints[$0.index] } ?? []
            gather.hints = hints.indices.contains(language) ? hints[language] : nil
            gather.speechModel = listen.speechModel
            gather.enhanced = listen.enhanced
            gather.profanityFilter = listen.profanityFilter
            gather.maxSpeechTime = listen.maxSpeechTime.map { min(max(1, $0), CarrierLimits.speechSeconds) }
            if let seconds = listen.speechTimeout {
                gather.speechTimeout = .seconds(max(1, seconds))
            } else {
                // The carrier documents `auto` only for a model of its own choice.
                gather.speechTimeout = listen.speechModel == nil ? .auto : .seconds(2)
            }
        }
        if listen.keys {
            // Read back, a value is confirmed by one key.
            gather.numDigits = session.askedBack?.value == nil ? listen.numDigits.map { max(1, $0) } : 1
            gather.finishOnKey = listen.finishOnKey
        }
        return gather
    }

    /// Names that only the call knows, before the words of the script and within the carrier's limits.
    private func hints(naming names: [String], before own: [[String]]) -> String? {
        let language = session.language.index
        let legal = names.lazy.map { $0.replacing(",", with: " ") }.filter { Program.isLegalHint($0) && !$0.isEmpty }
        var seen: Set<String> = []
        let all = legal + (own.indices.contains(language) ? own[language] : [])
        let hints = all.filter { seen.insert($0).inserted }.prefix(CarrierLimits.hints)
        return hints.isEmpty ? nil : hints.joined(separator: ", ")
    }

    /// A document as it is sent.
    struct Written {
        var response: TwiMLResponse
        var text: String
        var isShortened = false
    }

    /// What `build` makes of all that is said, within the carrier's size: hints go first, then the end of a speech.
    func fitting(_ build: ([SpokenPart]) -> TwiMLResponse) -> Written {
        let said = unheard.isEmpty ? said : unheard + said
        let whole = build(said)
        let text = whole.xml
        guard text.utf8.count > CarrierLimits.documentBytes else { return Written(response: whole, text: text) }
        let budget = CarrierLimits.documentBytes - build([]).withoutHints.xml.utf8.count
        let plain = whole.withoutHints
        let isShort = plain.xml.utf8.count <= CarrierLimits.documentBytes
        let response = isShort ? plain : build(said.shortened(toBytes: budget - budget / 20)).withoutHints
        return Written(response: response, text: response.xml, isShortened: true)
    }

    mutating func write(_ written: Written) {
        if written.isShortened {
            trace.append(.limitReached("the document was shortened to \(CarrierLimits.documentBytes) bytes"))
        }
        response = written.response
        document = written.text
        session.response = written.response
    }
}

extension Gather.Nested {
    var verb: TwiMLResponse.Verb {
        switch self {
        case .say(let say): .say(say)
        case .play(let play): .play(play)
        case .pause(let pause): .pause(pause)
        }
    }
}

extension TwiMLResponse {
    fileprivate var withoutHints: TwiMLResponse {
        TwiMLResponse(
            verbs.map { verb in
                guard case .gather(var gather) = verb else { return verb }
                gather.hints = nil
                return .gather(gather)
            })
    }
}
