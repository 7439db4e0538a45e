import CallUnderstanding
import ScriptModel

/// How a script's callers are understood: what may be said, in each language, at each set of open choices.
struct Understanding {
    let books: [IntentBook]
    let open: [OpenChoices]

    /// Of a script that asks nothing.
    init() {
        open = []
        books = []
    }

    init(_ context: RuleContext) {
        open = OpenChoices.all(in: context)
        books = open.isEmpty ? [] : context.knownLanguages.map { IntentBook(context, language: $0) }
    }
}

/// The machine's own judgement of what somebody says at a question.
struct Judge {
    enum Verdict {
        /// The choice that the call takes.
        case taken(Int)
        case askedBack(Int, Int)
        case refused
    }
    private let matcher: IntentMatcher
    private let book: IntentBook

    init(_ book: IntentBook) {
        self.book = book
        matcher = book.matcher()
    }

    /// Choices are numbered as in `open`. As in a call, what is local goes before what is open everywhere.
    func verdict(_ text: String, _ open: OpenChoices) -> Verdict {
        let intents = open.choices.map { book[$0.name] ?? -1 }
        let match = matcher.match(text, open: intents.filter { $0 >= 0 })
        guard match.verdict != .refused, let best = match.best, let first = intents.firstIndex(of: best.intent) else {
            return .refused
        }
        guard match.verdict == .close, let other = match.runnerUp,
            let second = intents.firstIndex(of: other.intent)
        else { return .taken(first) }
        let (a, b) = (open.choices[first], open.choices[second])
        if a.isLocal != b.isLocal { return .taken(a.isLocal ? first : second) }
        return a.way == b.way ? .taken(first) : .askedBack(first, second)
    }
}
