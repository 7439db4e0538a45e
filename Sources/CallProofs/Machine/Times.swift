import CallProgram

/// How long each place of a call lasts at most, in milliseconds, and how many documents it takes.
struct Times {
    private let program: Program
    private let assumptions: Assumptions
    let sounds: Sounds
    /// A state's own words.
    private(set) var speaking: [Int] = []
    /// The wait at a state, all that is said meanwhile with it, and of that one document with its wait.
    private(set) var waiting: [Int] = []
    private(set) var oneWait: [Int] = []
    /// Documents while it waits, the first among them.
    private(set) var documents: [Int] = []

    init(_ program: Program, _ assumptions: Assumptions) {
        self.program = program
        self.assumptions = assumptions
        sounds = Sounds(program, assumptions)
        for (index, state) in program.states.enumerated() {
            speaking.append(sounds.states[index].length)
            let (once, more) = wait(state, sounds.states[index].length)
            documents.append(1 + more)
            let listens = isQuestion(state) ? listening(state) + assumptions.answer : once
            waiting.append(listens + more * once)
            oneWait.append(once)
        }
    }

    /// Of one document with its wait, and how many follow the first.
    private func wait(_ state: State, _ question: Int) -> (once: Int, more: Int) {
        switch state.exit {
        case .question(let asked):
            // `That is more than 10.`
            let limit =
                asked.ask.map { program[$0.slot].type.isLimited } ?? false
                ? assumptions.sentenceOfOurs + assumptions.value : 0
            let rung = max(
                sounds.ladders[asked.noInput.index].length,
                sounds.ladders[asked.noMatch.index].length + limit * 1_000)
            // `Sorry, I did not catch that. I have 4 0 7 7. Is that right?`
            let askedBack =
                Dwelling.asksBack(asked, in: program) ? 2 * assumptions.sentenceOfOurs + assumptions.value : 0
            return (
                max(rung + question, askedBack * 1_000) + listening(state) + assumptions.answer,
                Dwelling(asked, in: program).documents
            )
        case .work(let work, _):
            // The filler begins, and is said again while the time runs; a result may come just when it is.
            return (work.timeout + 2 * sounds.sound(of: work.filler).length + assumptions.hold + 2_000, 0)
        case .carrier: return (assumptions.answer, 0)
        case .goto, .branch, .reject, .run: return (0, 0)
        }
    }

    private func isQuestion(_ state: State) -> Bool { if case .question = state.exit { true } else { false } }

    /// From the end of the question to the end of the answer.
    private func listening(_ state: State) -> Int {
        guard case .question(let question) = state.exit else { return 0 }
        let listen = question.listen
        let timeout = timeout(of: listen)
        let speech =
            listen.speech ? (listen.maxSpeechTime ?? assumptions.sentence) + max(2, listen.speechTimeout ?? 0) : 0
        let keys = listen.keys ? (listen.numDigits ?? assumptions.keys) * timeout : 0
        return (timeout + max(speech, keys)) * 1_000
    }

    func timeout(of listen: Listen) -> Int { max(1, listen.timeout ?? assumptions.timeout) }

    /// The words with which a limit or an error ends a call.
    var goodbye: Int { assumptions.sentenceOfOurs * 1_000 + assumptions.answer }
}
