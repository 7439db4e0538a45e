import CallUnderstanding
import ScriptModel

/// How a script's callers are understood: what may be said, in each language, at each set of open choices.
struct Understanding {
    let books: [IntentBook]
    let open: [OpenChoices]
    /// One a book.
    let neighbours: [Neighbours]

    /// Of a script that asks nothing.
    init() {
        open = []
        books = []
        neighbours = []
    }

    init(_ context: RuleContext) {
        let open = OpenChoices.all(in: context)
        self.open = open
        books = open.isEmpty ? [] : context.knownLanguages.map { IntentBook(context, language: $0) }
        neighbours = books.map { Neighbours($0, open) }
    }
}

/// Which intents stand side by side at some question.
struct Neighbours {
    /// The intent of each choice, question by question; -1 for none.
    let intents: [[Int]]
    private let opens: [[Int]]

    init(_ book: IntentBook, _ open: [OpenChoices]) {
        intents = open.map { $0.choices.map { book[$0.name] ?? -1 } }
        var opens = [[Int]](repeating: [], count: book.intents.count)
        for (number, here) in intents.enumerated() {
            for intent in here where intent >= 0 && opens[intent].last != number { opens[intent].append(number) }
        }
        self.opens = opens
    }

    /// The first questions at which two intents are both open, as far as one need look: every one, of the rarer.
    func questions(with a: Int, _ b: Int) -> [(open: Int, a: Int, b: Int)] {
        let rarer = opens[a].count < opens[b].count ? opens[a] : opens[b]
        return rarer.compactMap { open in
            guard let first = intents[open].firstIndex(of: a), let second = intents[open].firstIndex(of: b) else {
                return nil
            }
            return (open, first, second)
        }
    }

    /// Whether some question has both.
    func areTogether(_ a: Int, _ b: Int) -> Bool {
        let (rarer, other) = opens[a].count < opens[b].count ? (a, b) : (b, a)
        return opens[rarer].contains { intents[$0].contains(other) }
    }

    func isOpen(_ intent: Int) -> Bool { !opens[intent].isEmpty }
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
