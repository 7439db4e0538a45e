import CallProgram
import CallUnderstanding
import Foundation

/// What one answer means at one question: keys by exactness, words by grammar and by phrase.
struct AnswerReader {
    let interpreter: Interpreter
    let tongue: Tongue
    let question: Question
    /// The intents of the question's choices.
    let open: [Int]
    let askedBack: [Int]
    let askedBackValue: Value?
    /// The day of the call where the script is.
    var today = CalendarDate(daysSince1970: 0)
    /// The list's items, where one of them is asked for.
    var menu: ItemMenu?
    /// Which way the lists that were read out can be turned.
    var pages = Walk.Turning()

    enum Meaning: Equatable {
        /// Index into the question's choices.
        case choice(Int)
        case slot(Value)
        case askBack([Int])
        case askBackValue(Value)
        /// What was surely understood, and must be confirmed all the same.
        case readBack(Value)
        /// The labels of two items.
        case askBackItems(String, String)
        /// One page on, or back.
        case turnPage(Int)
        case otherwise
        /// "No" to `Did you say …?`
        case denied
        case nothing
    }

    struct Reading {
        var meaning: Meaning
        var understanding: Understanding
        /// Why an answer that was understood does not fit.
        var brokenLimit: BrokenLimit?
    }

    var program: Program { interpreter.program }

    func read(_ heard: Heard) -> Reading {
        heard.keys.isEmpty ? readSpeech(heard) : readKeys(heard.keys)
    }
}

extension AnswerReader.Reading {
    func breaking(_ limit: BrokenLimit?) -> Self {
        var reading = self
        reading.brokenLimit = limit
        return reading
    }
}
