import CallProgram

/// How long a call can stay at one question without getting on: rungs, and values asked back.
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
        // Keys are sure; what is said may be asked back, which needs no rung.
        guard question.listen.speech || asks else {
            documents = min(attempts, silences + noMatches)
            return
        }
        // Each attempt may be: asked back and denied. And before each, and after the last, a value may be read back.
        documents = attempts * 2 + (asks ? attempts + 1 : 0)
    }
}
