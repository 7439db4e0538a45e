import CallProgram

/// How long a call can stay at one question without getting on: rungs, and what is asked back.
///
/// For example: two rungs and three attempts, with `confirm: always`.
struct Dwelling {
    /// Documents after the first, at most.
    var documents: Int

    init(_ question: Question, in program: Program) {
        let silences = program[question.noInput].rungs.count
        let noMatches = program[question.noMatch].rungs.count
        let attempts = max(0, question.maxAttempts)
        let asks = question.ask.map { program[$0.slot].confirm != .never } ?? false
        guard Self.asksBack(question, in: program) else {
            documents = min(attempts, silences + noMatches)
            return
        }
        // Each attempt may be: asked back, asked once more, and denied. And before each, and after the last, a value
        // may be read back; that an unclear answer to it has it read back once more is an attempt of its own.
        documents = attempts * 3 + (asks ? attempts + 1 : 0)
    }

    /// Keys are sure; what is said may be asked back, which needs no rung.
    static func asksBack(_ question: Question, in program: Program) -> Bool {
        question.listen.speech || question.ask.map { program[$0.slot].confirm != .never } ?? false
    }
}
